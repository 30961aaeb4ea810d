package policysearch.raw;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that says truly whether more is to come.
 *
 * <p>The gzip reader of Java goes on to the next part of a file (a crawl has one for each record)
 * only if its input says that some bytes are at hand, and an entry of an archive never does.
 */
final class PromptStream extends BufferedInputStream {
  PromptStream(InputStream in) {
    super(in);
  }

  @Override
  public synchronized int available() throws IOException {
    int available = super.available();
    if (available > 0) {
      return available;
    }
    mark(1);
    boolean more = read() >= 0;
    reset();
    return more ? 1 : 0;
  }
}
