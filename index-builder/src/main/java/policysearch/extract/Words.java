package policysearch.extract;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A set of words, found at a place of a text by their first or last two characters. */
final class Words {
  private static final String[] NONE = {};

  private final Set<String> all;
  private final BitSet single = new BitSet();
  private final int mask;
  private final BitSet starts = new BitSet();
  private final BitSet ends = new BitSet();
  private final String[][] byStart;
  private final String[][] byEnd;

  Words(Collection<String> words) {
    all = Set.copyOf(new HashSet<>(words));
    mask = Math.max(64, Integer.highestOneBit(4 * all.size() + 1) << 1) - 1;
    byStart = new String[mask + 1][];
    byEnd = new String[mask + 1][];
    Arrays.fill(byStart, NONE);
    Arrays.fill(byEnd, NONE);
    List<String> longestFirst =
        all.stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
            .toList();
    for (String word : longestFirst) {
      int end = word.length();
      if (end == 1) {
        single.set(word.charAt(0));
      } else {
        add(byStart, starts, key(word.charAt(0), word.charAt(1)), word);
        add(byEnd, ends, key(word.charAt(end - 2), word.charAt(end - 1)), word);
      }
    }
  }

  private int key(char a, char b) {
    return ((a * 0x9E37 + b * 0x85EB) >>> 3) & mask;
  }

  private static void add(String[][] buckets, BitSet used, int at, String word) {
    used.set(at);
    buckets[at] = Arrays.copyOf(buckets[at], buckets[at].length + 1);
    buckets[at][buckets[at].length - 1] = word;
  }

  boolean contains(String word) {
    return all.contains(word);
  }

  /** Length of the longest word that begins at {@code at}; 0 if none does. */
  int at(String text, int at) {
    if (at >= text.length() || at < 0) {
      return 0;
    }
    char first = text.charAt(at);
    int key = at + 1 < text.length() ? key(first, text.charAt(at + 1)) : -1;
    if (key >= 0 && starts.get(key)) {
      for (String word : byStart[key]) {
        if (text.startsWith(word, at)) {
          return word.length();
        }
      }
    }
    return single.get(first) ? 1 : 0;
  }

  /**
   * Length of the longest word that ends before {@code end} and begins at or after {@code from}.
   */
  int endingAt(String text, int end, int from) {
    if (end <= from) {
      return 0;
    }
    char last = text.charAt(end - 1);
    int key = end - 2 >= from ? key(text.charAt(end - 2), last) : -1;
    if (key >= 0 && ends.get(key)) {
      for (String word : byEnd[key]) {
        int start = end - word.length();
        if (start >= from && text.startsWith(word, start)) {
          return word.length();
        }
      }
    }
    return single.get(last) ? 1 : 0;
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
