package policysearch.search;

/**
 * Other words that may have been meant.
 *
 * @param text of the query with them
 * @param total how many results that query has, all else being as it was asked
 */
public record Spelling(String text, long total) {
  /** Who finds more than so many results is not asked what was meant. */
  public static final long FEW = 5;

  /** So many are named at most. */
  public static final int MOST = 3;
}
