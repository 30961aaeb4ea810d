package policysearch.raw;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** An entry's bytes, whose end is only reached if their checksum is the one that was promised. */
final class ChecksumGuard extends WatchedStream {
  private final CRC32 checksum = new CRC32();
  private final long promised;

  ChecksumGuard(InputStream in, long promised) {
    super(in);
    this.promised = promised;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    if (value >= 0) {
      checksum.update(value);
    } else {
      check();
    }
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int got = in.read(bytes, offset, length);
    if (got > 0) {
      checksum.update(bytes, offset, got);
    } else if (got < 0) {
      check();
    }
    return got;
  }

  private void check() throws IOException {
    if (checksum.getValue() != promised) {
      throw new IOException("its checksum is wrong");
    }
  }
}
