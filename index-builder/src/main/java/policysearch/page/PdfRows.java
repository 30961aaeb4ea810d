package policysearch.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import policysearch.page.PdfGlyphs.Sheet;
import policysearch.page.PdfLine.Cell;
import policysearch.page.PdfLine.Form;
import policysearch.page.PdfRules.Rule;

/** Gives the lines of a page of glyphs, from top to bottom, each over the whole width. */
final class PdfRows {
  /** A wider gap than this many times its height stands in no text. */
  private static final float CELL_GAP = 1.5f;

  /** Above and below its baseline a character takes these parts of its height. */
  private static final float ABOVE = 0.75f;

  private static final float BELOW = 0.15f;

  /** The whole page, its left column, its right one: pages of one width have the same. */
  private static final int COLUMNS = 3;

  private PdfRows() {}

  static List<PdfLine> of(int page, Sheet sheet) {
    List<PdfLine> lines = new ArrayList<>();
    PdfGrid grid = new PdfGrid(sheet.rules());
    for (List<Run> row : rows(runs(sheet.glyphs()))) {
      List<PdfGlyph> glyphs = inOrder(row);
      if (!glyphs.isEmpty()) {
        lines.add(line(page, COLUMNS * Math.round(sheet.width()), glyphs, grid));
      }
    }
    return grid.inRows(lines);
  }

  /** Glyphs that follow each other on one height, to the right. */
  private static final class Run {
    final List<PdfGlyph> glyphs = new ArrayList<>();
    final float top;
    final float bottom;

    Run(PdfGlyph first) {
      glyphs.add(first);
      top = first.y() - ABOVE * first.size();
      bottom = first.y() + BELOW * first.size();
    }

    boolean continues(PdfGlyph next) {
      PdfGlyph last = glyphs.getLast();
      return Math.abs(next.y() - last.y()) < 0.05f * last.size()
          && Math.abs(next.size() - last.size()) < 0.2f * last.size()
          && next.left() > last.left() - 0.1f * last.size();
    }
  }

  private static List<Run> runs(List<PdfGlyph> glyphs) {
    List<Run> runs = new ArrayList<>();
    for (PdfGlyph glyph : glyphs) {
      if (!runs.isEmpty() && runs.getLast().continues(glyph)) {
        runs.getLast().glyphs.add(glyph);
      } else if (!glyph.isBlank()) {
        runs.add(new Run(glyph));
      }
    }
    return runs;
  }

  /** Runs that lie beside each other; a raised or lowered one lies beside what it belongs to. */
  private static List<List<Run>> rows(List<Run> runs) {
    runs.sort(Comparator.comparingDouble(r -> r.bottom));
    List<List<Run>> rows = new ArrayList<>();
    float top = 0;
    float bottom = 0;
    for (Run run : runs) {
      float shared = Math.min(bottom, run.bottom) - Math.max(top, run.top);
      float smaller = Math.min(bottom - top, run.bottom - run.top);
      if (!rows.isEmpty() && shared > smaller / 2) {
        rows.getLast().add(run);
        if (run.bottom - run.top > bottom - top) {
          top = run.top;
          bottom = run.bottom;
        }
      } else {
        rows.add(new ArrayList<>(List.of(run)));
        top = run.top;
        bottom = run.bottom;
      }
    }
    return rows;
  }

  /** The glyphs from left to right; what is printed twice to look bold stands there once. */
  private static List<PdfGlyph> inOrder(List<Run> row) {
    List<PdfGlyph> sorted = new ArrayList<>();
    row.forEach(run -> sorted.addAll(run.glyphs));
    sorted.sort(Comparator.comparingDouble(PdfGlyph::left));
    List<PdfGlyph> once = new ArrayList<>(sorted.size());
    for (PdfGlyph glyph : sorted) {
      if (!isDouble(glyph, once)) {
        once.add(glyph);
      }
    }
    while (!once.isEmpty() && once.getFirst().isBlank()) {
      once.removeFirst();
    }
    while (!once.isEmpty() && once.getLast().isBlank()) {
      once.removeLast();
    }
    return once;
  }

  private static boolean isDouble(PdfGlyph glyph, List<PdfGlyph> before) {
    for (int i = before.size() - 1; i >= 0 && i >= before.size() - 3; i--) {
      PdfGlyph other = before.get(i);
      if (glyph.left() - other.left() < 0.25f * (other.right() - other.left())
          && glyph.text().equals(other.text())) {
        return true;
      }
    }
    return false;
  }

  private static PdfLine line(int page, int column, List<PdfGlyph> glyphs, PdfGrid grid) {
    float size = size(glyphs);
    float y = baseline(glyphs, size);
    List<Cell> cells = cells(glyphs, size, grid.passing(y - size / 3));
    return new PdfLine(page, column, y, size, cells, Form.TEXT);
  }

  private static List<Cell> cells(List<PdfGlyph> glyphs, float size, List<Rule> rules) {
    List<Cell> cells = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    PdfGlyph first = glyphs.getFirst();
    PdfGlyph last = first;
    boolean blank = false;
    for (PdfGlyph glyph : glyphs) {
      if (glyph.isBlank()) {
        blank = true;
        continue;
      }
      boolean apart = glyph.left() - last.right() > CELL_GAP * size;
      if (glyph != first && (apart || isBetween(rules, last, glyph))) {
        cells.add(new Cell(first.left(), last.right(), text.toString()));
        text.setLength(0);
        first = glyph;
      } else if (glyph != first && (blank || PdfText.isSpace(last, glyph))) {
        text.append(' ');
      }
      text.append(glyph.text());
      last = glyph;
      blank = false;
    }
    cells.add(new Cell(first.left(), last.right(), text.toString()));
    return cells;
  }

  /** Whether a line of a table passes between two characters. */
  private static boolean isBetween(List<Rule> rules, PdfGlyph before, PdfGlyph after) {
    for (Rule rule : rules) {
      float x = (rule.left() + rule.right()) / 2;
      if (x > (before.left() + before.right()) / 2 && x < (after.left() + after.right()) / 2) {
        return true;
      }
    }
    return false;
  }

  /** The size of most characters. */
  private static float size(List<PdfGlyph> glyphs) {
    PdfGlyph common = glyphs.getFirst();
    int most = 0;
    int i = 0;
    while (i < glyphs.size()) {
      int from = i;
      float size = glyphs.get(i).size();
      while (i < glyphs.size() && Math.abs(glyphs.get(i).size() - size) < 0.05f * size) {
        i++;
      }
      if (i - from > most) {
        most = i - from;
        common = glyphs.get(from);
      }
    }
    return common.size();
  }

  private static float baseline(List<PdfGlyph> glyphs, float size) {
    for (PdfGlyph glyph : glyphs) {
      if (Math.abs(glyph.size() - size) < 0.05f * size) {
        return glyph.y();
      }
    }
    return glyphs.getFirst().y();
  }
}
