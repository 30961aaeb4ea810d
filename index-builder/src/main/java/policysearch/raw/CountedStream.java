package policysearch.raw;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;

/** A borrowed stream that counts what is read from it; closing it leaves the lender's open. */
final class CountedStream extends FilterInputStream {
  private final LongAdder read;

  CountedStream(InputStream in, LongAdder read) {
    super(in);
    this.read = read;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    if (value >= 0) {
      read.increment();
    }
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int got = in.read(bytes, offset, length);
    if (got > 0) {
      read.add(got);
    }
    return got;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = in.skip(n);
    read.add(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false; // what is read again would be counted again
  }

  @Override
  public void close() {}
}
