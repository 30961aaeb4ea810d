package policysearch.copies;

import java.util.regex.Pattern;

/**
 * Says whether two texts are one: the same characters and numbers, but for a little that one of
 * them has before the other's beginning, and one of them after the other's end.
 *
 * <p>Nothing may differ inside. That loses copies in which an editor changed a word; but a changed
 * word is all by which a correction, an amended law and a daily report differ from the one before.
 */
public final class Comparison {
  /** Shorter texts say too little to be told by themselves: they need one title too. */
  static final int SPEAKS_FOR_ITSELF = 100;

  /** Shorter texts must be equal. */
  static final int MAY_BE_CUT = 150;

  /** How much longer the one may be, of its length. */
  static final double MOST_LONGER = 0.1;

  /** What comes before a text that is not the one it corrects. */
  private static final Pattern CORRECTED = Pattern.compile("更正|勘误");

  /** What is added at the end to make another version: an article, an amendment. */
  private static final Pattern ADDED = Pattern.compile("更正|勘误|修订|修正|修改|废止|第[零一二三四五六七八九十百0-9]+[条章]");

  /** Long enough to stand in a text once, short beside what must be the same. */
  private static final int ANCHOR = 40;

  private Comparison() {}

  /** Whether {@code one} and {@code other} are one text. */
  public static boolean areCopies(CoreText one, CoreText other) {
    boolean dated = !one.dateline().isEmpty() && !other.dateline().isEmpty();
    if (dated && !one.dateline().equals(other.dateline())) {
      return false;
    }
    String a = one.text();
    String b = other.text();
    return a.equals(b)
        || (mayBeCopies(a.length(), b.length()) && (beginsIn(a, b) || beginsIn(b, a)));
  }

  /** Whether texts of these lengths can be copies. */
  static boolean mayBeCopies(int one, int other) {
    int shorter = Math.min(one, other);
    int longer = Math.max(one, other);
    return one == other || (shorter >= MAY_BE_CUT && longer - shorter <= longer * MOST_LONGER);
  }

  /** Whether the two are the same from where {@code later} begins to where the first ends. */
  private static boolean beginsIn(String later, String text) {
    if (later.length() < MAY_BE_CUT) {
      return false;
    }
    int most = (int) (Math.max(later.length(), text.length()) * MOST_LONGER);
    String anchor = later.substring(0, ANCHOR);
    for (int at = text.indexOf(anchor); at >= 0 && at <= most; at = text.indexOf(anchor, at + 1)) {
      int same = Math.min(text.length() - at, later.length());
      int after = Math.max(text.length() - at, later.length()) - same;
      if (at + after <= most && text.regionMatches(at, later, 0, same)) {
        String end = text.length() - at > same ? text.substring(at + same) : later.substring(same);
        return !CORRECTED.matcher(text.substring(0, at)).find() && !ADDED.matcher(end).find();
      }
    }
    return false;
  }
}
