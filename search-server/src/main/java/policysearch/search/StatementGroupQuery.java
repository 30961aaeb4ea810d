package policysearch.search;

/**
 * A question for statements, gathered by who said them or where.
 *
 * @param statements which; its size and cursor are those of the groups
 * @param by what they are gathered by
 * @param first number of statements wanted of each group, 1 to {@value #MOST_FIRST}
 */
public record StatementGroupQuery(StatementQuery statements, By by, int first) {
  public static final int MOST_FIRST = 10;

  public StatementGroupQuery {
    if (first < 1 || first > MOST_FIRST) {
      throw new IllegalArgumentException("first must be 1 to " + MOST_FIRST + ", got " + first);
    }
  }

  /** What a group has in common. */
  public enum By {
    /** One who speaks: those with most statements first; a joint statement is in several groups. */
    SPEAKER,
    /** One text: in the order asked for, that of its best statement; statements as in the text. */
    DOCUMENT
  }
}
