package policysearch.page;

import java.io.IOException;

/** Says, in a sentence for the person who gave the file, why it is no document that can be read. */
final class Unreadable extends IOException {
  private static final long serialVersionUID = 1;

  Unreadable(String reason) {
    super(reason);
  }
}
