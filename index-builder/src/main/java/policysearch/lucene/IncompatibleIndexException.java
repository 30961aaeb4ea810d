package policysearch.lucene;

import java.io.IOException;

/** The index was written with another schema or analysis; its message says how to rebuild. */
public final class IncompatibleIndexException extends IOException {
  private static final long serialVersionUID = 1L;

  public IncompatibleIndexException(String message) {
    super(message);
  }
}
