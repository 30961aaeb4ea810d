package policysearch.server;

import java.io.IOException;
import java.nio.file.Path;

/** There is no index where one was named; the message says how to make one. */
final class NoIndexException extends IOException {
  private static final long serialVersionUID = 1L;

  NoIndexException(Path directory) {
    super(
        "there is no index in "
            + directory
            + "; make one with `policy-search index PATH… --index "
            + directory
            + "`");
  }
}
