package policysearch.lucene.words;

import java.util.Arrays;

/**
 * The cheapest way to cut one sentence into words. All words that can stand at a place are nodes,
 * numbered by place and length; a node costs what its cheapest predecessor costs and what it costs
 * to follow that one (a bigram model, by Viterbi). Of equals the earliest predecessor wins. The
 * arrays are used again for the next sentence; for one thread.
 */
final class Lattice {
  private static final char[] STRING = "未##串".toCharArray();
  private static final char[] NUMBER = "未##数".toCharArray();
  private static final char[] BEGIN = "始##始".toCharArray();
  private static final char[] END = "末##末".toCharArray();

  private static final int NONE = -1;
  private static final int BEGIN_NODE = 0;

  private final Dictionary dictionary;
  private final long[] pairs;
  private final double[] unseen;

  private char[] text = {};
  private int from;
  private int length;

  /** By place: what stands there. */
  private char[] symbols = new char[0];

  /** By place: the node of the trie for the character there, and for it and the next one. */
  private long[] one = new long[0];

  private long[] two = new long[0];

  /** By place: the nodes that a word here can follow, a list through {@link #sibling}. */
  private int[] firstBefore = new int[0];

  private int[] lastBefore = new int[0];

  /** By node. */
  private int[] start = new int[256];

  private int[] end = new int[256];
  private int[] frequencyClass = new int[256];
  private int[] sibling = new int[256];
  private int[] cheapest = new int[256];
  private long[] hash = new long[256];
  private double[] cost = new double[256];
  private int nodes;

  /** By edge, in the order of the nodes they lead to. */
  private int[] edgeFrom = new int[1024];

  private int[] edgeTo = new int[1024];
  private long[] edgeHash = new long[1024];
  private long[] edgeSlot = new long[1024];
  private int edges;

  /** The words that start at one place: their common characters, and by length the node or none. */
  private char[] chain = new char[32];

  private int[] chainNode = new int[32];
  private int chainLength;

  private int[] path = new int[256];
  private int words;

  Lattice(Dictionary dictionary) {
    this.dictionary = dictionary;
    pairs = dictionary.pairs;
    unseen = dictionary.unseen;
  }

  /** Cuts {@code text[from..to)}; the words are then to be asked for. */
  void read(char[] text, int from, int to) {
    this.text = text;
    this.from = from;
    length = to - from;
    prepare();
    int place = begin();
    while (place < length) {
      place = wordsAt(place);
    }
    end();
    lookUp();
    weigh();
    trace();
  }

  void clear() {
    words = 0;
  }

  /** How many words the sentence has. */
  int words() {
    return words;
  }

  /** Where a word starts, from the sentence's beginning. */
  int start(int word) {
    return start[path[word]];
  }

  /** Where a word ends, from the sentence's beginning. */
  int end(int word) {
    return end[path[word]];
  }

  /** What stands where a word starts. */
  char symbol(int word) {
    return symbols[start(word)];
  }

  private void prepare() {
    if (symbols.length < length) {
      symbols = new char[length];
      one = new long[length];
      two = new long[length];
      firstBefore = new int[length + 1];
      lastBefore = new int[length + 1];
    }
    char[] table = dictionary.symbols;
    for (int i = 0; i < length; i++) {
      symbols[i] = table[text[from + i]];
    }
    Arrays.fill(firstBefore, 0, length + 1, NONE);
    nodes = 0;
    edges = 0;
    walkAhead();
  }

  /** The first two steps into the trie from every place: loads that do not wait for each other. */
  private void walkAhead() {
    long[] trie = dictionary.words;
    for (int i = 0; i < length; i++) {
      one[i] = trie[number(symbols[i])];
    }
    for (int i = 0; i + 1 < length; i++) {
      two[i] = trie[WordTrie.base(one[i]) + number(symbols[i + 1])];
    }
  }

  private static int number(char symbol) {
    return Math.max(0, symbol - Symbols.HAN);
  }

  private void lookUp() {
    for (int i = 0; i < edges; i++) {
      edgeSlot[i] = PairTable.home(pairs, edgeHash[i]);
    }
  }

