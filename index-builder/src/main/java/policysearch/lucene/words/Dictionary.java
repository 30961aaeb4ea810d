package policysearch.lucene.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * smartcn's dictionary as the {@link Lattice} wants it: arrays that are looked into, never changed.
 * A word is known by the class of its frequency, since its cost depends on nothing else.
 */
final class Dictionary {
  /** All words, smoothed: the size of the corpus that was counted. */
  static final int MAX_FREQUENCY = 2079997 + 80000;

  private static final double SMOOTH = 0.1;
  private static final double TINY = 1.0 / MAX_FREQUENCY;

  /** See {@link Symbols}. */
  final char[] symbols;

  /** See {@link WordTrie}. */
  final long[] words;

  /** See {@link PairTable}. */
  final long[] pairs;

  /** By class: what it costs to follow such a word if the pair was never seen. */
  final double[] unseen;

  final Special special;

  /** By class: the word's own share of a pair's probability. */
  private final double[] share;

  /** By class: the frequency and one. */
  private final double[] count;

  /** By number of a pair's frequency: the frequency, discounted. */
  private final double[] together;

  /**
   * The flat form.
   *
   * @param hanNumbers the numbers of the Han characters in the trie
   * @param words the trie
   * @param pairs the pairs
   * @param frequencies of words, by class
   * @param pairFrequencies by number; the first, {@link PairTable#ABSENT}, is not used
   * @param special the classes of what is not in the trie
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them, and copies would cost
  record Flat(
      char[] hanNumbers,
      long[] words,
      long[] pairs,
      int[] frequencies,
      int[] pairFrequencies,
      Special special) {}

  /** Classes of frequencies: of words that no dictionary has, of what stands for many, and ends. */
  record Special(int unknown, int delimiter, int string, int number, int begin) {}

  Dictionary(Flat flat) {
    symbols = Symbols.table(flat.hanNumbers);
    words = flat.words;
    pairs = flat.pairs;
    special = flat.special;
    int classes = flat.frequencies.length;
    share = new double[classes];
    count = new double[classes];
    unseen = new double[classes];
    for (int i = 0; i < classes; i++) {
      count[i] = 1.0 + flat.frequencies[i];
      share[i] = SMOOTH * count[i] / MAX_FREQUENCY;
      unseen[i] = cost(i, 0.0);
    }
    together = new double[flat.pairFrequencies.length];
    for (int i = 0; i < together.length; i++) {
      together[i] = (1.0 - TINY) * flat.pairFrequencies[i];
    }
  }

  /** The dictionary of this program. */
  static Dictionary shared() {
    return Shared.DICTIONARY;
  }

  /** What it costs to follow a word of that class in a pair of that number. */
  double seen(int frequencyClass, int pairNumber) {
    return cost(frequencyClass, together[pairNumber]);
  }

  /** -log of the smoothed probability; the order of the operations is smartcn's, to the bit. */
  private double cost(int frequencyClass, double discounted) {
    return -Math.log(
        share[frequencyClass] + (1.0 - SMOOTH) * (discounted / count[frequencyClass] + TINY));
  }

  /** Loaded on first use. */
  private static final class Shared {
    static final Dictionary DICTIONARY = load();

    /** Where the build did not compile it (an editor's own build), it is compiled now: .3 s. */
    private static Dictionary load() {
      try (InputStream file = Dictionary.class.getResourceAsStream(DictionaryFile.NAME)) {
        return new Dictionary(
            file == null ? DictionaryCompiler.compile() : DictionaryFile.read(file));
      } catch (IOException e) {
        throw new UncheckedIOException("the dictionary of words cannot be read", e);
      }
    }
  }
}
