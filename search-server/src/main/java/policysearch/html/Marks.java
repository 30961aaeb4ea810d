package policysearch.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Text with its ranges marked: the only place that makes a {@code mark}. */
final class Marks {
  private final String text;
  private final List<int[]> ranges;

  /** Of {@code text}; ranges are half-open offsets, in any order, also outside the text. */
  Marks(String text, List<int[]> ranges) {
    this.text = text;
    this.ranges = tidy(text, ranges);
  }

  /** The whole text. */
  void write(Html html) {
    write(html, 0, text.length());
  }

  /** The text from {@code from} to {@code to}. */
  void write(Html html, int from, int to) {
    write(html, from, to, false);
  }

  /** The same; each mark can be gone to by its place in the text. */
  void writePlaced(Html html, int from, int to) {
    write(html, from, to, true);
  }

  private void write(Html html, int from, int to, boolean placed) {
    int at = from;
    for (int i = firstAfter(from); i < ranges.size() && ranges.get(i)[0] < to; i++) {
      int first = Math.max(ranges.get(i)[0], at);
      int last = Math.min(ranges.get(i)[1], to);
      html.text(text.substring(at, first));
      if (placed) {
        html.element("mark", text.substring(first, last), "id", "at-" + first);
      } else {
        html.element("mark", text.substring(first, last));
      }
      at = last;
    }
    html.text(text.substring(at, Math.max(at, to)));
  }

  /** The first range that ends after the offset: a law has thousands of them. */
  private int firstAfter(int offset) {
    int low = 0;
    int high = ranges.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ranges.get(middle)[1] > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** In order, inside the text, those that touch made one, no surrogate pair split. */
  private static List<int[]> tidy(String text, List<int[]> ranges) {
    List<int[]> out = new ArrayList<>();
    ranges.stream()
        .map(range -> new int[] {whole(text, range[0], -1), whole(text, range[1], 1)})
        .filter(range -> range[0] < range[1])
        .sorted(Comparator.comparingInt(range -> range[0]))
        .forEach(
            range -> {
              if (!out.isEmpty() && range[0] <= out.getLast()[1]) {
                out.getLast()[1] = Math.max(out.getLast()[1], range[1]);
              } else {
                out.add(range);
              }
            });
    return out;
  }

  private static int whole(String text, int offset, int step) {
    int inside = Math.clamp(offset, 0, text.length());
    boolean splits =
        inside > 0
            && inside < text.length()
            && Character.isSurrogatePair(text.charAt(inside - 1), text.charAt(inside));
    return splits ? inside + step : inside;
  }
}
