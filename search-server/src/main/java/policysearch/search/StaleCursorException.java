package policysearch.search;

/** The cursor belongs to a state of the index that is gone, or to another query. */
public final class StaleCursorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StaleCursorException(String message) {
    super(message);
  }
}
