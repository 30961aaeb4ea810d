package policysearch.log;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Bytes that repeat much of a page they stand beside, made small: what is read out of a page is for
 * the most part the page again.
 */
final class Deflated {
  private final byte[] page;

  private Deflated(byte[] page) {
    this.page = page;
  }

  static Deflated beside(byte[] page) {
    return new Deflated(page);
  }

  byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setDictionary(page);
      deflater.setInput(content);
      deflater.finish();
      byte[] out = new byte[content.length / 2 + 64];
      int length = 0;
      while (!deflater.finished()) {
        if (length == out.length) {
          out = Arrays.copyOf(out, 2 * length);
        }
        length += deflater.deflate(out, length, out.length - length);
      }
      return Arrays.copyOf(out, length);
    } finally {
      deflater.end();
    }
  }

  /**
   * The {@code length} bytes that were deflated.
   *
   * @throws IllegalArgumentException if these are not they
   */
  byte[] inflate(byte[] deflated, int length) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(deflated);
      byte[] out = new byte[length];
      int at = inflater.inflate(out);
      if (inflater.needsDictionary()) {
        inflater.setDictionary(page);
        at = inflater.inflate(out);
      }
      if (at != length) {
        throw new IllegalArgumentException(length + " bytes were deflated, got " + at);
      }
      return out;
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("not what was deflated: " + e.getMessage(), e);
    } finally {
      inflater.end();
    }
  }
}
