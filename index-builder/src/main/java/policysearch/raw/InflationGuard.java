package policysearch.raw;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * What comes out of a compressed stream, until it is absurdly more than what went into this stream,
 * or than what the whole file may become.
 */
final class InflationGuard extends WatchedStream {
  private final LongSupplier packedBytes;
  private final Opening opening;
  private long unpackedBytes;

  InflationGuard(InputStream in, LongSupplier packedBytes, Opening opening) {
    super(in);
    this.packedBytes = packedBytes;
    this.opening = opening;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int got = in.read(bytes, offset, length);
    count(got);
    return got;
  }

  /** Whether too much came out of this stream. */
  boolean burst() {
    return opening.limits().inflated(unpackedBytes, packedBytes.getAsLong());
  }

  private void count(long got) throws IOException {
    if (got > 0) {
      unpackedBytes += got;
      opening.budget().unpacked(got);
    }
    if (burst()) {
      throw new IOException(opening.limits().inflates());
    }
  }
}
