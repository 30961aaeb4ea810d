package policysearch.lucene.words;

/**
 * The sentence that is being cut: what stands at each place, and the first two steps into the word
 * trie from there. Arrays are used again for the next sentence.
 */
final class Sentence {
  private final char[] table;
  private final long[] trie;

  private char[] text = {};
  private int from;
  private int length;
  private char[] symbols = {};
  private long[] one = {};
  private long[] two = {};

  Sentence(Dictionary dictionary) {
    table = dictionary.symbols;
    trie = dictionary.words;
  }

  void read(char[] text, int from, int to) {
    this.text = text;
    this.from = from;
    length = to - from;
    if (symbols.length < length) {
      symbols = new char[length];
      one = new long[length];
      two = new long[length];
    }
    for (int i = 0; i < length; i++) {
      symbols[i] = table[text[from + i]];
    }
    walkAhead();
  }

  int length() {
    return length;
  }

  char charAt(int place) {
    return text[from + place];
  }

  /** See {@link Symbols}. */
  char symbol(int place) {
    return symbols[place];
  }

  /** The trie's number of the Han character there; 0 for anything else. */
  int number(int place) {
    return Math.max(0, symbols[place] - Symbols.HAN);
  }

  /** The node of the trie for the character there, if it is a child of the root. */
  long one(int place) {
    return one[place];
  }

  /** The node for the two characters there, if it is a child of the first one's. */
  long two(int place) {
    return two[place];
  }

  /** The first place from {@code place} on that is no space. */
  int afterSpaces(int place) {
    int at = place;
    while (at < length && symbols[at] == Symbols.SPACE) {
      at++;
    }
    return at;
  }

  /** Where the run of one kind, narrow or wide, that starts at {@code place} ends. */
  int run(int place, char narrow, char wide) {
    int at = place + 1;
    while (at < length && (symbols[at] == narrow || symbols[at] == wide)) {
      at++;
    }
    return at;
  }

  /** 2 where a surrogate pair stands, 1 where half of one does. */
  int surrogates(int place) {
    return place + 1 < length && Character.isSurrogatePair(charAt(place), charAt(place + 1))
        ? 2
        : 1;
  }

  /** For all places at once: these loads miss the cache, and do not wait for each other. */
  private void walkAhead() {
    for (int i = 0; i < length; i++) {
      one[i] = trie[number(i)];
    }
    for (int i = 0; i + 1 < length; i++) {
      two[i] = trie[WordTrie.base(one[i]) + number(i + 1)];
    }
  }
}
