package policysearch.search;

/** The time for a search was over, and a part of its answer would mean nothing. */
public final class SearchTooLongException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SearchTooLongException(String message) {
    super(message);
  }
}
