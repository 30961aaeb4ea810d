package policysearch.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/**
 * The terms of a stretch of text, kept compactly, as Lucene wants them (UTF-8), so that they can be
 * indexed more than once. Terms that overlap in the text share its bytes.
 */
final class Tokens {
  /** Lucene refuses terms above 32,766 bytes; nobody types one of 255 characters. */
  static final int MAX_LENGTH = 255;

  private byte[] bytes;
  private int used;

  /** Where each token begins and ends. */
  private int[] bounds;

  private int size;

  /** Tokens that stand at the position of the one before. */
  private final BitSet beside = new BitSet();

  Tokens(int expectedChars) {
    bytes = new byte[Math.max(16, 3 * expectedChars)];
    bounds = new int[Math.max(16, 2 * expectedChars)];
  }

  /** Adds a token, cut where it is endless. */
  void add(CharSequence text, int start, int end) {
    int from = used;
    int last = Math.min(end, start + MAX_LENGTH);
    addSlice(from, append(text, start, last));
  }

  /** Adds a token at the position of the one before. */
  void addBeside(String text) {
    beside.set(size);
    add(text, 0, text.length());
  }

  /** Keeps a stretch of text that tokens can be slices of; gives where its bytes end. */
  int append(CharSequence text, int start, int end) {
    int most = used + UnicodeUtil.maxUTF8Length(end - start);
    if (most > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(most, 2 * bytes.length));
    }
    used = UnicodeUtil.UTF16toUTF8(text, start, end - start, bytes, used);
    return used;
  }

  /** Adds a token of bytes that were appended. */
  void addSlice(int from, int to) {
    if (2 * size == bounds.length) {
      bounds = Arrays.copyOf(bounds, 4 * size);
    }
    bounds[2 * size] = from;
    bounds[2 * size + 1] = to;
    size++;
  }

  /** How many bytes were appended. */
  int used() {
    return used;
  }

  int size() {
    return size;
  }

  boolean isBeside(int i) {
    return beside.get(i);
  }

  /** Points {@code term} to a token. */
  void read(int i, BytesRef term) {
    term.bytes = bytes;
    term.offset = bounds[2 * i];
    term.length = bounds[2 * i + 1] - bounds[2 * i];
  }

  /** A number drawn from a token's bytes. */
  int hash(int i) {
    int hash = 0;
    for (int at = bounds[2 * i]; at < bounds[2 * i + 1]; at++) {
      hash = 31 * hash + bytes[at];
    }
    return hash ^ hash >>> 15;
  }

  /** Whether token {@code i} is the same term as token {@code j} of {@code other}. */
  boolean isSame(int i, Tokens other, int j) {
    return Arrays.equals(
        bytes,
        bounds[2 * i],
        bounds[2 * i + 1],
        other.bytes,
        other.bounds[2 * j],
        other.bounds[2 * j + 1]);
  }

  List<String> terms() {
    return IntStream.range(0, size).mapToObj(this::term).toList();
  }

  /** The terms that have a position of their own. */
  List<String> placed() {
    return IntStream.range(0, size).filter(i -> !beside.get(i)).mapToObj(this::term).toList();
  }

  private String term(int i) {
    int start = bounds[2 * i];
    return new String(bytes, start, bounds[2 * i + 1] - start, StandardCharsets.UTF_8);
  }
}
