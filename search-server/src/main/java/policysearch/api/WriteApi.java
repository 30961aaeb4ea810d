package policysearch.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.live.BusyException;
import policysearch.live.LiveWriter;
import policysearch.live.Receipt;
import policysearch.live.RefusedException;
import policysearch.log.Sent;

/** Adds, replaces and deletes documents of an index that is being searched. */
public final class WriteApi {
  static final Parameter ID =
      Parameter.plain(
          "id",
          Parameter.Kind.WORDS,
          "the document's; made of its address, else of its bytes, where absent");

  static final Parameter URL =
      Parameter.plain("url", Parameter.Kind.WORDS, "where it was published");

  static final Parameter NAME =
      Parameter.plain(
          "name",
          Parameter.Kind.WORDS,
          "of the file; its ending says the format where its bytes do not");

  static final Parameter REFRESH =
      Parameter.choice(
          "refresh", List.of("auto", "wait"), "wait: answer when searches see the change");

  /** The header that makes a retry harmless. */
  public static final String RETRY_KEY = "Idempotency-Key";

  /** More would keep a client waiting without a word; the rest goes into another request. */
  public static final int MOST_LINES = 10_000;

  private static final int LONGEST_ID = 512;

  private final LiveWriter writer;
  private final Visible visible;

  /** Whether searches see a change. */
  public interface Visible {
    /** Returns when searches see the change with that number. */
    void await(long change) throws InterruptedException, IOException;
  }

  public WriteApi(LiveWriter writer, Visible visible) {
    this.writer = writer;
    this.visible = visible;
  }

  /** The parameters of one document. */
  public static List<Parameter> parameters() {
    return List.of(ID, URL, NAME, REFRESH);
  }

  /** The parameters of many documents, and of a deletion. */
  public static List<Parameter> refreshing() {
    return List.of(REFRESH);
  }

  /**
   * Puts one document into the index; returns when it is durable.
   *
   * @param row whether {@code bytes} are a JSON object, not a file
   * @throws RefusedException if it is no document
   * @throws BusyException if it cannot be taken now
   */
  public WriteView put(boolean row, byte[] bytes, Parameters given)
      throws RefusedException, IOException, InterruptedException {
    ParameterReader reader = new ParameterReader(given, parameters());
    Optional<String> id = reader.one(ID).filter(text -> !text.isBlank());
    Optional<String> url = reader.one(URL).filter(text -> !text.isBlank());
    String name = reader.one(NAME).filter(text -> !text.isBlank()).orElse("page");
    boolean wait = isWaiting(reader);
    reader.finish();
    if (id.isPresent() && id.get().length() > LONGEST_ID) {
      String rule = ID.name() + " must have at most " + LONGEST_ID + " characters";
      throw BadRequest.of(ID.name(), id.get().substring(0, LONGEST_ID), rule);
    }
    Receipt receipt = writer.put(new Sent(name, row, id, url, bytes));
    if (wait) {
      visible.await(receipt.number());
    }
    return WriteView.of(Optional.empty(), receipt);
  }

  /**
   * What became of many documents.
   *
   * @param text a line each
   * @param done whether nothing is left that may be done when it is sent again
   */
  public record Many(Text text, boolean done) {}

  /**
   * Puts many documents into the index, a JSON object a line; gives a line for each, in order, when
   * all are durable. One that is refused keeps no other out.
   *
   * @throws BadRequest if there are too many
   */
  public Many putAll(byte[] bytes, Parameters given) throws IOException, InterruptedException {
    final boolean wait = onlyRefreshing(given);
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    requireAtMost(lines.size(), "lines");
    BulkWrite bulk = new BulkWrite(writer);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        byte[] row = lines.get(i).getBytes(StandardCharsets.UTF_8);
        String name = "line " + (i + 1);
        bulk.put(i + 1, new Sent(name, true, Optional.empty(), Optional.empty(), row));
      }
    }
    return finished(bulk, wait);
  }

  /**
   * Puts many files into the index; gives a line for each part, in order, when all are durable. One
   * that is refused keeps no other out.
   *
   * @throws BadRequest if there are too many
   */
  public Many putParts(List<FilePart> parts, Parameters given)
      throws IOException, InterruptedException {
    final boolean wait = onlyRefreshing(given);
    requireAtMost(parts.size(), "parts");
    BulkWrite bulk = new BulkWrite(writer);
    for (int i = 0; i < parts.size(); i++) {
      FilePart part = parts.get(i);
      if (part.name().isPresent()) {
        String name = part.name().get();
        bulk.put(i + 1, new Sent(name, part.row(), Optional.empty(), part.url(), part.bytes()));
      } else {
        bulk.refuse(i + 1, "a part must have a file name or a media type");
      }
    }
    return finished(bulk, wait);
  }

  private Many finished(BulkWrite bulk, boolean wait) throws IOException, InterruptedException {
    long last = bulk.finish();
    if (wait) {
      visible.await(last);
    }
    return new Many(bulk.answer(), !bulk.isBusy());
  }

  /**
   * Deletes a document; returns when that is durable.
   *
   * @throws NotFound if there is none
   */
  public WriteView delete(String id, Parameters given) throws IOException, InterruptedException {
    final boolean wait = onlyRefreshing(given);
    Receipt receipt = writer.delete(id);
    if (receipt.status() == Receipt.Status.MISSING) {
      throw new NotFound("there is no document \"" + id + "\"");
    }
    if (wait) {
      visible.await(receipt.number());
    }
    return WriteView.of(Optional.empty(), receipt);
  }

  private static boolean onlyRefreshing(Parameters given) {
    ParameterReader reader = new ParameterReader(given, refreshing());
    boolean wait = isWaiting(reader);
    reader.finish();
    return wait;
  }

  private static void requireAtMost(int size, String what) {
    if (size > MOST_LINES) {
      String rule = "a request has at most " + MOST_LINES + " " + what + ", got " + size;
      throw BadRequest.of(what, Integer.toString(size), rule);
    }
  }

  private static boolean isWaiting(ParameterReader reader) {
    return reader.choice(REFRESH, Map.of("auto", false, "wait", true));
  }
}
