package policysearch.lucene;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** The terms of a stretch of text, kept compactly so that they can be indexed more than once. */
final class Tokens {
  /** Lucene refuses terms above 32,766 bytes; nobody types one of 255 characters. */
  static final int MAX_LENGTH = 255;

  private char[] chars;
  private int[] ends;
  private int size;

  /** Tokens that stand at the position of the one before. */
  private final BitSet beside = new BitSet();

  Tokens(int expectedChars) {
    chars = new char[Math.max(16, expectedChars)];
    ends = new int[Math.max(8, expectedChars / 2)];
  }

  void add(CharSequence text, int start, int end) {
    int from = size == 0 ? 0 : ends[size - 1];
    int length = Math.min(end - start, MAX_LENGTH);
    if (from + length > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(from + length, 2 * chars.length));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
    }
    for (int i = 0; i < length; i++) {
      chars[from + i] = text.charAt(start + i);
    }
    ends[size++] = from + length;
  }

  /** Adds a token at the position of the one before. */
  void addBeside(String text) {
    beside.set(size);
    add(text, 0, text.length());
  }

  int size() {
    return size;
  }

  boolean isBeside(int i) {
    return beside.get(i);
  }

  char[] chars() {
    return chars;
  }

  int start(int i) {
    return i == 0 ? 0 : ends[i - 1];
  }

  int end(int i) {
    return ends[i];
  }

  List<String> terms() {
    return IntStream.range(0, size).mapToObj(this::term).toList();
  }

  /** The terms that have a position of their own. */
  List<String> placed() {
    return IntStream.range(0, size).filter(i -> !beside.get(i)).mapToObj(this::term).toList();
  }

  private String term(int i) {
    return new String(chars, start(i), end(i) - start(i));
  }
}
