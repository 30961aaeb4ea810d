package policysearch.search.lucene;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import policysearch.lucene.FoldedText;
import policysearch.lucene.Run;
import policysearch.pinyin.Readings;
import policysearch.pinyin.TypedText;
import policysearch.schema.PolicyField;
import policysearch.search.SuggestQuery;

/**
 * Finds values by what is typed. Values stand in the order in which they are wanted, the most
 * frequent first, one after the other in one array; a list for each character says where it stands,
 * so that only the places of characters that can begin with what was typed are looked at, and of
 * each list no more than can be among the best.
 */
final class SuggestionIndex {
  /** At every so many places it is kept which value they are in. */
  private static final int BLOCK = 16;

  private final List<Entry> entries;

  /** The characters that occur; in {@link #text} each is its number here. */
  private final char[] alphabet;

  /** By what is typed first, the numbers of the characters that it can begin. */
  private final Map<Character, List<Integer>> byTyped = new HashMap<>();

  private final char[] text;
  private final int[] starts;

  /** The numbers of the values' kinds. */
  private final byte[] kinds;

  private final int[] entryOfBlock;

  /** Where values begin, and all other places. */
  private final Places first;

  private final Places inner;

  /** A value that may be meant. */
  record Entry(PolicyField kind, String value, int count) {}

  /** Of each character where it stands, ascending. */
  private static final class Places {
    private final int[] begins;
    private final int[] places;

    Places(int[] begins, int[] places) {
      this.begins = begins;
      this.places = places;
    }
  }

  private SuggestionIndex(List<Entry> entries) {
    this.entries = entries;
    List<String> texts = entries.stream().map(entry -> plain(entry.value)).toList();
    starts = new int[texts.size() + 1];
    for (int i = 0; i < texts.size(); i++) {
      starts[i + 1] = starts[i] + texts.get(i).length();
    }
    kinds = new byte[entries.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = (byte) SuggestQuery.KINDS.indexOf(entries.get(i).kind);
    }
    text = new char[starts[texts.size()]];
    Map<Character, Integer> numbers = new HashMap<>();
    int at = 0;
    for (String value : texts) {
      for (int i = 0; i < value.length(); i++) {
        text[at++] = (char) (int) numbers.computeIfAbsent(value.charAt(i), c -> numbers.size());
      }
    }
    alphabet = new char[numbers.size()];
    numbers.forEach((character, number) -> alphabet[number] = character);
    for (int number = 0; number < alphabet.length; number++) {
      for (char typed : begins(alphabet[number])) {
        byTyped.computeIfAbsent(typed, t -> new ArrayList<>()).add(number);
      }
    }
    entryOfBlock = new int[text.length / BLOCK + 1];
    boolean[] begins = new boolean[text.length];
    for (int entry = texts.size() - 1; entry >= 0; entry--) {
      begins[starts[entry]] = true;
      Arrays.fill(
          entryOfBlock,
          (starts[entry] + BLOCK - 1) / BLOCK,
          (starts[entry + 1] - 1) / BLOCK + 1,
          entry);
    }
    first = places(begins, true);
    inner = places(begins, false);
  }

  /** What may be typed first for {@code character}: itself and the initials of its readings. */
  private static Set<Character> begins(char character) {
    Set<Character> begins = new HashSet<>(Set.of(character));
    Readings.standard().of(character).forEach(reading -> begins.add(reading.charAt(0)));
    return begins;
  }

  /** An index of {@code entries}, those without a letter left out. */
  static SuggestionIndex of(List<Entry> entries) {
    return new SuggestionIndex(
        entries.stream()
            .filter(entry -> !plain(entry.value).isEmpty())
            .sorted(
                Comparator.comparingInt((Entry e) -> -e.count)
                    .thenComparingInt(e -> e.value.length())
                    .thenComparing(Entry::value)
                    .thenComparing(e -> e.kind.name()))
            .toList());
  }

  /** What is compared: letters, digits and characters, folded; accents are left out, ü is v. */
  static String plain(String typed) {
    String folded = FoldedText.of(typed).text();
    StringBuilder plain = new StringBuilder();
    for (Run run : Run.of(folded)) {
      for (int i = run.start(); i < run.end(); i++) {
        char c = folded.charAt(i);
        if (c >= 0x00c0 && c <= 0x024f) {
          String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
          c = parts.startsWith("u\u0308") ? 'v' : parts.charAt(0);
        }
        if (Character.getType(c) != Character.NON_SPACING_MARK) {
          plain.append(c);
        }
      }
    }
    return plain.toString();
  }

