package policysearch.log;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The records of a file, one after the other: length of the payload (int), CRC-32C of what follows
 * it and of the length (int), number (long), payload.
 */
final class LogRecords {
  private static final int HEAD = Integer.BYTES + Integer.BYTES + Long.BYTES;

  private final ByteBuffer bytes;
  private long number;
  private int end;
  private byte[] payload = {};

  /** The records of {@code bytes}, the first of which has the number {@code first}. */
  LogRecords(byte[] bytes, long first) {
    this.bytes = ByteBuffer.wrap(bytes);
    this.number = first - 1;
  }

  /** A record as it stands in a file. */
  static ByteBuffer frame(long number, byte[] payload) {
    return ByteBuffer.allocate(HEAD + payload.length)
        .putInt(payload.length)
        .putInt(checksum(number, payload))
        .putLong(number)
        .put(payload)
        .flip();
  }

  /** Goes to the next record, if a whole one is there. */
  boolean next() {
    if (bytes.limit() - end < HEAD) {
      return false;
    }
    int length = bytes.getInt(end);
    if (length < 0 || length > bytes.limit() - end - HEAD) {
      return false;
    }
    byte[] content = Arrays.copyOfRange(bytes.array(), end + HEAD, end + HEAD + length);
    long found = bytes.getLong(end + 2 * Integer.BYTES);
    if (found != number + 1 || bytes.getInt(end + Integer.BYTES) != checksum(found, content)) {
      return false;
    }
    number = found;
    payload = content;
    end += HEAD + length;
    return true;
  }

  /** The number of the record it stands at; before the first, one less than that has. */
  long number() {
    return number;
  }

  byte[] payload() {
    return payload;
  }

  /** Where the record it stands at ends. */
  int end() {
    return end;
  }

  private static int checksum(long number, byte[] payload) {
    CRC32C checksum = new CRC32C();
    checksum.update(
        ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
            .putInt(payload.length)
            .putLong(number)
            .flip());
    checksum.update(payload);
    return (int) checksum.getValue();
  }
}
