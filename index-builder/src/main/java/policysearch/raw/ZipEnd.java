package policysearch.raw;

import java.io.IOException;
import java.io.InputStream;

/** A zip's bytes, watched for the record that ends every whole zip: PK 5 6. */
final class ZipEnd extends WatchedStream {
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

  private void watch(byte value) {
    last = last << 8 | (value & 0xff);
    seen |= last == SIGNATURE;
  }
}
