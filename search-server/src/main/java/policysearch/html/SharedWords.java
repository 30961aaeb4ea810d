package policysearch.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What two texts share, character for character; as {@code shared-words.mjs}. */
final class SharedWords {
  private static final int SHORTEST = 4;
  private static final int MOST = 14;
  private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{N}]+");

  private SharedWords() {}

  /**
   * The longest phrases that stand in both texts, none a part of another, the longest first. A
   * phrase never crosses a mark.
   */
  static List<String> common(String one, String other) {
    Set<String> found = new LinkedHashSet<>();
    String theirs = String.join("\n", pieces(other));
    pieces(one).forEach(piece -> match(piece, theirs, found));
    List<String> longest =
        found.stream()
            .sorted(
                Comparator.comparingInt(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    List<String> kept = new ArrayList<>();
    for (String phrase : longest) {
      if (kept.stream().noneMatch(longer -> longer.contains(phrase))) {
        kept.add(phrase);
      }
    }
    return kept.subList(0, Math.min(MOST, kept.size()));
  }

  private static List<String> pieces(String text) {
    return PIECE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(piece -> piece.length() >= SHORTEST)
        .toList();
  }

  /** The parts of {@code piece} that stand in {@code text} and cannot be made longer. */
  private static void match(String piece, String text, Set<String> found) {
    int end = 0;
    for (int start = 0; start + SHORTEST <= piece.length(); start++) {
      int to = Math.max(end, start + SHORTEST);
      if (!text.contains(piece.substring(start, to))) {
        continue;
      }
      while (to < piece.length() && text.contains(piece.substring(start, to + 1))) {
        to++;
      }
      if (to > end) {
        found.add(piece.substring(start, to));
        end = to;
      }
    }
  }

  /** Where the phrases stand in a text, as ranges. */
  static List<int[]> places(List<String> phrases, String text) {
    List<int[]> places = new ArrayList<>();
    for (String phrase : phrases) {
      for (int at = text.indexOf(phrase);
          at >= 0;
          at = text.indexOf(phrase, at + phrase.length())) {
        places.add(new int[] {at, at + phrase.length()});
      }
    }
    return places;
  }
}
