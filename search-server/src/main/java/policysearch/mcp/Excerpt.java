package policysearch.mcp;

/**
 * The beginning of a text.
 *
 * @param text as it stands there
 * @param cut whether there is more
 */
record Excerpt(String text, boolean cut) {
  /** What all excerpts of an answer share, so that many results are not more to read than few. */
  private static final int SHARED = 20_000;

  /** The longest of {@code count} excerpts, within those bounds. */
  static int longest(int count, int least, int most) {
    return Math.clamp(SHARED / Math.max(1, count), least, most);
  }

  /** At most {@code most} characters of {@code text}; no character is halved. */
  static Excerpt of(String text, int most) {
    return text.length() <= most
        ? new Excerpt(text, false)
        : new Excerpt(text.substring(0, whole(text, most)), true);
  }

  /** {@code at}, or the place before it where that is within a character. */
  static int whole(String text, int at) {
    boolean within =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return within ? at - 1 : at;
  }

  /** The text on one line, with a mark where it is cut. */
  String line() {
    return text.strip().replaceAll("\\s+", " ") + (cut ? "…" : "");
  }
}
