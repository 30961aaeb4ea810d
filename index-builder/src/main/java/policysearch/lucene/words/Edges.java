package policysearch.lucene.words;

import java.util.Arrays;

/** Which node may follow which, in the order of the nodes they lead to, and the pair's hash. */
final class Edges {
  private int[] from = new int[1024];
  private int[] to = new int[1024];
  private long[] hash = new long[1024];
  private long[] home = new long[1024];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int before, int node, long pair) {
    if (size == from.length) {
      from = Arrays.copyOf(from, 2 * size);
      to = Arrays.copyOf(to, 2 * size);
      hash = Arrays.copyOf(hash, 2 * size);
      home = Arrays.copyOf(home, 2 * size);
    }
    from[size] = before;
    to[size] = node;
    hash[size] = pair;
    size++;
  }

  /** Looks all pairs up at once: these loads miss the cache, and do not wait for each other. */
  void lookUp(long[] pairs) {
    for (int i = 0; i < size; i++) {
      home[i] = PairTable.home(pairs, hash[i]);
    }
  }

  int size() {
    return size;
  }

  int from(int edge) {
    return from[edge];
  }

  int to(int edge) {
    return to[edge];
  }

  /** The number of the pair's frequency; see {@link PairTable}. */
  int pair(int edge, long[] pairs) {
    return PairTable.get(pairs, hash[edge], home[edge]);
  }
}
