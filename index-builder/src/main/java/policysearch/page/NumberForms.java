package policysearch.page;

/** Writes the numbers of lists as Word's numbering formats print them: 三, ③, 叁, iii … */
final class NumberForms {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String COUNTING = "零一二三四五六七八九";
  private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] COUNTING_UNITS = {"", "十", "百", "千"};
  private static final String[] LEGAL_UNITS = {"", "拾", "佰", "仟"};
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
  private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_SIGNS = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };

  private NumberForms() {}

  /** The number {@code n} in the format of this name; in figures where the format has no form. */
  static String of(String format, int n) {
    if (n < 0 || n > 9999) {
      return Integer.toString(n);
    }
    return switch (format) {
      case "none", "bullet" -> "";
      case "decimalZero" -> n < 10 ? "0" + n : Integer.toString(n);
      case "decimalFullWidth", "decimalFullWidth2" -> wide(n);
      case "upperRoman" -> roman(n);
      case "lowerRoman" -> roman(n).toLowerCase(java.util.Locale.ROOT);
      case "upperLetter" -> letters(n, 'A');
      case "lowerLetter" -> letters(n, 'a');
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "koreanCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand" ->
          counted(n, COUNTING, COUNTING_UNITS);
      case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
          counted(n, LEGAL, LEGAL_UNITS);
      case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(n);
      case "ideographTraditional" -> nth(STEMS, n);
      case "ideographZodiac" -> nth(BRANCHES, n);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed(n, '①', 20);
      case "decimalEnclosedParen" -> enclosed(n, '⑴', 20);
      case "decimalEnclosedFullstop" -> enclosed(n, '⒈', 20);
      case "ideographEnclosedCircle" -> enclosed(n, '㊀', 10);
      default -> Integer.toString(n);
    };
  }

  private static String wide(int n) {
    return Integer.toString(n)
        .chars()
        .map(c -> c - '0' + '０')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String digits(int n) {
    StringBuilder out = new StringBuilder();
    Integer.toString(n).chars().forEach(c -> out.append(DIGITS.charAt(c - '0')));
    return out.toString();
  }

  private static String nth(String signs, int n) {
    return n >= 1 && n <= signs.length() ? signs.substring(n - 1, n) : Integer.toString(n);
  }

  private static String enclosed(int n, char first, int most) {
    return n >= 1 && n <= most ? String.valueOf((char) (first + n - 1)) : "(" + n + ")";
  }

  private static String roman(int n) {
    StringBuilder out = new StringBuilder();
    int rest = n;
    for (int i = 0; i < ROMAN.length; i++) {
      while (rest >= ROMAN[i]) {
        out.append(ROMAN_SIGNS[i]);
        rest -= ROMAN[i];
      }
    }
    return out.isEmpty() ? Integer.toString(n) : out.toString();
  }

  /** a, b … z, aa, bb …, as Word counts on. */
  private static String letters(int n, char first) {
    return n < 1
        ? Integer.toString(n)
        : String.valueOf((char) (first + (n - 1) % 26)).repeat(Math.min(5, (n - 1) / 26 + 1));
  }

  /** 十, 十二, 一百零五, 一百一十, 一千零一十: the numbers of articles as laws write them. */
  private static String counted(int n, String digits, String[] units) {
    if (n == 0) {
      return digits.substring(0, 1);
    }
    StringBuilder out = new StringBuilder();
    String figures = Integer.toString(n);
    boolean gap = false;
    for (int i = 0; i < figures.length(); i++) {
      int digit = figures.charAt(i) - '0';
      int place = figures.length() - 1 - i;
      if (digit == 0) {
        gap = true;
        continue;
      }
      out.append(gap ? digits.substring(0, 1) : "");
      gap = false;
      boolean ten = place == 1 && digit == 1 && out.isEmpty();
      out.append(ten ? "" : digits.substring(digit, digit + 1)).append(units[place]);
    }
    return out.toString();
  }
}
