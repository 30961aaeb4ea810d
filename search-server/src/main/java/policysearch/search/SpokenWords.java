package policysearch.search;

import java.util.List;

/**
 * Words that some statements have more often than all do.
 *
 * @param statements number of those asked for
 * @param all number of all statements
 * @param words the most telling first
 * @param partial whether the time ran out before all that may be such words were counted; those
 *     there are counted exactly
 */
public record SpokenWords(
    long statements, long all, List<Word> words, boolean partial, IndexState index) {
  /** Of so many statements, the newest, the words are looked at; what is counted is exact. */
  public static final int READ = 400;

  /** Most words of an answer. */
  public static final int MAX_SIZE = 50;

  /** A word that is less telling is one by chance: one in a hundred. */
  public static final double LEAST = 6.63;

  public SpokenWords {
    words = List.copyOf(words);
  }

  /**
   * One of them.
   *
   * @param statements number of those asked for that have it, as a phrase
   * @param all number of all statements that have it
   * @param score how telling it is: {@link #score}
   */
  public record Word(String text, long statements, long all, double score) {}

  /**
   * How surely a word that {@code with} of {@code of} statements have, and {@code withAll} of
   * {@code all}, is more frequent in those than in the others: the log-likelihood ratio (Dunning
   * 1993). 0 if it is not.
   */
  public static double score(long with, long of, long withAll, long all) {
    double others = all - of;
    double withOthers = withAll - with;
    if (of <= 0 || others <= 0 || with / (double) of <= withOthers / others) {
      return 0;
    }
    double share = withAll / (double) all;
    return 2
        * (part((double) with, of * share)
            + part((double) (of - with), of * (1 - share))
            + part(withOthers, others * share)
            + part(others - withOthers, others * (1 - share)));
  }

  private static double part(double seen, double expected) {
    return seen == 0 ? 0 : seen * Math.log(seen / expected);
  }
}
