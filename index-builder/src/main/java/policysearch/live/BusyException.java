package policysearch.live;

import java.io.IOException;

/** The change was not taken, and nothing of it is left; it may be sent again. */
public final class BusyException extends IOException {
  private static final long serialVersionUID = 1;

  /** Says why. */
  public BusyException(String reason) {
    super(reason);
  }

  BusyException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
