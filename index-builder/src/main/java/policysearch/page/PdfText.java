package policysearch.page;

import java.text.Normalizer;

/** Joins printed characters and lines to text. */
final class PdfText {
  /** Between words of letters, beside their height. */
  private static final float LATIN_GAP = 0.15f;

  /** Chinese beside letters is set apart by a quarter without a space being meant. */
  private static final float MIXED_GAP = 0.6f;

  private static final float CHINESE_GAP = 0.8f;

  /** Radicals that fonts confuse with the characters they look like; NFKC knows only the others. */
  private static final String RADICALS =
      "⺁厂⺄乙⺈刀⺊卜⺌小⺍小⺎兀⺓幺⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示"
          + "⺭礻⺮竹⺯糸⺰纟⺱罓⺳网⺶羊⺷羊⺸羊⺺肀⺻聿⺼月⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶"
          + "⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";

  private PdfText() {}

  /** Whether the gap between two glyphs of a line stands for a space. */
  static boolean isSpace(PdfGlyph before, PdfGlyph after) {
    float gap = after.left() - before.right();
    float size = Math.min(before.size(), after.size());
    if (gap <= LATIN_GAP * size) {
      return false;
    }
    boolean a = isLatin(before.text().charAt(before.text().length() - 1));
    boolean b = isLatin(after.text().charAt(0));
    return gap > size * (a && b ? LATIN_GAP : a || b ? MIXED_GAP : CHINESE_GAP);
  }

  /** A paragraph's text with its next line: a space only between words of letters. */
  static void join(StringBuilder text, String line) {
    if (!text.isEmpty() && !line.isEmpty()) {
      char last = text.charAt(text.length() - 1);
      char first = line.charAt(0);
      boolean hyphen = last == '-' && text.length() > 1 && Character.isLowerCase(first);
      if (hyphen && Character.isLowerCase(text.charAt(text.length() - 2))) {
        text.setLength(text.length() - 1);
      } else if ((isWord(last) || ",.;:)".indexOf(last) >= 0) && isWord(first)) {
        text.append(' ');
      }
    }
    text.append(line);
  }

  /** The characters that are meant: no radicals, ligatures or signs of a font's own. */
  static String plain(String glyph) {
    if (glyph.length() == 1) {
      char c = glyph.charAt(0);
      if (c < 0x2E80 && c >= ' ' && c < 0x7F || c >= 0x3400 && c < 0xE000) {
        return glyph;
      }
    }
    StringBuilder out = new StringBuilder(glyph.length());
    glyph.codePoints().forEach(c -> append(c, out));
    return out.toString();
  }

  private static void append(int c, StringBuilder out) {
    int radical = c >= 0x2E80 && c <= 0x2EF3 ? RADICALS.indexOf(c) : -1;
    if (radical >= 0) {
      out.append(RADICALS.charAt(radical + 1));
    } else if ((c >= 0x2E80 && c <= 0x2FD5) || (c >= 0xF900 && c <= 0xFB06)) {
      out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
    } else if (!isUnknown(c)) {
      out.appendCodePoint(c);
    }
  }

  /** Whether a font that does not say which characters it draws gave {@code c}. */
  static boolean isUnknown(int c) {
    return c == 0xFFFD
        || Character.getType(c) == Character.PRIVATE_USE
        || Character.getType(c) == Character.UNASSIGNED
        || (Character.isISOControl(c) && !Character.isWhitespace(c));
  }

  private static boolean isWord(char c) {
    return c < 0x2000 && Character.isLetterOrDigit(c);
  }

  private static boolean isLatin(char c) {
    return c < 0x2000;
  }
}
