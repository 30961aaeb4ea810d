package policysearch.search;

/**
 * A question for the history of a phrase.
 *
 * @param search its text is the phrase in quotes; what must hold besides
 * @param size number of persons, and of provinces, wanted
 */
public record PhraseQuery(SearchQuery search, int size) {
  public static final int MAX_SIZE = 1000;

  public PhraseQuery {
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be 1 to " + MAX_SIZE + ", got " + size);
    }
  }
}
