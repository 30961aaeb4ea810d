package policysearch.raw;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A zip's bytes, watched for the record that ends every whole zip: PK 5 6. */
final class ZipEnd extends FilterInputStream {
  private static final int SIGNATURE = 0x504b0506;

  private int last;
  private boolean seen;

  ZipEnd(InputStream in) {
    super(in);
  }

  /** Whether the end was read. */
  boolean seen() {
    return seen;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    if (value >= 0) {
      watch((byte) value);
    }
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int got = in.read(bytes, offset, length);
    for (int i = 0; i < got; i++) {
      watch(bytes[offset + i]);
    }
    return got;
  }

  @Override
  public long skip(long n) throws IOException {
    byte[] bytes = new byte[(int) Math.min(n, 1 << 13)];
    return Math.max(0, read(bytes, 0, bytes.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void watch(byte value) {
    last = last << 8 | (value & 0xff);
    seen |= last == SIGNATURE;
  }
}