  private void weigh() {
    for (int i = 0; i < edges; i++) {
      int before = edgeFrom[i];
      int node = edgeTo[i];
      int itsClass = frequencyClass[before];
      int pair = PairTable.get(pairs, edgeHash[i], edgeSlot[i]);
      double sum =
          cost[before]
              + (pair == PairTable.ABSENT ? unseen[itsClass] : dictionary.seen(itsClass, pair));
      if (sum < cost[node]) {
        cost[node] = sum;
        cheapest[node] = before;
      }
    }
  }

  /** The node before all; gives the place of the first word. */
  private int begin() {
    int node = add(0, 0, dictionary.special.begin());
    hash[node] = closed(hashOf(BEGIN));
    cost[node] = 0;
    return offer(node);
  }

  private void end() {
    add(length, length, dictionary.special.begin());
    connect(END, length);
  }

  /** Adds what can stand at {@code place} and connects it; gives the next place. */
  private int wordsAt(int place) {
    char symbol = symbols[place];
    if (symbol >= Symbols.HAN) {
      return hanAt(place);
    }
    return switch (symbol) {
      case Symbols.LETTER, Symbols.WIDE_LETTER ->
          one(place, run(place, Symbols.LETTER, Symbols.WIDE_LETTER), STRING);
      case Symbols.DIGIT, Symbols.WIDE_DIGIT ->
          one(place, run(place, Symbols.DIGIT, Symbols.WIDE_DIGIT), NUMBER);
      case Symbols.DELIMITER -> itself(place, 1, dictionary.special.delimiter());
      case Symbols.SURROGATE -> itself(place, surrogates(place), dictionary.special.unknown());
      default -> one(place, place + 1, STRING);
    };
  }

  private int run(int place, char kind, char wideKind) {
    int at = place + 1;
    while (at < length && (symbols[at] == kind || symbols[at] == wideKind)) {
      at++;
    }
    return at;
  }

  private int surrogates(int place) {
    return place + 1 < length
            && Character.isSurrogatePair(text[from + place], text[from + place + 1])
        ? 2
        : 1;
  }

  /** A node for which the dictionary has a name: all numbers are 未##数 to it. */
  private int one(int place, int to, char[] name) {
    Dictionary.Special special = dictionary.special;
    int node = add(place, to, name == NUMBER ? special.number() : special.string());
    connect(name, place);
    hash[node] = closed(hashOf(name));
    return offer(node);
  }

  /** A node that is its own name. */
  private int itself(int place, int units, int itsClass) {
    int node = add(place, place + units, itsClass);
    chainLength = units;
    long h = PairTable.hash();
    for (int i = 0; i < units; i++) {
      chain[i] = text[from + place + i];
      chainNode[i] = i == units - 1 ? node : NONE;
      h = PairTable.hash(h, chain[i]);
    }
    connect(place);
    hash[node] = closed(h);
    return offer(node);
  }

  /** The character alone, and each word of the dictionary; words may span spaces. */
  private int hanAt(int place) {
    int first = nodes;
    follow(place);
    connect(place);
    for (int node = first; node < nodes; node++) {
      offer(node);
    }
    return afterSpaces(place + 1);
  }

  private void follow(int place) {
    int number = symbols[place] - Symbols.HAN;
    long h = PairTable.hash(PairTable.hash(), text[from + place]);
    boolean begins = WordTrie.isChild(one[place], WordTrie.ROOT);
    int itsClass = begins ? WordTrie.frequencyClass(one[place]) : WordTrie.NONE;
    chainLength = 0;
    link(place, place + 1, itsClass == WordTrie.NONE ? dictionary.special.unknown() : itsClass, h);
    if (!begins || place + 1 == length) {
      return;
    }
    if (symbols[place + 1] > Symbols.HAN) {
      if (WordTrie.isChild(two[place], number)) {
        followOn(place, place + 1, number, h);
      }
    } else if (symbols[place + 1] == Symbols.SPACE) {
      followOn(place, afterSpaces(place + 1), number, h);
    }
  }

