package policysearch.page;

/** Gives text with its blanks as a reader sees them. */
final class HtmlSpaces {
  private HtmlSpaces() {}

  /** One line: runs of blanks are one, and none where the source only broke a Chinese line. */
  static String line(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean broken = false;
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || isWide(c)) {
        broken |= c == '\n' || c == '\r';
        blank = true;
        continue;
      }
      if (blank && !out.isEmpty() && !(broken && isHan(out.charAt(out.length() - 1)) && isHan(c))) {
        out.append(' ');
      }
      blank = false;
      broken = false;
      out.append(c);
    }
    return PageText.line(out.toString());
  }

  /** Without any blank. */
  static String none(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.chars()
        .filter(c -> !Character.isWhitespace(c) && c != 0xA0)
        .forEach(c -> out.append((char) c));
    return out.toString();
  }

  private static boolean isWide(char c) {
    return c == 0xA0 || c == 0x3000 || c == 0x2002 || c == 0x2003 || c == 0x2009;
  }

  private static boolean isHan(char c) {
    return (c >= 0x2E80 && c < 0xA000 && c != 0x3000) || (c >= 0xFF00 && c < 0xFFF0);
  }
}
