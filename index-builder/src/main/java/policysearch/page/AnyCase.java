package policysearch.page;

/** Looks for words whatever their case: before a pattern is tried that few texts fit. */
final class AnyCase {
  private AnyCase() {}

  /** Whether one of {@code words}, ASCII in lower case, stands in {@code text}. */
  static boolean in(String text, String... words) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
      for (String word : words) {
        if (word.charAt(0) == lower && text.regionMatches(true, i, word, 0, word.length())) {
          return true;
        }
      }
    }
    return false;
  }
}
