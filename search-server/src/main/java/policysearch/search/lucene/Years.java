package policysearch.search.lucene;

import java.util.Optional;
import java.util.regex.Pattern;

/** The two ways of writing a year: 2024年 and, folded, 二零二四年. */
final class Years {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final Pattern YEAR =
      Pattern.compile("(?:1[89]|20)\\d{2}年|(?:一[八九]|二零)[零一二三四五六七八九]{2}年");

  private Years() {}

  /** The year that the whole of {@code term} is, written the other way. */
  static Optional<String> other(String term) {
    if (!YEAR.matcher(term).matches()) {
      return Optional.empty();
    }
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      int digit = DIGITS.indexOf(c);
      other.append(c == '年' ? c : digit < 0 ? DIGITS.charAt(c - '0') : (char) ('0' + digit));
    }
    return Optional.of(other.toString());
  }
}
