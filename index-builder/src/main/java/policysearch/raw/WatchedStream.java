package policysearch.raw;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of which every byte goes by its {@code read}: none is skipped unseen or read twice. */
abstract class WatchedStream extends FilterInputStream {
  private static final int SKIPPED_AT_ONCE = 1 << 13;

  WatchedStream(InputStream in) {
    super(in);
  }

  @Override
  public final long skip(long n) throws IOException {
    byte[] bytes = new byte[(int) Math.min(n, SKIPPED_AT_ONCE)];
    return Math.max(0, read(bytes, 0, bytes.length));
  }

  @Override
  public final boolean markSupported() {
    return false;
  }
}
