package policysearch.page;

import java.util.ArrayList;
import java.util.List;
import policysearch.page.PdfLine.Cell;
import policysearch.page.PdfLine.Form;
import policysearch.page.PdfLine.Side;

/** Puts the lines of a page in the order in which they are read: one column after the other. */
final class PdfColumns {
  /** So many lines beside each other are columns; fewer may be a signature. */
  private static final int FEWEST = 6;

  /** How much of its column's width running text fills; cells of a table do not. */
  private static final double FILLED = 0.6;

  private static final float GAP = 0.8f;

  private final List<PdfLine> lines;
  private final float gutter;

  private PdfColumns(List<PdfLine> lines, float gutter) {
    this.lines = lines;
    this.gutter = gutter;
  }

  /** The lines of one page in the order of reading. */
  static List<PdfLine> inOrder(List<PdfLine> lines) {
    if (lines.stream().filter(l -> l.cells().size() > 1).count() < FEWEST) {
      return lines;
    }
    float from = (float) lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
    float to = (float) lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
    float middle = (from + to) / 2;
    float best = middle;
    long most = 0;
    for (float x = from + 0.35f * (to - from); x < from + 0.65f * (to - from); x += 2) {
      float at = x;
      long split = lines.stream().filter(l -> isSplit(l, at)).count();
      if (split > most || (split == most && Math.abs(x - middle) < Math.abs(best - middle))) {
        most = split;
        best = x;
      }
    }
    return most < FEWEST ? lines : new PdfColumns(lines, best).read();
  }

  private List<PdfLine> read() {
    List<PdfLine> out = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      int end = at;
      while (end < lines.size() && !isCrossed(lines.get(end), gutter)) {
        end++;
      }
      if (end == at) {
        out.add(lines.get(at));
        at++;
      } else {
        band(lines.subList(at, end), out);
        at = end;
      }
    }
    return out;
  }

  /** Lines none of which crosses the gutter. */
  private void band(List<PdfLine> band, List<PdfLine> out) {
    List<PdfLine> left = side(band, Side.LEFT);
    List<PdfLine> right = side(band, Side.RIGHT);
    long split = band.stream().filter(l -> isSplit(l, gutter)).count();
    if (split >= FEWEST && isFilled(left) && isFilled(right)) {
      out.addAll(left);
      out.addAll(right);
    } else {
      out.addAll(band);
    }
  }

  private List<PdfLine> side(List<PdfLine> band, Side side) {
    List<PdfLine> out = new ArrayList<>();
    for (PdfLine line : band) {
      PdfLine part = line.side(side, gutter);
      if (!part.cells().isEmpty()) {
        out.add(part);
      }
    }
    return out;
  }

  private static boolean isFilled(List<PdfLine> column) {
    double from = column.stream().mapToDouble(PdfLine::left).min().orElse(0);
    double to = column.stream().mapToDouble(PdfLine::right).max().orElse(0);
    double filled =
        column.stream()
            .mapToDouble(l -> l.cells().size() > 1 ? 0 : l.right() - l.left())
            .average()
            .orElse(0);
    return filled >= FILLED * (to - from);
  }

  private static boolean isCrossed(PdfLine line, float x) {
    return line.form() == Form.ROW
        || line.cells().stream().anyMatch(c -> c.left() < x && c.right() > x);
  }

  private static boolean isSplit(PdfLine line, float x) {
    if (line.form() == Form.ROW) {
      return false;
    }
    Cell before = null;
    for (Cell cell : line.cells()) {
      if (before != null && before.right() < x && cell.left() > x) {
        return cell.left() - before.right() > GAP * line.size();
      }
      before = cell;
    }
    return false;
  }
}
