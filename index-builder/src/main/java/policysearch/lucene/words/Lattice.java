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
  private final Sentence sentence;
  private final Edges edges = new Edges();

  /** By place: the nodes that a word here can follow, a list through {@link #sibling}. */
  private int[] firstBefore = {};

  private int[] lastBefore = {};

  /** By node. */
  private int[] start = new int[256];

  private int[] end = new int[256];
  private int[] frequencyClass = new int[256];
  private int[] sibling = new int[256];
  private int[] cheapest = new int[256];
  private long[] hash = new long[256];
  private double[] cost = new double[256];
  private int nodes;

  /** The words that start at one place: their common characters, and by length the node or none. */
  private final char[] chain = new char[32];

  private final int[] chainNode = new int[32];
  private int chainLength;

  private int[] path = new int[256];
  private int words;

  Lattice(Dictionary dictionary) {
    this.dictionary = dictionary;
    sentence = new Sentence(dictionary);
  }

  /** Cuts {@code text[from..to)}; the words are then to be asked for. */
  void read(char[] text, int from, int to) {
    sentence.read(text, from, to);
    clear();
    int length = sentence.length();
    int place = begin();
    while (place < length) {
      place = wordsAt(place);
    }
    add(length, length, NONE);
    connect(END, length);
    edges.lookUp(dictionary.pairs);
    weigh();
    trace();
  }

  /** Forgets the sentence. */
  void clear() {
    int places = sentence.length() + 1;
    if (firstBefore.length < places) {
      firstBefore = new int[places];
      lastBefore = new int[places];
    }
    Arrays.fill(firstBefore, 0, places, NONE);
    nodes = 0;
    words = 0;
    edges.clear();
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
    return sentence.symbol(start(word));
  }

  /** The node before all; gives the place of the first word. */
  private int begin() {
    int node = add(0, 0, dictionary.special.begin());
    hash[node] = closed(hashOf(BEGIN));
    cost[node] = 0;
    return offer(node);
  }

  /** Adds what can stand at {@code place} and connects it; gives the next place. */
  private int wordsAt(int place) {
    char symbol = sentence.symbol(place);
    if (symbol >= Symbols.HAN) {
      return hanAt(place);
    }
    Dictionary.Special special = dictionary.special;
    return switch (symbol) {
      case Symbols.LETTER, Symbols.WIDE_LETTER -> {
        int to = sentence.run(place, Symbols.LETTER, Symbols.WIDE_LETTER);
        yield named(STRING, special.string(), place, to);
      }
      case Symbols.DIGIT, Symbols.WIDE_DIGIT -> {
        int to = sentence.run(place, Symbols.DIGIT, Symbols.WIDE_DIGIT);
        yield named(NUMBER, special.number(), place, to);
      }
      case Symbols.DELIMITER -> itself(place, 1, special.delimiter());
      case Symbols.SURROGATE -> itself(place, sentence.surrogates(place), special.unknown());
      default -> named(STRING, special.string(), place, place + 1);
    };
  }

  /** A node for which the dictionary has a name: all numbers are 未##数 to it. */
  private int named(char[] name, int itsClass, int place, int to) {
    int node = add(place, to, itsClass);
    connect(name, place);
    hash[node] = closed(hashOf(name));
    return offer(node);
  }

  /** A node that is its own name. */
  private int itself(int place, int units, int itsClass) {
    int node = add(place, place + units, itsClass);
    long h = PairTable.hash();
    for (int i = 0; i < units; i++) {
      chain[i] = sentence.charAt(place + i);
      chainNode[i] = i == units - 1 ? node : NONE;
      h = PairTable.hash(h, chain[i]);
    }
    chainLength = units;
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
    return sentence.afterSpaces(place + 1);
  }

  private void follow(int place) {
    long h = PairTable.hash(PairTable.hash(), sentence.charAt(place));
    long one = sentence.one(place);
    boolean begins = WordTrie.isChild(one, WordTrie.ROOT);
    int known = begins ? WordTrie.frequencyClass(one) : WordTrie.NONE;
    int next = place + 1;
    chainLength = 0;
    link(place, next, known == WordTrie.NONE ? dictionary.special.unknown() : known, h);
    if (!begins || next == sentence.length()) {
      return;
    }
    int number = sentence.number(place);
    if (sentence.symbol(next) == Symbols.SPACE) {
      followOn(place, sentence.afterSpaces(next), number, h);
    } else if (sentence.number(next) > 0 && WordTrie.isChild(sentence.two(place), number)) {
      followOn(place, next, number, h);
    }
  }

  /** Goes on from the root's child {@code number} with what stands at {@code second}. */
  private void followOn(int place, int second, int number, long firstHash) {
    long[] trie = dictionary.words;
    long h = firstHash;
    int branch = number;
    int at = second;
    int longest = chainLength;
    while (at < sentence.length() && sentence.number(at) > 0) {
      int child = WordTrie.base(trie[branch]) + sentence.number(at);
      if (!WordTrie.isChild(trie[child], branch)) {
        break;
      }
      branch = child;
      h = PairTable.hash(h, sentence.charAt(at));
      int itsClass = WordTrie.frequencyClass(trie[branch]);
      at++;
      link(place, at, itsClass, h);
      longest = itsClass == WordTrie.NONE ? longest : chainLength;
      at = sentence.afterSpaces(at);
    }
    chainLength = longest;
  }

  /** Lengthens the chain by the character before {@code at}; adds a node if a word ends there. */
  private void link(int place, int at, int itsClass, long h) {
    chain[chainLength] = sentence.charAt(at - 1);
    chainNode[chainLength] = NONE;
    if (itsClass != WordTrie.NONE) {
      int node = add(place, at, itsClass);
      hash[node] = closed(h);
      chainNode[chainLength] = node;
    }
    chainLength++;
  }

  /** Connects the last node, under its name. */
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
          edges.add(before, chainNode[i], h);
        }
      }
    }
  }

  private void weigh() {
    long[] pairs = dictionary.pairs;
    double[] unseen = dictionary.unseen;
    int size = edges.size();
    for (int edge = 0; edge < size; edge++) {
      int before = edges.from(edge);
      int node = edges.to(edge);
      int itsClass = frequencyClass[before];
      int pair = edges.pair(edge, pairs);
      double sum =
          cost[before]
              + (pair == PairTable.ABSENT ? unseen[itsClass] : dictionary.seen(itsClass, pair));
      if (sum < cost[node]) {
        cost[node] = sum;
        cheapest[node] = before;
      }
    }
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
    int place = sentence.afterSpaces(end[node]);
    sibling[node] = NONE;
    if (firstBefore[place] == NONE) {
      firstBefore[place] = node;
    } else {
      sibling[lastBefore[place]] = node;
    }
    lastBefore[place] = node;
    return place;
  }

  private void trace() {
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
