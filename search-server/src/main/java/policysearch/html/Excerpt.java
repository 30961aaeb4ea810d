package policysearch.html;

import java.util.List;

/** The part of a long text in which most is marked; as {@code excerpt.mjs}. */
final class Excerpt {
  /** Characters shown of a text that is cut. */
  private static final int LENGTH = 180;

  /** A text that would lose less than this is not worth cutting. */
  private static final int WORTH = 80;

  /** So far before a match the beginning of its sentence is looked for. */
  private static final int BACK = 60;

  private final String text;
  private final List<int[]> ranges;

  Excerpt(String text, List<int[]> ranges) {
    this.text = text;
    this.ranges = ranges;
  }

  void write(Html html) {
    Marks marks = new Marks(text, ranges);
    if (text.length() <= LENGTH + WORTH) {
      marks.write(html);
      return;
    }
    int best = 0;
    for (int[] range : ranges) {
      int start = start(range[0]);
      best = marked(start) > marked(best) ? start : best;
    }
    int from = between(Math.min(best, text.length() - LENGTH));
    int to = between(from + LENGTH);
    html.text(from > 0 ? "…" : "");
    marks.write(html, from, to);
    html.text(to < text.length() ? "…" : "");
  }

  private int marked(int from) {
    return ranges.stream()
        .filter(range -> range[0] >= from && range[1] <= from + LENGTH)
        .mapToInt(range -> range[1] - range[0])
        .sum();
  }

  /** Where a part with that match begins: with its sentence, if that is near. */
  private int start(int at) {
    if (at < BACK) {
      return 0;
    }
    for (int i = at - 1; i >= at - BACK; i--) {
      if ("。！？；".indexOf(text.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return at - BACK;
  }

  /** The offset, or one less where it would split a surrogate pair. */
  private int between(int offset) {
    boolean low = offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
    return low ? offset - 1 : offset;
  }
}
