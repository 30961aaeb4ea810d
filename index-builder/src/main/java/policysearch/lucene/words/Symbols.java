package policysearch.lucene.words;

import java.util.Arrays;

/**
 * What each UTF-16 unit is to the segmenter: a kind below {@link #HAN}, or {@code HAN} plus the
 * number by which the word trie knows the Han character (0 for one that is in no word). The ranges
 * are smartcn's, gaps included: 〇 and ㎡ are {@link #OTHER}, ㎏ too.
 */
final class Symbols {
  static final char DELIMITER = 0;
  static final char LETTER = 1;
  static final char DIGIT = 2;
  static final char SPACE = 3;
  static final char WIDE_LETTER = 4;
  static final char WIDE_DIGIT = 5;
  static final char OTHER = 6;
  static final char SURROGATE = 7;
  static final char HAN = 8;

  static final char FIRST_HAN = 0x4e00;
  static final char LAST_HAN = 0x9fa5;

  private Symbols() {}

  /** The symbol of every unit; {@code numbers} holds those of {@code FIRST_HAN..LAST_HAN}. */
  static char[] table(char[] numbers) {
    char[] table = new char[Character.MAX_VALUE + 1];
    Arrays.fill(table, OTHER);
    fill(table, 0xfe30, 0xff63, DELIMITER);
    fill(table, 0xff10, 0xff19, WIDE_DIGIT);
    fill(table, 0xff21, 0xff3a, WIDE_LETTER);
    fill(table, 0xff41, 0xff5a, WIDE_LETTER);
    fill(table, 0x3001, 0x301e, DELIMITER);
    fill(table, 0x2010, 0x2642, DELIMITER);
    fill(table, 0x0021, 0x00bb, DELIMITER);
    fill(table, '0', '9', DIGIT);
    fill(table, 'A', 'Z', LETTER);
    fill(table, 'a', 'z', LETTER);
    for (char space : new char[] {' ', '\t', '\r', '\n', 0x3000}) {
      table[space] = SPACE;
    }
    fill(table, Character.MIN_SURROGATE, Character.MAX_SURROGATE, SURROGATE);
    for (int c = FIRST_HAN; c <= LAST_HAN; c++) {
      table[c] = (char) (HAN + numbers[c - FIRST_HAN]);
    }
    return table;
  }

  static boolean isHan(char c) {
    return c >= FIRST_HAN && c <= LAST_HAN;
  }

  private static void fill(char[] table, int first, int last, char symbol) {
    Arrays.fill(table, first, last + 1, symbol);
  }
}
