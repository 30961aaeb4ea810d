package policysearch.http;

import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Gathers text and encodes it at once. JSON comes in thousands of small pieces; encoding each by
 * itself, as an OutputStreamWriter does, or locking for each, as a StringWriter does, takes longer
 * than the rest of the writing.
 */
final class TextBuffer extends Writer {
  /** A usual page of results needs no growing. */
  private static final int USUAL = 16 * 1024;

  private final StringBuilder text = new StringBuilder(USUAL);

  /** What was written, as UTF-8. */
  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void write(int character) {
    text.append((char) character);
  }

  @Override
  public void write(String piece) {
    text.append(piece);
  }

  @Override
  public void write(String piece, int from, int length) {
    text.append(piece, from, from + length);
  }

  @Override
  public void write(char[] piece, int from, int length) {
    text.append(piece, from, length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
