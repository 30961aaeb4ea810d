package policysearch.standing;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import policysearch.json.Json;

/**
 * The end of a query's file of deliveries, a line each. Opened, it has just what counts: what a
 * round that was cut off has written behind that is cut away.
 */
final class Outbox implements Closeable {
  private static final int AT_ONCE = 1 << 16;

  private final FileChannel channel;
  private final String origin;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(AT_ONCE);
  private Mark mark;

  private Outbox(FileChannel channel, String origin, Mark mark) {
    this.channel = channel;
    this.origin = origin;
    this.mark = mark;
  }

  /** The outbox in {@code file}, of which what {@code mark} says counts. */
  static Outbox open(Path file, String origin, Mark mark) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.size() < mark.bytes()) {
        throw new IOException(
            file + " must have at least " + mark.bytes() + " bytes, got " + channel.size());
      }
      channel.truncate(mark.bytes());
      channel.position(mark.bytes());
      return new Outbox(channel, origin, mark);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** What a delivery says beside its number. */
  record Entry(
      String at,
      Delivery.Change change,
      Delivery.Document document,
      Optional<Delivery.Said> statement) {}

  /** Adds a delivery. */
  void add(Entry entry) throws IOException {
    long seq = mark.seq() + 1;
    Delivery delivery =
        new Delivery(
            Delivery.id(origin, mark.name(), seq),
            mark.name(),
            seq,
            entry.at,
            entry.change,
            entry.document,
            entry.statement);
    byte[] line = (Json.write(delivery) + "\n").getBytes(StandardCharsets.UTF_8);
    waiting.write(line);
    mark = mark.after(seq, mark.bytes() + line.length);
    if (waiting.size() >= AT_ONCE) {
      flush();
    }
  }

  /** Makes everything added durable, so that a ledger may say that it counts. */
  Mark settle(Path file) throws IOException {
    flush();
    channel.force(true);
    syncFolder(file);
    return mark;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void flush() throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(waiting.toByteArray());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    waiting.reset();
  }

  /** Makes a file's name durable; where a folder cannot be opened (Windows) it is so by itself. */
  static void syncFolder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isReadable(folder)) {
      return;
    }
    FileChannel opened;
    try {
      opened = FileChannel.open(folder, StandardOpenOption.READ);
    } catch (IOException e) {
      return;
    }
    try (opened) {
      opened.force(true);
    }
  }
}
