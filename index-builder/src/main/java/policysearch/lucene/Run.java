package policysearch.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A longest stretch of folded text of one kind: Han characters, or letters and digits. What stands
 * between runs (punctuation, space) is never searched.
 *
 * @param kind what it is made of
 * @param start first character
 * @param end the character after the last
 */
public record Run(Kind kind, int start, int end) {
  /** What a run is made of. */
  public enum Kind {
    HAN,
    LETTERS
  }

  /** The runs of {@code folded}, in order. */
  public static List<Run> of(String folded) {
    List<Run> runs = new ArrayList<>();
    int at = 0;
    while (at < folded.length()) {
      int point = folded.codePointAt(at);
      int end = at + Character.charCount(point);
      if (isSearched(point)) {
        Kind kind = kind(point);
        while (end < folded.length() && continues(kind, folded.codePointAt(end))) {
          end += Character.charCount(folded.codePointAt(end));
        }
        runs.add(new Run(kind, at, end));
      }
      at = end;
    }
    return runs;
  }

  /** The characters of all runs of {@code folded}: what two spellings of one title share. */
  public static String letters(String folded) {
    return of(folded).stream().map(run -> run.in(folded)).collect(Collectors.joining());
  }

  /** Whether the character belongs to a run of letters and digits. */
  public static boolean isLetter(int point) {
    return isSearched(point) && kind(point) == Kind.LETTERS;
  }

  /** The run's characters. */
  public String in(String folded) {
    return folded.substring(start, end);
  }

  /** The number of characters, a surrogate pair being one. */
  public int size(String folded) {
    return folded.codePointCount(start, end);
  }

  private static boolean continues(Kind kind, int point) {
    return isSearched(point) && kind(point) == kind;
  }

  private static Kind kind(int point) {
    return Character.isIdeographic(point) ? Kind.HAN : Kind.LETTERS;
  }

  private static boolean isSearched(int point) {
    return Character.isLetterOrDigit(point)
        || Character.isIdeographic(point)
        || Character.getType(point) == Character.NON_SPACING_MARK;
  }
}
