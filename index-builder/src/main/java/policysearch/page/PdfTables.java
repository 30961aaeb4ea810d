package policysearch.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import policysearch.page.PdfLine.Cell;
import policysearch.page.PdfLine.Form;

/** Finds tables among lines, and gives their rows as text. */
final class PdfTables {
  private static final float ALIGNED = 1;
  private static final float TIGHT = 1.15f;

  private PdfTables() {}

  /** Where the table ends that begins at {@code from}; {@code from} itself if none does. */
  static int end(List<PdfLine> lines, int from) {
    int drawn = from;
    while (drawn < lines.size() && lines.get(drawn).form() == Form.ROW) {
      drawn++;
    }
    if (drawn > from) {
      return drawn;
    }
    int last = from;
    int rows = 0;
    for (int i = from;
        i < lines.size() && lines.get(i).form() == Form.TEXT && isNear(lines, i, from);
        i++) {
      PdfLine line = lines.get(i);
      if (line.cells().size() > 1 && (i == from || isAligned(line, lines.get(last)))) {
        rows++;
        last = i;
      } else if (line.cells().size() > 1 || i - last > 2 || !isPartOfRow(line, lines.get(last))) {
        break;
      }
    }
    return rows >= 2 ? last + 1 : from;
  }

  /** The rows of a table, cells set apart by bars; a cell of many lines is one again. */
  static List<String> rows(List<PdfLine> table) {
    if (table.getFirst().form() == Form.ROW) {
      return table.stream().map(line -> text(new ArrayList<>(line.cells()))).toList();
    }
    int most = table.stream().mapToInt(l -> l.cells().size()).max().orElse(1);
    float left = (float) table.stream().mapToDouble(PdfLine::left).min().orElse(0);
    float tight = Float.MAX_VALUE;
    float wide = 0;
    for (int i = 1; i < table.size(); i++) {
      float gap = gap(table, i);
      tight = gap > 0 ? Math.min(tight, gap) : tight;
      wide = Math.max(wide, gap);
    }
    boolean rhythm = wide > 1.25f * tight;
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      PdfLine line = table.get(i);
      boolean part = line.cells().size() < most && line.left() > left + ALIGNED * line.size();
      boolean close = i > 0 && rhythm && gap(table, i) <= TIGHT * tight;
      if (i > 0 && (close || (!rhythm && part))) {
        line.cells().forEach(cell -> add(cell, rows.getLast()));
      } else {
        rows.add(new ArrayList<>(line.cells()));
      }
    }
    return rows.stream().map(PdfTables::text).toList();
  }

  private static String text(List<Cell> row) {
    row.sort(Comparator.comparingDouble(Cell::left));
    return String.join(" | ", row.stream().map(Cell::text).toList());
  }

  private static void add(Cell cell, List<Cell> row) {
    for (int i = 0; i < row.size(); i++) {
      Cell above = row.get(i);
      if (above.overlaps(cell)) {
        StringBuilder text = new StringBuilder(above.text());
        PdfText.join(text, cell.text());
        float left = Math.min(above.left(), cell.left());
        row.set(i, new Cell(left, Math.max(above.right(), cell.right()), text.toString()));
        return;
      }
    }
    row.add(cell);
  }

  private static float gap(List<PdfLine> table, int at) {
    boolean same = table.get(at).page() == table.get(at - 1).page();
    return same ? table.get(at).y() - table.get(at - 1).y() : 0;
  }

  private static boolean isNear(List<PdfLine> lines, int at, int from) {
    return at == from
        || lines.get(at).page() != lines.get(at - 1).page()
        || gap(lines, at) < 5 * lines.get(at).size();
  }

  /** Two of its cells stand under two of the row above: over each other, or beginning alike. */
  private static boolean isAligned(PdfLine line, PdfLine above) {
    int aligned = 0;
    for (Cell cell : line.cells()) {
      aligned += above.cells().stream().anyMatch(c -> c.overlaps(cell)) ? 1 : 0;
    }
    return aligned >= 2;
  }

  /** The rest of one cell, under that cell alone. */
  private static boolean isPartOfRow(PdfLine line, PdfLine above) {
    long under = above.cells().stream().filter(c -> c.overlaps(line.cells().getFirst())).count();
    return under == 1 && line.right() - line.left() < (above.right() - above.left()) / 1.5f;
  }
}
