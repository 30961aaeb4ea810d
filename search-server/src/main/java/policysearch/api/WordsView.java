package policysearch.api;

import java.util.List;

/**
 * Words that some statements have more often than all do, on the wire.
 *
 * @param statements number of those asked for
 * @param allStatements number of all
 * @param words the most telling first
 * @param partial whether the time ran out before all that may be such words were counted; those
 *     there are counted exactly
 */
public record WordsView(
    long statements,
    long allStatements,
    List<WordView> words,
    boolean partial,
    long tookMs,
    SearchView.IndexView index) {

  /**
   * One of them.
   *
   * @param statements number of those asked for that have it, as a phrase
   * @param allStatements number of all that have it
   * @param score how telling it is: the log-likelihood ratio of the two shares
   * @param search the request that shows those asked for
   */
  public record WordView(
      String word, long statements, long allStatements, double score, LinkView search) {}
}
