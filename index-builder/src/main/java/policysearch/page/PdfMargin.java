package policysearch.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import policysearch.page.PdfLine.Form;

/** Where text begins and ends, from the left of the page. */
record PdfMargin(float left, float right) {
  /** A page with fewer full lines than this has the margins of the others. */
  private static final int FEWEST = 4;

  /** The margins around each of {@code lines}: those of its page, else of all such columns. */
  static List<PdfMargin> of(List<PdfLine> lines) {
    Map<Integer, List<PdfLine>> byColumn = new HashMap<>();
    Map<Long, List<PdfLine>> byPage = new HashMap<>();
    for (PdfLine line : lines) {
      if (line.form() == Form.TEXT) {
        byColumn.computeIfAbsent(line.column(), _ -> new ArrayList<>()).add(line);
        byPage.computeIfAbsent(page(line), _ -> new ArrayList<>()).add(line);
      }
    }
    Map<Integer, PdfMargin> all = new HashMap<>();
    byColumn.forEach((column, of) -> all.put(column, around(of)));
    Map<Long, PdfMargin> own = new HashMap<>();
    byPage.forEach((page, of) -> own.put(page, onPage(of, all.get(of.getFirst().column()))));
    return lines.stream()
        .map(l -> own.getOrDefault(page(l), new PdfMargin(l.left(), l.right())))
        .toList();
  }

  private static long page(PdfLine line) {
    return ((long) line.page() << 32) | line.column();
  }

  private static PdfMargin around(List<PdfLine> lines) {
    double[] lefts = lines.stream().mapToDouble(PdfLine::left).sorted().toArray();
    double[] rights = lines.stream().mapToDouble(PdfLine::right).sorted().toArray();
    return new PdfMargin(
        (float) lefts[(int) (0.05 * (lefts.length - 1))],
        (float) rights[(int) (0.95 * (rights.length - 1))]);
  }

  /** An annex may be narrower than the text; a page of short lines says nothing. */
  private static PdfMargin onPage(List<PdfLine> lines, PdfMargin all) {
    float width = all.right - all.left;
    List<PdfLine> full = lines.stream().filter(l -> l.right() - l.left() > 0.7f * width).toList();
    if (full.size() < FEWEST) {
      return all;
    }
    PdfMargin page = around(full);
    float size = full.getFirst().size();
    return Math.abs(page.right - all.right) < size && page.left - all.left < 3 * size
        ? new PdfMargin(Math.min(page.left, all.left), page.right)
        : page;
  }
}
