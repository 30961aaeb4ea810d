package policysearch.lucene.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks into compiled dictionaries. */
final class Dictionaries {
  private Dictionaries() {}

  /** All words of the trie. */
  static List<String> words(Dictionary.Flat flat) {
    Map<Integer, Character> letters = new HashMap<>();
    for (int i = 0; i < flat.hanNumbers().length; i++) {
      letters.put((int) flat.hanNumbers()[i], (char) (Symbols.FIRST_HAN + i));
    }
    List<String> words = new ArrayList<>();
    for (int node = 1; node < flat.words().length; node++) {
      if (WordTrie.frequencyClass(flat.words()[node]) != WordTrie.NONE) {
        words.add(spell(flat.words(), node, letters));
      }
    }
    return words;
  }

  private static String spell(long[] trie, int node, Map<Integer, Character> letters) {
    StringBuilder word = new StringBuilder();
    int at = node;
    while (at != WordTrie.ROOT) {
      int parent = (int) (trie[at] >>> 32) - 1;
      word.append(letters.get(at - WordTrie.base(trie[parent])));
      at = parent;
    }
    return word.reverse().toString();
  }
}
