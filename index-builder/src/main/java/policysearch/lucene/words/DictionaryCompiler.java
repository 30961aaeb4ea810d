package policysearch.lucene.words;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.analysis.cn.smart.Utility;

/**
 * Gives the compiled dictionary from the two files in smartcn's jar, which hold Java arrays. The
 * build runs it once; what it writes depends on those files alone.
 */
final class DictionaryCompiler {
  private DictionaryCompiler() {}

  /** Words and how often smartcn's corpus had them; Han words, and those that stand for others. */
  private record Words(TreeMap<String, Integer> han, Map<String, Integer> others) {}

  /** What smartcn's table of pairs holds: hashes (0 is an empty slot) and frequencies. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  private record Pairs(long[] hashes, int[] frequencies) {}

  /** The build's entrance: writes the dictionary to the file that is named. */
  public static void main(String[] arguments) throws IOException {
    Files.write(Path.of(arguments[0]), DictionaryFile.write(compile()));
  }

  static Dictionary.Flat compile() throws IOException {
    Words words = readWords();
    Pairs pairs = readPairs();
    int[] frequencies = classes(words);
    int[] pairFrequencies = numbers(pairs);
    WordTrieBuilder trie = new WordTrieBuilder(words.han.keySet());
    words.han.forEach((word, frequency) -> trie.add(word, index(frequencies, frequency)));
    long[] table = PairTable.empty();
    for (int i = 0; i < pairs.hashes.length; i++) {
      if (pairs.hashes[i] != 0 && pairs.frequencies[i] != 0) {
        PairTable.put(table, pairs.hashes[i], index(pairFrequencies, pairs.frequencies[i]));
      }
    }
    return new Dictionary.Flat(
        trie.hanNumbers(),
        trie.build(),
        table,
        frequencies,
        pairFrequencies,
        special(words, frequencies));
  }

  private static Dictionary.Special special(Words words, int[] frequencies) {
    return new Dictionary.Special(
        index(frequencies, 0),
        index(frequencies, Dictionary.MAX_FREQUENCY),
        index(frequencies, words.others.getOrDefault(new String(Utility.STRING_CHAR_ARRAY), 0)),
        index(frequencies, words.others.getOrDefault(new String(Utility.NUMBER_CHAR_ARRAY), 0)),
        index(frequencies, words.others.getOrDefault(new String(Utility.START_CHAR_ARRAY), 0)));
  }

  /** Every frequency of a word, ascending. */
  private static int[] classes(Words words) {
    TreeSet<Integer> frequencies = new TreeSet<>(words.han.values());
    frequencies.addAll(words.others.values());
    frequencies.add(0);
    frequencies.add(Dictionary.MAX_FREQUENCY);
    return frequencies.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Every frequency of a pair, ascending, after a place for none. */
  private static int[] numbers(Pairs pairs) {
    TreeSet<Integer> frequencies = new TreeSet<>();
    for (int frequency : pairs.frequencies) {
      frequencies.add(frequency);
    }
    frequencies.add(0);
    return frequencies.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int index(int[] sorted, int value) {
    return java.util.Arrays.binarySearch(sorted, value);
  }

  private static Words readWords() throws IOException {
    try (ObjectInputStream in = open("coredict.mem")) {
      short[] itemOf = (short[]) in.readObject();
      char[] firsts = (char[]) in.readObject();
      char[][][] endings = (char[][][]) in.readObject();
      int[][] frequencies = (int[][]) in.readObject();
      Words words = new Words(new TreeMap<>(), new TreeMap<>());
      for (int i = 0; i < firsts.length; i++) {
        if (firsts[i] != 0) {
          addAll(words, firsts[i], endings[itemOf[i]], frequencies[itemOf[i]]);
        }
      }
      return words;
    } catch (ClassNotFoundException e) {
      throw new IOException("smartcn's words are no arrays", e);
    }
  }

  /** smartcn searches the endings by halving, so they must ascend for all of them to be found. */
  private static void addAll(Words words, char first, char[][] endings, int[] frequencies)
      throws IOException {
    String last = "";
    for (int i = 0; i < endings.length; i++) {
      String word = first + (endings[i] == null ? "" : new String(endings[i]));
      if (word.compareTo(last) <= 0) {
        throw new IOException("smartcn's words are not sorted at " + word);
      }
      last = word;
      boolean han = word.chars().allMatch(c -> Symbols.isHan((char) c));
      (han ? words.han : words.others).put(word, frequencies[i]);
    }
  }

  private static Pairs readPairs() throws IOException {
    try (ObjectInputStream in = open("bigramdict.mem")) {
      return new Pairs((long[]) in.readObject(), (int[]) in.readObject());
    } catch (ClassNotFoundException e) {
      throw new IOException("smartcn's pairs are no arrays", e);
    }
  }

  private static ObjectInputStream open(String name) throws IOException {
    InputStream file = Utility.class.getResourceAsStream("hhmm/" + name);
    if (file == null) {
      throw new IOException("smartcn's jar has no " + name);
    }
    ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(file));
    in.setObjectInputFilter(
        ObjectInputFilter.Config.createFilter("maxdepth=4;short;char;int;long;!*"));
    return in;
  }
}
