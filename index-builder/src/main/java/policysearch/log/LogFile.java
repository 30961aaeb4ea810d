package policysearch.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A file of a log as it is read by who does not write it: its whole records, and how much stands
 * behind them that is none.
 *
 * @param name in the folder of the log
 * @param whole the bytes of its whole records
 * @param first number of its first record, if it has one
 * @param last number of its last record; {@code first - 1} if it has none
 * @param rest bytes that are no record: damage, or what is being written
 * @param unreadable numbers of whole records of which this program cannot tell what they say
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record LogFile(
    String name, byte[] whole, long first, long last, long rest, List<Long> unreadable) {
  public LogFile {
    unreadable = List.copyOf(unreadable);
  }

  /** The names of the files of the log in {@code folder}, in the order of their records. */
  public static List<String> names(Path folder) throws IOException {
    return WriteLog.files(DiskFolder.at(folder));
  }

  /** Reads one of them. */
  public static LogFile read(Path folder, String name) throws IOException {
    byte[] bytes = DiskFolder.at(folder).read(name);
    long first = WriteLog.first(name);
    LogRecords records = new LogRecords(bytes, first);
    List<Long> unreadable = new ArrayList<>();
    while (records.next()) {
      if (!isChange(records.payload())) {
        unreadable.add(records.number());
      }
    }
    byte[] whole = Arrays.copyOf(bytes, records.end());
    return new LogFile(
        name, whole, first, records.number(), bytes.length - records.end(), unreadable);
  }

  private static boolean isChange(byte[] payload) {
    try {
      Change.of(payload);
      return true;
    } catch (RuntimeException e) { // whatever JSON makes of bytes that are none
      return false;
    }
  }
}
