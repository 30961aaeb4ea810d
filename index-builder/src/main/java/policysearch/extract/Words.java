package policysearch.extract;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A set of words, found at a place of a text by their first or last character. */
final class Words {
  private static final int BUCKETS = 2048;
  private static final String[] NONE = {};

  private final Set<String> all;
  private final String[][] byFirst = new String[BUCKETS][];
  private final String[][] byLast = new String[BUCKETS][];

  Words(Collection<String> words) {
    all = Set.copyOf(new HashSet<>(words));
    Arrays.fill(byFirst, NONE);
    Arrays.fill(byLast, NONE);
    List<String> longestFirst =
        all.stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
            .toList();
    for (String word : longestFirst) {
      add(byFirst, word.charAt(0), word);
      add(byLast, word.charAt(word.length() - 1), word);
    }
  }

  private static void add(String[][] buckets, char key, String word) {
    int at = key % BUCKETS;
    buckets[at] = Arrays.copyOf(buckets[at], buckets[at].length + 1);
    buckets[at][buckets[at].length - 1] = word;
  }

  boolean contains(String word) {
    return all.contains(word);
  }

  /** Length of the longest word that begins at {@code at}; 0 if none does. */
  int at(String text, int at) {
    if (at >= text.length()) {
      return 0;
    }
    for (String word : byFirst[text.charAt(at) % BUCKETS]) {
      if (text.startsWith(word, at)) {
        return word.length();
      }
    }
    return 0;
  }

  /**
   * Length of the longest word that ends before {@code end} and begins at or after {@code from}.
   */
  int endingAt(String text, int end, int from) {
    if (end <= from) {
      return 0;
    }
    for (String word : byLast[text.charAt(end - 1) % BUCKETS]) {
      int start = end - word.length();
      if (start >= from && text.startsWith(word, start)) {
        return word.length();
      }
    }
    return 0;
  }

  /** Where the first of the words in {@code [from, to)} begins; -1 if there is none. */
  int find(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      int length = at(text, i);
      if (length > 0 && i + length <= to) {
        return i;
      }
    }
    return -1;
  }
}
