package policysearch.standing;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.json.Json;

/**
 * What is known after a round: each document ever seen, and how far each query has come. Written
 * beside the old one and renamed over it, which is the moment from which the round counts.
 *
 * @param known by key (see {@link Version#key})
 */
record Ledger(Head head, Map<String, Version> known) {
  private static final int FORMAT = 1;
  private static final String END = "end";

  /**
   * The part that is read alone.
   *
   * @param origin drawn once, so that deliveries of other outboxes have other ids
   * @param at when the last round ended
   * @param documents number of lines that follow
   */
  record Head(int format, String origin, long round, String at, long documents, List<Mark> marks) {
    Head {
      marks = List.copyOf(marks);
    }

    Optional<Mark> mark(String name) {
      return marks.stream().filter(mark -> mark.name().equals(name)).findFirst();
    }
  }

  /** What is known before the first round. */
  static Ledger first(String origin) {
    return new Ledger(new Head(FORMAT, origin, 0, "", 0, List.of()), Map.of());
  }

  /** What is known once these documents are too, and the queries have come that far. */
  Ledger next(Map<String, Version> seen, List<Mark> marks, String at) {
    Map<String, Version> all = new HashMap<>(known);
    all.putAll(seen);
    return new Ledger(
        new Head(FORMAT, head.origin, head.round + 1, at, all.size(), marks), Map.copyOf(all));
  }

  /** The head of the ledger in {@code file}, if there is one. */
  static Optional<Head> head(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      return Optional.of(head(file, line(file, in)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * The ledger in {@code file}, if there is one.
   *
   * @throws IOException also if it is no whole ledger: to begin anew would lose or repeat
   *     deliveries
   */
  static Optional<Ledger> read(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      Head head = head(file, line(file, in));
      Map<String, Version> known = new HashMap<>();
      for (long i = 0; i < head.documents; i++) {
        String[] words = line(file, in).split(" ", -1);
        if (words.length != 3) {
          throw broken(file);
        }
        known.put(words[0], new Version(words[1], words[2]));
      }
      if (!line(file, in).equals(END)) {
        throw broken(file);
      }
      return Optional.of(new Ledger(head, known));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Makes this the ledger in {@code file}. */
  void write(Path file) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      OutputStream out = Channels.newOutputStream(channel);
      BufferedWriter lines =
          new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
      lines.write(Json.write(head) + "\n");
      for (var document : known.entrySet()) {
        Version version = document.getValue();
        lines.write(document.getKey() + " " + version.raw() + " " + version.text() + "\n");
      }
      lines.write(END + "\n");
      lines.flush();
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Outbox.syncFolder(file);
  }

  private static Head head(Path file, String line) throws IOException {
    try {
      Head head = Json.read(line, Head.class);
      if (head.format == FORMAT) {
        return head;
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(broken(file).getMessage(), e);
    }
    throw broken(file);
  }

  private static String line(Path file, BufferedReader in) throws IOException {
    return Optional.ofNullable(in.readLine()).orElseThrow(() -> broken(file));
  }

  private static IOException broken(Path file) {
    return new IOException(
        file + " is not a whole ledger of standing queries; to begin anew delete its folder");
  }
}
