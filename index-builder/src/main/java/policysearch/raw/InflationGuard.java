package policysearch.raw;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** What comes out of a compressed stream, until it is absurdly more than what went in. */
final class InflationGuard extends FilterInputStream {
  private final LongSupplier packedBytes;
  private final RawLimits limits;
  private long unpackedBytes;

  InflationGuard(InputStream in, LongSupplier packedBytes, RawLimits limits) {
    super(in);
    this.packedBytes = packedBytes;
    this.limits = limits;
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

  @Override
  public long skip(long n) throws IOException {
    long skipped = in.skip(n);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false; // what is read again would be counted again
  }

  private void count(long got) throws IOException {
    unpackedBytes += Math.max(got, 0);
    if (unpackedBytes > limits.inflationFloor()
        && unpackedBytes / limits.inflationRatio() > packedBytes.getAsLong()) {
      throw new IOException("it inflates more than %d-fold".formatted(limits.inflationRatio()));
    }
  }
}
