package policysearch.search;

/** What was given as a cursor is none, or none of this query; the message says which. */
public final class WrongCursorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WrongCursorException(String message) {
    super(message);
  }
}
