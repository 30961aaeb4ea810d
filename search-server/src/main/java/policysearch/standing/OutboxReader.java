package policysearch.standing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import policysearch.json.Json;

/** Reads a query's deliveries: those that count, either way. */
final class OutboxReader {
  private static final int BLOCK = 1 << 14;

  private final Path file;
  private final long bytes;

  /** Of {@code file}, as much as counts. */
  OutboxReader(Path file, long bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /** Is shown deliveries one by one. */
  interface Visitor {
    /** Is shown a delivery. */
    void visit(Delivery delivery) throws IOException;
  }

  /** Shows {@code visitor} the deliveries after number {@code since}, the oldest first. */
  void each(long since, Visitor visitor) throws IOException {
    if (bytes == 0) {
      return;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BLOCK)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (long at = 0; at < bytes; at++) {
        int read = in.read();
        if (read < 0) {
          throw new IOException(file + " must have at least " + bytes + " bytes, got " + at);
        }
        if (read != '\n') {
          line.write(read);
          continue;
        }
        Delivery delivery = parse(line.toString(StandardCharsets.UTF_8));
        line.reset();
        if (delivery.seq() > since) {
          visitor.visit(delivery);
        }
      }
    }
  }

  /**
   * Deliveries, the newest first.
   *
   * @param from where the page begins
   * @param next where the next one does; 0 if this is the last
   */
  record Page(List<Delivery> deliveries, long from, long next) {
    Page {
      deliveries = List.copyOf(deliveries);
    }
  }

  /** The newest deliveries. */
  Page newest(int size) throws IOException {
    return before(bytes, size);
  }

  /**
   * At most {@code size} of the deliveries that end at byte {@code end} or before.
   *
   * @throws IllegalArgumentException if no delivery ends there
   */
  Page before(long end, int size) throws IOException {
    if (end == 0) {
      return new Page(List.of(), end, 0);
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      if (end < 0 || end > bytes || byteAt(in, end - 1) != '\n') {
        throw new IllegalArgumentException("a delivery must end there, got " + end);
      }
      List<Delivery> deliveries = new ArrayList<>();
      long at = end;
      while (at > 0 && deliveries.size() < size) {
        long start = startOfLine(in, at - 1);
        byte[] line = new byte[Math.toIntExact(at - 1 - start)];
        in.seek(start);
        in.readFully(line);
        deliveries.add(parse(new String(line, StandardCharsets.UTF_8)));
        at = start;
      }
      return new Page(deliveries, end, at);
    }
  }

  private static int byteAt(RandomAccessFile in, long at) throws IOException {
    in.seek(at);
    return in.read();
  }

  /** Where the line begins whose end is at {@code end}. */
  private static long startOfLine(RandomAccessFile in, long end) throws IOException {
    byte[] block = new byte[BLOCK];
    for (long to = end; to > 0; to = Math.max(0, to - BLOCK)) {
      long from = Math.max(0, to - BLOCK);
      in.seek(from);
      in.readFully(block, 0, (int) (to - from));
      for (int i = (int) (to - from) - 1; i >= 0; i--) {
        if (block[i] == '\n') {
          return from + i + 1;
        }
      }
    }
    return 0;
  }

  private Delivery parse(String line) throws IOException {
    try {
      return Json.read(line, Delivery.class);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " has a line that is no delivery: " + e.getMessage(), e);
    }
  }
}
