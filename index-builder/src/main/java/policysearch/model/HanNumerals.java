package policysearch.model;

/** Reads numbers written in Chinese: 二十七, 廿三, 一百零五, 二〇一九. */
public final class HanNumerals {
  private static final String DIGITS = "〇一二三四五六七八九";

  private HanNumerals() {}

  /** Whether {@code text} begins like such a number. */
  public static boolean isHan(String text) {
    return !text.isEmpty() && (digit(text.charAt(0)) >= 0 || unit(text.charAt(0)) > 0);
  }

  /** The value; digits in a row are read as figures, signs that are no numeral are passed over. */
  public static int value(String text) {
    int total = 0;
    int pending = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int unit = unit(c);
      if (unit > 0) {
        total += Math.max(1, pending) * unit;
        total += c == '廿' ? 10 : c == '卅' ? 20 : 0;
        pending = 0;
      } else if (digit(c) >= 0 && pending < 10_000_000) {
        pending = pending * 10 + digit(c);
      }
    }
    return total + pending;
  }

  private static int unit(char c) {
    return switch (c) {
      case '十', '拾', '廿', '卅' -> 10;
      case '百', '佰' -> 100;
      case '千', '仟' -> 1000;
      default -> 0;
    };
  }

  private static int digit(char c) {
    return switch (c) {
      case '○', '零', 'Ｏ', 'O', 'o', '0', '０', 'Ο', '◯', 'О' -> 0;
      case '两' -> 2;
      case '元' -> 1;
      case '壹' -> 1;
      case '贰' -> 2;
      default -> DIGITS.indexOf(c);
    };
  }
}
