package policysearch.search.lucene;

import java.util.regex.Pattern;

/**
 * Tells parentheses that group from those of ordinary text: （试行）, 国发（2019）5号 and 意见（征求意见稿） stay
 * text; (算力 OR 数据) does not.
 */
final class Parentheses {
  /** Operators with what stands beside them, in half-width text. */
  private static final Pattern OPERATOR =
      Pattern.compile(
          "(?:^|[ (])(?:AND|OR|NOT|&&?|\\|\\|?)(?=[ ()\"“「]|$)"
              + "|[\"”」』]~(?:\\d|[spSP句段])|[^ *]\\*(?=[ )]|$)");

  private static final Pattern BEFORE =
      Pattern.compile("(?:^|[ ()\"”」])(?:AND|OR|NOT|&&?|\\|\\|?) *$");
  private static final Pattern AFTER =
      Pattern.compile("^ *(?:AND|OR|NOT|&&?|\\|\\|?)(?=[ ()\"“「]|$)");

  private Parentheses() {}

  /** Where the parenthesis at {@code open} closes; -1 if it never does. */
  static int closing(String half, int open) {
    int depth = 0;
    for (int i = open; i < half.length(); i++) {
      char c = half.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the parentheses at {@code open} and {@code close} group what stands in them. */
  static boolean group(String half, int open, int close) {
    int next = close + 1;
    boolean ends = next == half.length() || " ()".indexOf(half.charAt(next)) >= 0;
    return ends
        && (hasOperator(half.substring(open + 1, close))
            || hasField(half, open + 1, close)
            || followsMinus(half, open)
            || BEFORE.matcher(half.substring(Math.max(0, open - 12), open)).find()
            || AFTER.matcher(half.substring(next, Math.min(half.length(), next + 12))).find());
  }

  /** Whether operators stand in {@code half}. */
  static boolean hasOperator(String half) {
    return OPERATOR.matcher(half).find();
  }

  private static boolean followsMinus(String half, int open) {
    return open > 0
        && half.charAt(open - 1) == '-'
        && (open == 1 || " (".indexOf(half.charAt(open - 2)) >= 0);
  }

  private static boolean hasField(String half, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean starts = i == from || " (-".indexOf(half.charAt(i - 1)) >= 0;
      if (starts && FieldNames.at(half, i).filter(named -> named.end() < to).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
