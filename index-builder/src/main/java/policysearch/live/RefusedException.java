package policysearch.live;

/** What was sent is no document; sent again it will be none either. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1;

  /** Says why. */
  public RefusedException(String reason) {
    super(reason);
  }
}
