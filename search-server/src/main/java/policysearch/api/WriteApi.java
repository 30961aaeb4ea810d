package policysearch.api;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import policysearch.json.Json;
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

  /** More would keep a client waiting without a word; the rest goes into another request. */
  public static final int MOST_LINES = 10_000;

  /** So many of a request are on their way at once; the log takes them together. */
  private static final int AT_ONCE = 512;

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
    return view(Optional.empty(), receipt);
  }

  /**
   * Puts many documents into the index, a JSON object a line; gives a line for each, in order, when
   * all are durable. One that is refused keeps no other out.
   *
   * @throws BadRequest if there are too many
   */
  public Text putAll(byte[] bytes, Parameters given) throws IOException, InterruptedException {
    ParameterReader reader = new ParameterReader(given, refreshing());
    boolean wait = isWaiting(reader);
    reader.finish();
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    if (lines.size() > MOST_LINES) {
      String rule = "a request has at most " + MOST_LINES + " lines, got " + lines.size();
      throw BadRequest.of("lines", Integer.toString(lines.size()), rule);
    }
    Bulk bulk = new Bulk();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        bulk.put(i + 1, lines.get(i));
      }
    }
    bulk.finish(0);
    if (wait) {
      visible.await(bulk.last);
    }
    StringWriter out = new StringWriter();
    for (WriteView view : bulk.views()) {
      Json.write(view, out);
      out.write('\n');
    }
    return new Text("application/x-ndjson", out.toString());
  }

  /**
   * Deletes a document; returns when that is durable.
   *
   * @throws NotFound if there is none
   */
  public WriteView delete(String id, Parameters given) throws IOException, InterruptedException {
    ParameterReader reader = new ParameterReader(given, refreshing());
    boolean wait = isWaiting(reader);
    reader.finish();
    Receipt receipt = writer.delete(id);
    if (receipt.status() == Receipt.Status.MISSING) {
      throw new NotFound("there is no document \"" + id + "\"");
    }
    if (wait) {
      visible.await(receipt.number());
    }
    return view(Optional.empty(), receipt);
  }

  private static boolean isWaiting(ParameterReader reader) {
    return reader.choice(REFRESH, Map.of("auto", false, "wait", true));
  }

  private static WriteView view(Optional<Integer> line, Receipt receipt) {
    return new WriteView(
        line,
        Optional.of(receipt.id()),
        receipt.status().name().toLowerCase(Locale.ROOT),
        Optional.of(receipt.number()),
        Optional.empty());
  }

  /** The documents of one request. */
  private final class Bulk {
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final List<WriteView> views = new ArrayList<>();
    private long last;

    private record Waiting(int line, CompletableFuture<Receipt> receipt) {}

    void put(int line, String json) throws InterruptedException {
      finish(AT_ONCE - 1);
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      Sent sent = new Sent("line " + line, true, Optional.empty(), Optional.empty(), bytes);
      try {
        waiting.add(new Waiting(line, writer.putting(sent)));
      } catch (RefusedException e) {
        views.add(failed(line, "refused", e));
      } catch (BusyException e) {
        views.add(failed(line, "busy", e));
      }
    }

    /** Waits until no more than {@code most} are on their way. */
    void finish(int most) throws InterruptedException {
      while (waiting.size() > most) {
        Waiting first = waiting.remove();
        try {
          Receipt receipt = LiveWriter.acknowledged(first.receipt);
          last = Math.max(last, receipt.number());
          views.add(view(Optional.of(first.line), receipt));
        } catch (RefusedException e) {
          views.add(failed(first.line, "refused", e));
        } catch (IOException e) {
          views.add(failed(first.line, "busy", e));
        }
      }
    }

    /** In the order of the lines. */
    List<WriteView> views() {
      return views.stream().sorted((a, b) -> a.line().orElse(0) - b.line().orElse(0)).toList();
    }

    private static WriteView failed(int line, String status, Exception why) {
      return new WriteView(
          Optional.of(line),
          Optional.empty(),
          status,
          Optional.empty(),
          Optional.of(String.valueOf(why.getMessage())));
    }
  }
}
