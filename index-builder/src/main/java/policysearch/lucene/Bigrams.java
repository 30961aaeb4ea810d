package policysearch.lucene;

import java.util.List;

/**
 * Tokens by which any stretch of text is found exactly: of a run of n Han characters n tokens, the
 * overlapping pairs and the last character alone (京津冀 → 京津 津冀 冀); each run of letters or digits is
 * one token. Positions have no gaps, so punctuation between runs does not matter.
 *
 * <p>The last character alone costs one token a run, and for it a single character is found as a
 * prefix, and a phrase knows where a run ends.
 */
final class Bigrams {
  private Bigrams() {}

  /** The tokens of folded text. */
  static Tokens of(String folded) {
    Tokens tokens = new Tokens(2 * folded.length());
    for (Run run : Run.of(folded)) {
      if (run.kind() == Run.Kind.LETTERS) {
        tokens.add(folded, run.start(), run.end());
      } else {
        addHan(folded, run, tokens);
      }
    }
    return tokens;
  }

  /**
   * The tokens by which a phrase is found: as {@link #of}, but the last character of a last run of
   * two or more is left out, since in the text the run may go on.
   */
  static List<String> ofPhrase(String folded) {
    List<Run> runs = Run.of(folded);
    List<String> terms = of(folded).terms();
    if (!runs.isEmpty()
        && runs.getLast().kind() == Run.Kind.HAN
        && runs.getLast().size(folded) > 1) {
      return terms.subList(0, terms.size() - 1);
    }
    return terms;
  }

  private static void addHan(String folded, Run run, Tokens tokens) {
    int at = run.start();
    while (at < run.end()) {
      int second = at + Character.charCount(folded.codePointAt(at));
      int end =
          second < run.end() ? second + Character.charCount(folded.codePointAt(second)) : second;
      tokens.add(folded, at, end);
      at = second;
    }
  }
}
