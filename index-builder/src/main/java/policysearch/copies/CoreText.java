package policysearch.copies;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text as it is compared: its letters, Han characters and numbers, without what publishers put
 * around it.
 *
 * @param text the characters, folded; numbers stay apart
 * @param dateline the digits of the datelines, which were left out
 */
public record CoreText(String text, String dateline) {
  /** What each character becomes: itself folded, {@link #MANY}, or {@link #NOTHING}. */
  private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];

  private static final char NOTHING = 0;
  private static final char MANY = 1;

  static {
    for (int c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = folded((char) c);
    }
  }

  /** What is compared of {@code body}. */
  public static CoreText of(String body) {
    int begin = Dressing.afterLabel(body);
    while (begin < body.length() && Dressing.isLine(body, begin, sentenceEnd(body, begin))) {
      begin = sentenceEnd(body, begin);
    }
    int start = Dressing.afterDatelines(body, begin);
    StringBuilder core = new StringBuilder(body.length());
    int at = start;
    while (at < body.length()) {
      int end = sentenceEnd(body, at);
      if (!Dressing.isLine(body, at, end)) {
        append(body, at, end, core);
      }
      at = end;
    }
    StringBuilder dateline = new StringBuilder();
    body.substring(begin, start)
        .chars()
        .filter(Character::isDigit)
        .forEach(dateline::appendCodePoint);
    return new CoreText(core.toString(), dateline.toString());
  }

  /** Folded characters of a title or a number, to be compared as a whole. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    append(text, 0, text.length(), folded);
    return folded.toString();
  }

  /** After a mark that ends a sentence and what closes with it, a line's end, or a wide gap. */
  private static int sentenceEnd(String body, int from) {
    int at = from;
    while (at < body.length()) {
      char c = body.charAt(at++);
      if (c == '\n') {
        return at;
      }
      if (c == '。' || c == '！' || c == '？') {
        while (at < body.length() && "”’」』".indexOf(body.charAt(at)) >= 0) {
          at++;
        }
        return at;
      }
      if (isGap(c) && at - from > 3 && isGap(body.charAt(at - 2)) && isGap(body.charAt(at - 3))) {
        return at;
      }
    }
    return at;
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '\t' || c == '　' || c == '\u00a0';
  }

  private static void append(String from, int start, int end, StringBuilder core) {
    boolean apart = true;
    for (int i = start; i < end; i++) {
      char c = FOLDED[from.charAt(i)];
      if (c == NOTHING) {
        apart |= from.charAt(i) != ',' && from.charAt(i) != '，';
      } else if (c == MANY) {
        fold(from.charAt(i)).chars().filter(CoreText::isKept).forEach(core::appendCodePoint);
        apart = false;
      } else {
        if (apart && isDigit(c) && !core.isEmpty() && isDigit(core.charAt(core.length() - 1))) {
          core.append('.'); // 1、2 is not 12, 1.5 is not 15
        }
        core.append(c);
        apart = false;
      }
    }
  }

  private static char folded(char c) {
    if (Character.isSurrogate(c)) {
      return c;
    }
    if (c == '〇' || c == '○') {
      return '零';
    }
    if (c == '帐') {
      return '账';
    }
    String folded = fold(c);
    if (folded.length() == 1) {
      return isKept(folded.charAt(0)) ? folded.charAt(0) : NOTHING;
    }
    return folded.chars().anyMatch(CoreText::isKept) ? MANY : NOTHING;
  }

  private static String fold(char c) {
    return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static boolean isKept(int c) {
    return Character.isLetterOrDigit(c) || Character.isIdeographic(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
