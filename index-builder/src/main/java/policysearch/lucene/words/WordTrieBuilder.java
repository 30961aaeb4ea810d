package policysearch.lucene.words;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Packs words into the double array that {@link WordTrie} reads. */
final class WordTrieBuilder {
  private final char[] hanNumbers = new char[Symbols.LAST_HAN - Symbols.FIRST_HAN + 1];
  private final Branch root = new Branch();
  private final BitSet taken = new BitSet();
  private long[] nodes = new long[1 << 18];
  private int used;

  private static final class Branch {
    final TreeMap<Integer, Branch> children = new TreeMap<>();
    int frequencyClass = WordTrie.NONE;
  }

  /** Numbers the characters of {@code words}, the commonest first, so that bases lie close. */
  WordTrieBuilder(Collection<String> words) {
    int[] counts = new int[hanNumbers.length];
    words.forEach(word -> word.chars().forEach(c -> counts[c - Symbols.FIRST_HAN]++));
    List<Integer> order =
        IntStream.range(0, counts.length)
            .filter(i -> counts[i] > 0)
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> -counts[i]).thenComparing(i -> i))
            .toList();
    for (int i = 0; i < order.size(); i++) {
      hanNumbers[order.get(i)] = (char) (i + 1);
    }
  }

  void add(String word, int frequencyClass) {
    Branch branch = root;
    for (int i = 0; i < word.length(); i++) {
      int number = hanNumbers[word.charAt(i) - Symbols.FIRST_HAN];
      branch = branch.children.computeIfAbsent(number, n -> new Branch());
    }
    branch.frequencyClass = frequencyClass;
  }

  char[] hanNumbers() {
    return hanNumbers.clone();
  }

  long[] build() {
    taken.set(WordTrie.ROOT);
    place(root, WordTrie.ROOT, WordTrie.NONE);
    int widest = root.children.isEmpty() ? 0 : root.children.lastKey();
    return Arrays.copyOf(nodes, used + widest + 1); // any base plus any number is inside
  }

  private void place(Branch branch, int at, int parent) {
    int base = branch.children.isEmpty() ? 0 : freeBase(branch);
    put(at, WordTrie.node(parent, base, branch.frequencyClass));
    branch.children.keySet().forEach(number -> taken.set(base + number));
    branch.children.forEach((number, child) -> place(child, base + number, at));
  }

  /** The lowest base at which all children find a free place. */
  private int freeBase(Branch branch) {
    int first = branch.children.firstKey();
    int at = taken.nextClearBit(first);
    while (!isFree(branch, at - first)) {
      at = taken.nextClearBit(at + 1);
    }
    return at - first;
  }

  private boolean isFree(Branch branch, int base) {
    for (int number : branch.children.keySet()) {
      if (taken.get(base + number)) {
        return false;
      }
    }
    return true;
  }

  private void put(int at, long node) {
    if (at >= nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * at);
    }
    nodes[at] = node;
    used = Math.max(used, at + 1);
  }
}
