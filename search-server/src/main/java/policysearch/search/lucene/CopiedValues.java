package policysearch.search.lucene;

import java.util.Arrays;

/** The values of those documents that have copies, put aside until each text can count once. */
final class CopiedValues {
  /** Group in the upper half, the value's number plus one in the lower; 0 for «no value». */
  private long[] pairs = new long[16];

  private int size;

  void add(int group, int value) {
    put(group, value + 1);
  }

  void addMissing(int group) {
    put(group, 0);
  }

  /** Counts each value once a group; gives the number of groups of which no member has one. */
  int settle(int[] counts) {
    Arrays.sort(pairs, 0, size);
    int missing = 0;
    for (int i = 0; i < size; i++) {
      boolean first = i == 0 || pairs[i] != pairs[i - 1];
      boolean none = (int) pairs[i] == 0;
      if (first && !none) {
        counts[(int) pairs[i] - 1]++;
      } else if (none && (i + 1 == size || pairs[i + 1] >>> 32 != pairs[i] >>> 32)) {
        missing++;
      }
    }
    return missing;
  }

  private void put(int group, int value) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * size);
    }
    pairs[size++] = (long) group << 32 | value;
  }
}
