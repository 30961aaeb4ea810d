package policysearch.raw;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/** The bytes of a body that was sent in chunks, each with its size before it. */
final class ChunkedStream extends WatchedStream {
  private static final int LONGEST = 100;
  private static final Pattern SIZE = Pattern.compile("[0-9A-Fa-f]{1,8}\\s*(?:;.*)?");

  private long left;
  private boolean first = true;
  private boolean ended;

  ChunkedStream(InputStream in) {
    super(in);
  }

  /** Whether {@code in} begins with a chunk: many crawlers join them and leave the header. */
  static boolean begins(InputStream in) throws IOException {
    in.mark(LONGEST + 2);
    String line = line(in);
    in.reset();
    return SIZE.matcher(line).matches();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (left == 0 && !ended) {
      next();
    }
    if (ended) {
      return -1;
    }
    int got = in.read(bytes, offset, (int) Math.min(length, left));
    if (got < 0) {
      throw new EOFException();
    }
    left -= got;
    return got;
  }

  private void next() throws IOException {
    String line = first ? "" : line(in); // the end of the chunk before
    first = false;
    line = line.isEmpty() ? line(in) : line;
    if (!SIZE.matcher(line).matches()) {
      throw line.isEmpty() ? new EOFException() : new IOException("its chunks are broken");
    }
    left = Long.parseLong(line.replaceFirst("[^0-9A-Fa-f].*", ""), 16);
    ended = left == 0;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b >= 0 && b != '\n' && line.length() < LONGEST; b = in.read()) {
      line.append((char) b);
    }
    return line.toString().strip();
  }
}
