package policysearch.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Records in files, each durable before {@link #append} returns. For one thread at a time.
 *
 * <p>A file is named by the number of its first record. It is never appended to once it was closed
 * or once a write into it failed: after a failed {@code fsync} nobody knows what the disk holds of
 * it.
 */
public final class WriteLog implements Closeable {
  /** Its folder in that of an index. */
  public static final String FOLDER = "log";

  private static final Pattern NAME = Pattern.compile("[0-9]{19}\\.log");
  private static final String DAMAGED = ".damaged";
  private static final long FILE_BYTES = 64L << 20;

  private final LogFolder folder;
  private final long fileBytes;
  private Optional<LogFolder.Appended> file = Optional.empty();
  private String name = "";
  private long length;
  private long next;

  private WriteLog(LogFolder folder, long next, long fileBytes) {
    this.folder = folder;
    this.next = next;
    this.fileBytes = fileBytes;
  }

  /** Is given the records that a log holds. */
  public interface Replay {
    /** Is given the record with that number, counted from 1. */
    void record(long number, byte[] payload) throws IOException;

    /** All records were given. */
    default void end() throws IOException {}
  }

  /**
   * A part of a log that is no record: what was being written when the machine stopped, or damage.
   *
   * @param file its name in the folder of the log
   * @param at where it begins
   * @param bytes its length
   */
  public record Damage(String file, long at, long bytes) {}

  /** An open log, and what of it could not be read. */
  public record Opened(WriteLog log, List<Damage> damages) {
    public Opened {
      damages = List.copyOf(damages);
    }
  }

  /**
   * Opens the log in {@code folder}, which is made if it is not there.
   *
   * @param after the number of the last record that is not wanted any more
   * @param replay is given all later records, in their order
   */
  public static Opened open(Path folder, long after, Replay replay) throws IOException {
    return open(DiskFolder.at(folder), after, replay, FILE_BYTES);
  }

  static Opened open(LogFolder folder, long after, Replay replay, long fileBytes)
      throws IOException {
    List<String> files = files(folder);
    List<Damage> damages = new ArrayList<>();
    long last = after;
    for (int i = 0; i < files.size(); i++) {
      boolean wanted = i + 1 == files.size() || first(files.get(i + 1)) > after + 1;
      if (wanted) {
        last = Math.max(last, read(folder, files.get(i), after, replay, damages));
      }
    }
    replay.end();
    return new Opened(new WriteLog(folder, last + 1, fileBytes), damages);
  }

  /** Reads the records after {@code after} of a log that nobody writes meanwhile. */
  public static void read(Path folder, long after, Replay replay) throws IOException {
    DiskFolder disk = DiskFolder.at(folder);
    for (String name : files(disk)) {
      LogRecords records = new LogRecords(disk.read(name), first(name));
      while (records.next()) {
        if (records.number() > after) {
          replay.record(records.number(), records.payload());
        }
      }
    }
    replay.end();
  }

  /** The files of a log, in the order of their records. */
  static List<String> files(LogFolder folder) throws IOException {
    return folder.names().stream().filter(name -> NAME.matcher(name).matches()).toList();
  }

  /** Reads one file; gives the number of its last record. */
  private static long read(
      LogFolder folder, String name, long after, Replay replay, List<Damage> damages)
      throws IOException {
    byte[] bytes = folder.read(name);
    LogRecords records = new LogRecords(bytes, first(name));
    while (records.next()) {
      if (records.number() > after) {
        replay.record(records.number(), records.payload());
      }
    }
    if (records.end() < bytes.length) {
      damages.add(new Damage(name, records.end(), bytes.length - records.end()));
      setAside(folder, name, bytes, records.end());
    }
    return records.number();
  }

  /** What is no record is kept beside the file, and out of it. */
  private static void setAside(LogFolder folder, String name, byte[] bytes, int end)
      throws IOException {
    String aside = name + DAMAGED;
    folder.delete(aside);
    try (LogFolder.Appended copy = folder.create(aside)) {
      copy.append(ByteBuffer.wrap(bytes, end, bytes.length - end));
      copy.force();
    }
    folder.cut(name, end);
  }

  /**
   * Appends records and returns when they are durable.
   *
   * @return the number of the last of them
   * @throws IOException if they are not: none of them counts
   */
  public long append(List<byte[]> payloads) throws IOException {
    long number = next;
    List<ByteBuffer> frames = new ArrayList<>();
    for (byte[] payload : payloads) {
      frames.add(LogRecords.frame(number++, payload));
    }
    long before = length;
    try {
      LogFolder.Appended open = opened();
      before = length;
      for (ByteBuffer frame : frames) {
        length += frame.remaining();
        open.append(frame);
      }
      open.force();
    } catch (IOException e) {
      giveUp(before, e);
      throw e;
    }
    next = number;
    if (length >= fileBytes) {
      close();
    }
    return number - 1;
  }

  /** The number of the last record. */
  public long last() {
    return next - 1;
  }

  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      LogFolder.Appended open = file.get();
      file = Optional.empty();
      open.close();
    }
  }

  private LogFolder.Appended opened() throws IOException {
    if (file.isEmpty()) {
      name = "%019d.log".formatted(next);
      folder.delete(name); // of an attempt that failed before its first record was durable
      file = Optional.of(folder.create(name));
      length = 0;
    }
    return file.get();
  }

  /** Leaves the file as it was before the records that failed, as far as the disk still obeys. */
  private void giveUp(long before, IOException why) {
    try {
      close();
      if (length > before) {
        folder.cut(name, before);
      }
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  /** The number of the first record of the file of that name. */
  static long first(String name) {
    return Long.parseLong(name.substring(0, 19));
  }
}
