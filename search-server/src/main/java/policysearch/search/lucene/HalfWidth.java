package policysearch.search.lucene;

/** A typed text with the full-width forms of ASCII made half-width, place by place. */
final class HalfWidth {
  private HalfWidth() {}

  /** {@code typed}, of the same length: （ＯＲ：＊） is (OR:*). */
  static String of(String typed) {
    StringBuilder half = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      half.append(of(typed.charAt(i)));
    }
    return half.toString();
  }

  private static char of(char c) {
    if (c >= '！' && c <= '～') {
      return (char) (c - '！' + '!');
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c == '−' ? '-' : c;
  }

  /** Whether a quote of any kind, as {@link QueryText} knows them. */
  static boolean isQuote(char c) {
    return "\"“”„‟「」『』".indexOf(c) >= 0;
  }

  /** {@code text} without a quote at its ends. */
  static String unquoted(String text) {
    int from = !text.isEmpty() && isQuote(text.charAt(0)) ? 1 : 0;
    int to = text.length() > from && isQuote(text.charAt(text.length() - 1)) ? 1 : 0;
    return text.substring(from, text.length() - to);
  }
}
