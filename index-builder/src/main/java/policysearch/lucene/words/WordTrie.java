package policysearch.lucene.words;

/**
 * Reads the nodes of the word trie, a double array: the child of a node by a Han character stands
 * at the node's base plus the character's number, and names the node as its parent. A node is one
 * {@code long}: parent + 1, base, and the class of the word's frequency + 1, where a word ends.
 */
final class WordTrie {
  static final int ROOT = 0;
  static final int NONE = -1;

  private static final int BASE_SHIFT = 12;
  private static final int PARENT_SHIFT = 32;
  private static final int CLASS_MASK = (1 << BASE_SHIFT) - 1;
  private static final int BASE_MASK = (1 << (PARENT_SHIFT - BASE_SHIFT)) - 1;

  private WordTrie() {}

  static long node(int parent, int base, int frequencyClass) {
    if (base < 0 || base > BASE_MASK || frequencyClass + 1 > CLASS_MASK) {
      throw new IllegalArgumentException(
          "base and class must fit 20 and 12 bits, got " + base + " and " + frequencyClass);
    }
    return (parent + 1L) << PARENT_SHIFT | (long) base << BASE_SHIFT | (frequencyClass + 1);
  }

  /** Where the children of a node are numbered from. */
  static int base(long node) {
    return (int) (node >>> BASE_SHIFT) & BASE_MASK;
  }

  /** Whether {@code node}, found at a place where a child of {@code parent} would be, is one. */
  static boolean isChild(long node, int parent) {
    return node >>> PARENT_SHIFT == parent + 1;
  }

  /** The class of the frequency of the word that ends at {@code node}, or {@link #NONE}. */
  static int frequencyClass(long node) {
    return ((int) node & CLASS_MASK) - 1;
  }
}