  private void followOn(int place, int from2, int branch, long h) {
    long[] trie = dictionary.words;
    int at = from2;
    int longest = 1;
    while (at < length && symbols[at] > Symbols.HAN) {
      int child = WordTrie.base(trie[branch]) + symbols[at] - Symbols.HAN;
      if (!WordTrie.isChild(trie[child], branch)) {
        break;
      }
      branch = child;
      h = PairTable.hash(h, text[from + at]);
      int itsClass = WordTrie.frequencyClass(trie[branch]);
      at++;
      link(place, at, itsClass, h);
      longest = itsClass == WordTrie.NONE ? longest : chainLength;
      at = afterSpaces(at);
    }
    chainLength = longest;
  }

  /** Lengthens the chain by the character before {@code at}; adds a node if a word ends there. */
  private void link(int place, int at, int itsClass, long h) {
    chain[chainLength] = text[from + at - 1];
    chainNode[chainLength] = NONE;
    if (itsClass != NONE) {
      int node = add(place, at, itsClass);
      hash[node] = closed(h);
      chainNode[chainLength] = node;
    }
    chainLength++;
  }

  private void connect(char[] name, int place) {
    chainLength = name.length;
    for (int i = 0; i < chainLength; i++) {
      chain[i] = name[i];
      chainNode[i] = NONE;
    }
    chainNode[chainLength - 1] = nodes - 1;
    connect(place);
  }

  /** An edge to each node of the chain from each of those that end before {@code place}. */
  private void connect(int place) {
    for (int before = firstBefore[place]; before != NONE; before = sibling[before]) {
      long h = hash[before];
      for (int i = 0; i < chainLength; i++) {
        h = PairTable.hash(h, chain[i]);
        if (chainNode[i] != NONE) {
          join(before, chainNode[i], h);
        }
      }
    }
  }

  private void join(int before, int node, long h) {
    if (edges == edgeFrom.length) {
      edgeFrom = Arrays.copyOf(edgeFrom, 2 * edges);
      edgeTo = Arrays.copyOf(edgeTo, 2 * edges);
      edgeHash = Arrays.copyOf(edgeHash, 2 * edges);
      edgeSlot = Arrays.copyOf(edgeSlot, 2 * edges);
    }
    edgeFrom[edges] = before;
    edgeTo[edges] = node;
    edgeHash[edges] = h;
    edges++;
  }

  private int add(int startsAt, int endsAt, int itsClass) {
    if (nodes == start.length) {
      grow();
    }
    start[nodes] = startsAt;
    end[nodes] = endsAt;
    frequencyClass[nodes] = itsClass;
    cost[nodes] = Double.MAX_VALUE;
    return nodes++;
  }

  private void grow() {
    int size = 2 * start.length;
    start = Arrays.copyOf(start, size);
    end = Arrays.copyOf(end, size);
    frequencyClass = Arrays.copyOf(frequencyClass, size);
    sibling = Arrays.copyOf(sibling, size);
    cheapest = Arrays.copyOf(cheapest, size);
    hash = Arrays.copyOf(hash, size);
    cost = Arrays.copyOf(cost, size);
  }

  /** Lets words that start after {@code node} follow it; gives their place. */
  private int offer(int node) {
    int place = afterSpaces(end[node]);
    sibling[node] = NONE;
    if (firstBefore[place] == NONE) {
      firstBefore[place] = node;
    } else {
      sibling[lastBefore[place]] = node;
    }
    lastBefore[place] = node;
    return place;
  }

  private int afterSpaces(int place) {
    int at = place;
    while (at < length && symbols[at] == Symbols.SPACE) {
      at++;
    }
    return at;
  }

  private void trace() {
    words = 0;
    for (int node = cheapest[nodes - 1]; node != BEGIN_NODE; node = cheapest[node]) {
      words++;
    }
    if (path.length < words) {
      path = new int[Math.max(words, 2 * path.length)];
    }
    int at = words;
    for (int node = cheapest[nodes - 1]; node != BEGIN_NODE; node = cheapest[node]) {
      path[--at] = node;
    }
  }

  private static long hashOf(char[] name) {
    long h = PairTable.hash();
    for (char c : name) {
      h = PairTable.hash(h, c);
    }
    return h;
  }

  /** The hash of the first of a pair, to which the second's characters are added. */
  private static long closed(long h) {
    return PairTable.hash(h, '@');
  }
}
