package policysearch.lucene;

import java.text.Normalizer;
import java.util.Locale;
import policysearch.model.Span;

/**
 * A text as it is compared, and where each of its characters stood in the original: full-width
 * forms, compatibility forms and case are folded (NFKC, one character at a time, so that offsets
 * stay exact), 〇 is 零 (smartcn loses it: 二〇二五 became 二/二/五) and within a numeral ○, O and 0 are
 * too, traditional characters are simplified ({@link Traditional}: 乾隆 stays), invisible format
 * characters vanish.
 */
public final class FoldedText {
  /** What each character of the basic plane folds to; 0 where that is not one character. */
  private static final char[] TABLE = table();

  /** Characters for which a text has to be folded before Han characters are sought in it. */
  private static final boolean[] HIDES_HAN = hidesHan();

  /** Characters whose folding depends on what stands beside them. */
  private static final boolean[] DEPENDS = depends();

  private static final String DIGITS = "零一二三四五六七八九";

  private static final int[] UNMOVED = {};

  private final String original;
  private final String text;

  /** Where each folded character stood; {@link #UNMOVED} while the two run in step. */
  private final int[] origins;

  private FoldedText(String original, String text, int[] origins) {
    this.original = original;
    this.text = text;
    this.origins = origins;
  }

  /** {@code original}, folded. */
  public static FoldedText of(String original) {
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      if (TABLE[c] != c || (DEPENDS[c] && beside(original, i) != c)) {
        return fold(original, i);
      }
    }
    return new FoldedText(original, original, UNMOVED);
  }

  /**
   * Whether folding {@code original} neither moves a character nor makes a Han character of another
   * one, so that Han characters may be sought in it as it stands.
   */
  public static boolean showsHan(String original) {
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      if (DEPENDS[c] ? hidesHan(c, beside(original, i)) : HIDES_HAN[c]) {
        return false;
      }
    }
    return true;
  }

  /** The folded characters. */
  public String text() {
    return text;
  }

  /** The stretch of the original that the folded characters {@code start..end} came from. */
  public Span original(int start, int end) {
    if (origins.length == 0 || start == end) {
      return new Span(origin(start), origin(end));
    }
    int last = origins[end - 1];
    return new Span(origins[start], last + Character.charCount(original.codePointAt(last)));
  }

  private int origin(int at) {
    return origins.length == 0 ? at : at < origins.length ? origins[at] : original.length();
  }

  /** Most texts fold character by character; only what is left needs origins. */
  private static FoldedText fold(String original, int same) {
    char[] folded = original.toCharArray();
    for (int i = same; i < folded.length; i++) {
      char c = folded[i];
      folded[i] = DEPENDS[c] ? beside(original, i) : TABLE[c];
      if (folded[i] == 0) {
        return foldMoving(original, same);
      }
    }
    return new FoldedText(original, new String(folded), UNMOVED);
  }

  private static FoldedText foldMoving(String original, int same) {
    StringBuilder folded = new StringBuilder(original.length() + 8).append(original, 0, same);
    int[] origins = new int[original.length() + 16];
    for (int i = 0; i < same; i++) {
      origins[i] = i;
    }
    boolean moved = false;
    for (int i = same; i < original.length(); ) {
      int before = folded.length();
      int width = append(original, i, folded);
      int added = folded.length() - before;
      moved |= added != width;
      if (folded.length() > origins.length) {
        origins = java.util.Arrays.copyOf(origins, 2 * folded.length());
      }
      for (int k = 0; k < added; k++) {
        origins[before + k] = added == width ? i + k : i;
      }
      i += width;
    }
    String text = folded.toString();
    return new FoldedText(
        original, text, moved ? java.util.Arrays.copyOf(origins, text.length()) : UNMOVED);
  }

  /**
   * Appends what stands at {@code i}, folded; gives how many characters of the original that is.
   */
  private static int append(String original, int i, StringBuilder folded) {
    char c = original.charAt(i);
    if (TABLE[c] != 0) {
      folded.append(DEPENDS[c] ? beside(original, i) : TABLE[c]);
      return 1;
    }
    int point = original.codePointAt(i);
    folded.append(fold(point));
    return Character.charCount(point);
  }

  /** What the character at {@code i}, one that {@link #DEPENDS}, folds to where it stands. */
  private static char beside(String original, int i) {
    char c = original.charAt(i);
    if (isRound(c)) {
      return standsInNumeral(original, i) ? '零' : TABLE[c];
    }
    return Traditional.inWord(original, i).orElse(TABLE[c]);
  }

  /** 二○二五, 二OO五, 二0二五: after a digit and others of its kind, and before a digit or 年. */
  private static boolean standsInNumeral(String original, int i) {
    int from = i - 1;
    while (from >= 0 && isRound(original.charAt(from))) {
      from--;
    }
    int to = i + 1;
    while (to < original.length() && isRound(original.charAt(to))) {
      to++;
    }
    return from >= 0
        && isDigit(original.charAt(from))
        && to < original.length()
        && (isDigit(original.charAt(to)) || original.charAt(to) == '年');
  }

  private static boolean isRound(char c) {
    return c == '○' || c == 'O' || c == 'o' || c == 'Ｏ' || c == '0' || c == '０' || c == '◯';
  }

  private static boolean isDigit(char c) {
    return DIGITS.indexOf(c) >= 0 || c == '〇';
  }

  private static String fold(int point) {
    if (point == '〇') {
      return "零";
    }
    if (Character.getType(point) == Character.FORMAT) {
      return "";
    }
    String compatible = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
    return simplified(
        Normalizer.normalize(compatible.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC));
  }

  private static String simplified(String text) {
    StringBuilder simplified = new StringBuilder(text.length());
    text.chars().forEach(c -> simplified.append(Traditional.simplified((char) c)));
    return simplified.toString();
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      if (isItself(c)) {
        table[c] = Traditional.simplified((char) c);
      } else if (!Character.isSurrogate((char) c)) { // half a character says nothing

        String folded = fold(c);
        table[c] = folded.length() == 1 ? folded.charAt(0) : 0;
      }
    }
    return table;
  }

  private static boolean[] hidesHan() {
    boolean[] hides = new boolean[TABLE.length];
    for (int c = 0; c < hides.length; c++) {
      hides[c] = hidesHan((char) c, TABLE[c]);
    }
    return hides;
  }

  private static boolean hidesHan(char c, char folded) {
    return folded == 0 || (folded != c && Character.isIdeographic(folded));
  }

  private static boolean[] depends() {
    boolean[] depends = new boolean[TABLE.length];
    for (int c = 0; c < depends.length; c++) {
      depends[c] = isRound((char) c) || Traditional.depends((char) c);
    }
    return depends;
  }

  /** The ranges that fill most of the plane and need no look-up: Han, Hangul, private use. */
  private static boolean isItself(int c) {
    return (c >= 0x3400 && c <= 0x9fff)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xe000 && c <= 0xf8ff);
  }
}