  /** The best {@code size} of {@code kinds}. */
  List<Entry> find(String typed, Set<PolicyField> kinds, int size) {
    String plain = plain(typed);
    if (plain.length() > TypedText.MAX_LENGTH) {
      return List.of();
    }
    if (plain.isEmpty()) {
      boolean blank = typed.isBlank();
      return blank
          ? entries.stream().filter(e -> kinds.contains(e.kind)).limit(size).toList()
          : List.of();
    }
    Sought sought = new Sought(new TypedText(plain, Readings.standard()), kinds, size);
    sought.gather(first);
    List<Integer> found = new ArrayList<>(sought.best);
    if (found.size() < size) {
      Sought within = new Sought(sought.typed, kinds, size - found.size());
      within.known.addAll(found); // all that begin so
      within.gather(inner);
      found.addAll(within.best);
    }
    return found.stream().map(entries::get).toList();
  }

  /** The values that are {@code typed} from the first character to the last. */
  List<Entry> whole(String typed, int size) {
    String plain = plain(typed);
    if (plain.isEmpty() || plain.length() > TypedText.MAX_LENGTH) {
      return List.of();
    }
    Sought sought =
        new Sought(new TypedText(plain, Readings.standard()), Set.copyOf(SuggestQuery.KINDS), size);
    sought.whole = true;
    sought.gather(first);
    return sought.best.stream().map(entries::get).toList();
  }

  /** All values. */
  List<Entry> entries() {
    return entries;
  }

  /** Bytes of the arrays, values left out. */
  long bytes() {
    return 2L * text.length
        + 4L * (starts.length + entryOfBlock.length + first.places.length + inner.places.length);
  }

  private Places places(boolean[] begins, boolean wanted) {
    int[] from = new int[alphabet.length + 1];
    for (int i = 0; i < text.length; i++) {
      if (begins[i] == wanted) {
        from[text[i] + 1]++;
      }
    }
    Arrays.parallelPrefix(from, Integer::sum);
    int[] next = from.clone();
    int[] places = new int[from[alphabet.length]];
    for (int i = 0; i < text.length; i++) {
      if (begins[i] == wanted) {
        places[next[text[i]]++] = i;
      }
    }
    return new Places(from, places);
  }

  private int entryAt(int place) {
    int entry = entryOfBlock[place / BLOCK];
    while (starts[entry + 1] <= place) {
      entry++;
    }
    return entry;
  }

  /** One look for what was typed. */
  private final class Sought {
    private final TypedText typed;

    /** Of each kind, by its number. */
    private final boolean[] wanted = new boolean[SuggestQuery.KINDS.size()];

    private final int size;
    private final TreeSet<Integer> best = new TreeSet<>();

    /** Of each character, from each place in the typed text, where it may go on. */
    private final long[][] after = new long[alphabet.length][];

    /** Values that are not wanted again. */
    private final Set<Integer> known = new HashSet<>();

    private boolean whole;

    Sought(TypedText typed, Set<PolicyField> kinds, int size) {
      this.typed = typed;
      kinds.forEach(kind -> wanted[SuggestQuery.KINDS.indexOf(kind)] = true);
      this.size = size;
    }

    void gather(Places places) {
      for (int character : byTyped.getOrDefault(typed.first(), List.of())) {
        if (places.begins[character] < places.begins[character + 1]
            && typed.after(alphabet[character], 0) != 0) {
          gather(places, character);
        }
      }
    }

    private void gather(Places places, int character) {
      long first = after(character)[0];
      for (int i = places.begins[character]; i < places.begins[character + 1]; i++) {
        int place = places.places[i];
        if (best.size() == size && place >= starts[best.last() + 1]) {
          return;
        }
        if (!goesOn(first, place + 1)) {
          continue;
        }
        int entry = entryAt(place);
        if (wanted[kinds[entry]] && matches(place, starts[entry + 1]) && !known.contains(entry)) {
          best.add(entry);
          if (best.size() > size) {
            best.pollLast();
          }
        }
      }
    }

    /** Whether the character after the first can be what is typed next; most cannot. */
    private boolean goesOn(long states, int place) {
      return (states & typed.end()) != 0 || (place < text.length && step(states, text[place]) != 0);
    }

    private long step(long states, int character) {
      long[] next = after(character);
      long reached = 0;
      for (long left = states & ~typed.end(); left != 0; left &= left - 1) {
        reached |= next[Long.numberOfTrailingZeros(left)];
      }
      return reached;
    }

    private boolean matches(int place, int end) {
      long states = 1;
      int at = place;
      while (at < end && states != 0 && (whole || (states & typed.end()) == 0)) {
        states = step(states, text[at++]);
      }
      return (states & typed.end()) != 0 && (!whole || at == end);
    }

    private long[] after(int character) {
      long[] there = after[character];
      return there == null ? computed(character) : there;
    }

    private long[] computed(int character) {
      long[] computed = new long[typed.length()];
      for (int from = 0; from < computed.length; from++) {
        computed[from] = typed.after(alphabet[character], from);
      }
      after[character] = computed;
      return computed;
    }
  }
}
