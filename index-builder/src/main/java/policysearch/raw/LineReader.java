package policysearch.raw;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Gives the lines of a stream one at a time; one that is too long is read past, not held. */
final class LineReader {
  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int end;
  private byte[] line = new byte[1 << 13];
  private int length;
  private boolean tooLong;
  private long number;

  LineReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Goes to the next line, if there is one; the last may end without a line end. */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (next < end || fill()) {
      any = true;
      int stop = lineEnd();
      keep(stop);
      next = stop;
      if (stop < end) {
        next++;
        break;
      }
    }
    if (any) {
      number++;
    }
    return any;
  }

  /** How many lines were read, this one with them. */
  long number() {
    return number;
  }

  /** Whether this line is longer than allowed; its bytes are then gone. */
  boolean tooLong() {
    return tooLong;
  }

  /** Whether this line has nothing but white space. */
  boolean blank() {
    return from() == to();
  }

  /** This line without white space around it, and without a byte order mark. */
  byte[] bytes() {
    return Arrays.copyOfRange(line, from(), to());
  }

  private int from() {
    int from = byteOrderMark() ? 3 : 0;
    while (from < length && line[from] >= 0 && line[from] <= ' ') {
      from++;
    }
    return from;
  }

  private int to() {
    int from = from();
    int to = length;
    while (to > from && line[to - 1] >= 0 && line[to - 1] <= ' ') {
      to--;
    }
    return to;
  }

  private boolean byteOrderMark() {
    return number == 1
        && length >= 3
        && line[0] == (byte) 0xEF
        && line[1] == (byte) 0xBB
        && line[2] == (byte) 0xBF;
  }

  private boolean fill() throws IOException {
    next = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }

  private int lineEnd() {
    int stop = next;
    while (stop < end && buffer[stop] != '\n') {
      stop++;
    }
    return stop;
  }

  private void keep(int stop) {
    int more = stop - next;
    if (tooLong || more > longest - length) {
      tooLong = true;
      length = 0;
      line = line.length > 1 << 20 ? new byte[1 << 13] : line;
      return;
    }
    if (length + more > line.length) {
      int room = (int) Math.min(longest, Math.max(2L * line.length, length + more));
      line = Arrays.copyOf(line, room);
    }
    System.arraycopy(buffer, next, line, length, more);
    length += more;
  }
}
