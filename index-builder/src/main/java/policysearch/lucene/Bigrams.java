package policysearch.lucene;

import java.util.ArrayList;
import java.util.List;

/**
 * Tokens by which any stretch of text is found exactly: of a run of n Han characters n tokens, the
 * overlapping pairs and the last character alone (京津冀 → 京津 津冀 冀); each run of letters or digits is
 * one token. Positions have no gaps, so punctuation between runs does not matter.
 *
 * <p>The last character alone costs one token a run, and for it a single character is found as a
 * prefix, and a phrase knows where a run ends. Letters or digits before Han characters also stand
 * with the first of them, at the same position (2024年度 → 2024 2024年 年度 度): 2024年 is then one term,
 * where it was a phrase of 2024 and of every pair that begins with 年.
 */
final class Bigrams {
  private Bigrams() {}

  /** The tokens of folded text. */
  static Tokens of(String folded) {
    Tokens tokens = new Tokens(folded.length());
    List<Run> runs = Run.of(folded);
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      if (run.kind() == Run.Kind.HAN) {
        addHan(folded, run, tokens);
      } else {
        tokens.add(folded, run.start(), run.end());
        if (i + 1 < runs.size() && runs.get(i + 1).kind() == Run.Kind.HAN) {
          tokens.addBeside(joined(folded, run, runs.get(i + 1)));
        }
      }
    }
    return tokens;
  }

  /**
   * The tokens by which a phrase is found: as {@link #of}, but the last character of a last run of
   * two or more is left out, since in the text the run may go on, and one that follows letters
   * stands with them only.
   */
  static List<String> ofPhrase(String folded) {
    List<Run> runs = Run.of(folded);
    List<String> terms = new ArrayList<>(of(folded).placed());
    if (runs.isEmpty() || runs.getLast().kind() == Run.Kind.LETTERS) {
      return terms;
    }
    boolean alone = runs.getLast().size(folded) == 1;
    boolean afterLetters = runs.size() > 1 && runs.get(runs.size() - 2).kind() == Run.Kind.LETTERS;
    if (!alone || afterLetters) {
      terms.removeLast();
    }
    if (alone && afterLetters) {
      terms.set(terms.size() - 1, joined(folded, runs.get(runs.size() - 2), runs.getLast()));
    }
    return terms;
  }

  private static String joined(String folded, Run letters, Run han) {
    int first = Character.charCount(folded.codePointAt(han.start()));
    int end = Math.min(letters.end(), letters.start() + Tokens.MAX_LENGTH - 2);
    return folded.substring(letters.start(), end)
        + folded.substring(han.start(), han.start() + first);
  }

  /** Pairs overlap in the bytes of their run. */
  private static void addHan(String folded, Run run, Tokens tokens) {
    int first = tokens.used();
    int runEnd = tokens.append(folded, run.start(), run.end());
    int at = run.start();
    while (at < run.end()) {
      int second = first + bytes(folded, at);
      at += Character.charCount(folded.codePointAt(at));
      tokens.addSlice(first, at < run.end() ? second + bytes(folded, at) : runEnd);
      first = second;
    }
  }

  /** How many bytes the Han character at {@code at} takes in UTF-8. */
  static int bytes(String folded, int at) {
    return Character.isHighSurrogate(folded.charAt(at)) ? 4 : 3;
  }
}
