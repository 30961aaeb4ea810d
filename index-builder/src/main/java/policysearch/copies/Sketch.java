package policysearch.copies;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is kept of a document to find its copies among millions: 20 bytes, and 32 more of a text
 * that may be cut short.
 *
 * <p>Two texts of which nine tenths of the five-character pieces are the same share a band with a
 * probability of .9997 (MinHash of one permutation, {@value #BANDS} bands of {@value #ROWS}).
 */
public final class Sketch {
  private static final int BANDS = 8;
  private static final int ROWS = 4;
  private static final int PIECE = 5;
  private static final int BINS = BANDS * ROWS;
  private static final long EMPTY = -1;
  private static final long FACTOR = 0x9e3779b97f4a7c15L;
  private static final long LAST_FACTOR = power(PIECE);

  /** Of the text as it is compared. */
  private final long core;

  /** Of that text; 0 if there is nothing to compare. */
  private final int length;

  /** Of the title; 0 without one. */
  private final int title;

  /** Of the document's own number; 0 without one. */
  private final int number;

  /** By which near copies meet; empty for a short text. */
  private final int[] bands;

  Sketch(long core, int length, int title, int number, int[] bands) {
    this.core = core;
    this.length = length;
    this.title = title;
    this.number = number;
    this.bands = bands.clone();
  }

  /** The sketch of a document. */
  public static Sketch of(Optional<String> title, Optional<String> number, String body) {
    String core = CoreText.of(body).text();
    return new Sketch(hash(core), core.length(), hash(title), hash(number), bands(core));
  }

  /** What {@link #bytes} gave. */
  public static Sketch read(byte[] bytes, int offset, int length) {
    ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
    long core = in.getLong();
    int size = in.getInt();
    int title = in.getInt();
    int number = in.getInt();
    int[] bands = new int[in.remaining() / Integer.BYTES];
    in.asIntBuffer().get(bands);
    return new Sketch(core, size, title, number, bands);
  }

  /** The sketch in its shortest form. */
  public byte[] bytes() {
    ByteBuffer out = ByteBuffer.allocate(20 + Integer.BYTES * bands.length);
    out.putLong(core).putInt(length).putInt(title).putInt(number);
    out.asIntBuffer().put(bands);
    return out.array();
  }

  private static int hash(Optional<String> text) {
    return text.map(CoreText::folded)
        .filter(t -> !t.isEmpty())
        .map(t -> (int) hash(t) | 1)
        .orElse(0);
  }

  private static long hash(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = mix(hash * FACTOR + text.charAt(i));
    }
    return hash;
  }

  private static int[] bands(String core) {
    if (core.length() < Comparison.MAY_BE_CUT) {
      return new int[0];
    }
    long[] least = least(core);
    int[] bands = new int[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long hash = band;
      for (int row = 0; row < ROWS; row++) {
        hash = mix(hash * FACTOR + filled(least, band * ROWS + row));
      }
      bands[band] = (int) hash;
    }
    return bands;
  }

  /** The least hash of the pieces that fall into each bin. */
  private static long[] least(String core) {
    long[] least = new long[BINS];
    Arrays.fill(least, EMPTY);
    long rolling = 0;
    for (int i = 0; i < core.length(); i++) {
      rolling = rolling * FACTOR + core.charAt(i) + 1;
      if (i >= PIECE) {
        rolling -= LAST_FACTOR * (core.charAt(i - PIECE) + 1);
      }
      if (i >= PIECE - 1) {
        long hash = mix(rolling);
        int bin = (int) (hash >>> 59); // the first of 32 bins by the highest five bits
        long value = hash << 5;
        if (Long.compareUnsigned(value, least[bin]) < 0) {
          least[bin] = value;
        }
      }
    }
    return least;
  }

  /** An empty bin borrows from one drawn at random, the same for all texts. */
  private static long filled(long[] least, int bin) {
    long value = least[bin];
    for (int draw = 1; value == EMPTY && draw <= 20 * BINS; draw++) {
      value = least[(int) (mix(bin * 1_000L + draw) >>> 59)];
    }
    return value;
  }

  /** Sketches of many documents, 52 bytes each. */
  static final class Table {
    /** By what documents meet: the whole text, and each band. */
    static final int SLOTS = 1 + BANDS;

    private static final int WIDTH = 5 + BANDS;
    private static final int LENGTH = 2;
    private static final int TITLE = 3;
    private static final int NUMBER = 4;
    private int[] words = new int[16 * WIDTH];
    private int used;

    void add(Sketch sketch) {
      if (used == words.length) {
        words = Arrays.copyOf(words, used / WIDTH * 3 / 2 * WIDTH);
      }
      words[used] = (int) (sketch.core >>> 32);
      words[used + 1] = (int) sketch.core;
      words[used + LENGTH] = sketch.length;
      words[used + TITLE] = sketch.title;
      words[used + NUMBER] = sketch.number;
      System.arraycopy(sketch.bands, 0, words, used + 5, sketch.bands.length);
      used += WIDTH;
    }

    long core(int document) {
      return ((long) words[document * WIDTH] << 32) | (words[document * WIDTH + 1] & 0xffffffffL);
    }

    /** Whether the document has a value in {@code slot}. */
    boolean has(int document, int slot) {
      int length = words[document * WIDTH + LENGTH];
      return slot == 0 ? length > 0 : length >= Comparison.MAY_BE_CUT;
    }

    int value(int document, int slot) {
      return words[document * WIDTH + (slot == 0 ? 0 : 4 + slot)];
    }

    /** Whether two documents may be copies, as far as sketches tell. */
    boolean maybe(int one, int other) {
      int length = words[one * WIDTH + LENGTH];
      int title = words[one * WIDTH + TITLE];
      int number = words[one * WIDTH + NUMBER];
      int otherNumber = words[other * WIDTH + NUMBER];
      return Comparison.mayBeCopies(length, words[other * WIDTH + LENGTH])
          && (number == 0 || otherNumber == 0 || number == otherNumber)
          && (length >= Comparison.SPEAKS_FOR_ITSELF
              || (title != 0 && title == words[other * WIDTH + TITLE]));
    }
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= FACTOR;
    }
    return power;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
