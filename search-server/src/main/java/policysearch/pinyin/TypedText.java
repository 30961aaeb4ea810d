package policysearch.pinyin;

/**
 * What somebody types who looks for a name: of each character itself, a whole reading or its
 * initial (zh and z), in any mixture ({@code jing津ji}, {@code jjj}); of the last one the beginning
 * of a reading. Numbers are those of the characters typed so far, as bits.
 */
public final class TypedText {
  /** One bit of a long is needed for each character, and one for the end. */
  public static final int MAX_LENGTH = 63;

  private final String text;
  private final Readings readings;

  /**
   * @param text lower case, without spaces and marks
   */
  public TypedText(String text, Readings readings) {
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "typed text must have at most " + MAX_LENGTH + " characters, got " + text.length());
    }
    this.text = text;
    this.readings = readings;
  }

  /** Number of characters typed. */
  public int length() {
    return text.length();
  }

  /** The first character typed; there must be one. */
  public char first() {
    return text.charAt(0);
  }

  /** All that was typed, as a bit. */
  public long end() {
    return 1L << text.length();
  }

  /** Where the typed text may go on once {@code character} was typed from {@code from} on. */
  public long after(char character, int from) {
    long ends = text.charAt(from) == character ? 1L << (from + 1) : 0;
    for (String reading : readings.of(character)) {
      ends |= after(reading, from);
    }
    return ends;
  }

  private long after(String reading, int from) {
    if (text.charAt(from) != reading.charAt(0)) {
      return 0;
    }
    long ends = 1L << (from + 1);
    if (reading.length() > 1 && reading.charAt(1) == 'h' && text.startsWith("h", from + 1)) {
      ends |= 1L << (from + 2);
    }
    if (text.startsWith(reading, from)) {
      ends |= 1L << (from + reading.length());
    } else if (text.length() - from < reading.length()
        && reading.startsWith(text.substring(from))) {
      ends |= end();
    }
    return ends;
  }
}
