package policysearch.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.page.PdfLine.Cell;
import policysearch.page.PdfLine.Form;
import policysearch.page.PdfRules.Rule;

/** Finds the tables that a page draws with lines, and gives each row of one as one line. */
final class PdfGrid {
  /** Two edges that lie so near are one. */
  private static final float SAME = 3;

  private final List<Rule> upright;
  private final List<Rule> level;

  PdfGrid(List<Rule> rules) {
    this.upright = rules.stream().filter(Rule::isUpright).toList();
    this.level = rules.stream().filter(r -> !r.isUpright()).toList();
  }

  /** The upright lines that pass a height. */
  List<Rule> passing(float y) {
    return upright.stream().filter(r -> r.spansHeight(y)).toList();
  }

  /** The frame around a cell of a table. */
  private record Box(int left, int top, int right, int bottom) {
    boolean isBeside(Box other) {
      return left != other.left || right != other.right;
    }
  }

  private record Boxed(Box box, Cell cell, float y) {}

  /** The lines with those of each table in rows. */
  List<PdfLine> inRows(List<PdfLine> lines) {
    if (upright.size() < 2 || level.size() < 2) {
      return lines;
    }
    List<PdfLine> out = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      List<Boxed> table = new ArrayList<>();
      int end = at;
      while (end < lines.size() && take(lines.get(end), table)) {
        end++;
      }
      if (table.stream().anyMatch(b -> b.box.isBeside(table.getFirst().box))) {
        rows(table, lines.get(at), out);
        at = end;
      } else {
        end = Math.max(end, at + 1);
        out.addAll(lines.subList(at, end));
        at = end;
      }
    }
    return out;
  }

  /** Whether every part of the line stands in a frame; {@code table} gets them. */
  private boolean take(PdfLine line, List<Boxed> table) {
    List<Boxed> boxed = new ArrayList<>();
    for (Cell cell : line.cells()) {
      float y = line.y() - line.size() / 3;
      Optional<Box> box = around((cell.left() + cell.right()) / 2, y);
      if (box.isEmpty()) {
        return false;
      }
      boxed.add(new Boxed(box.get(), cell, y));
    }
    table.addAll(boxed);
    return true;
  }

  private Optional<Box> around(float x, float y) {
    float left = -1;
    float right = Float.MAX_VALUE;
    for (Rule rule : passing(y)) {
      float at = (rule.left() + rule.right()) / 2;
      left = at <= x ? Math.max(left, at) : left;
      right = at > x ? Math.min(right, at) : right;
    }
    float top = -1;
    float bottom = Float.MAX_VALUE;
    for (Rule rule : level) {
      if (rule.spansWidth(x)) {
        float at = (rule.top() + rule.bottom()) / 2;
        top = at <= y ? Math.max(top, at) : top;
        bottom = at > y ? Math.min(bottom, at) : bottom;
      }
    }
    boolean closed = left >= 0 && right < Float.MAX_VALUE && top >= 0 && bottom < Float.MAX_VALUE;
    return closed
        ? Optional.of(new Box(round(left), round(top), round(right), round(bottom)))
        : Optional.empty();
  }

  private static int round(float edge) {
    return Math.round(edge / SAME);
  }

  private static void rows(List<Boxed> table, PdfLine first, List<PdfLine> out) {
    Map<Box, StringBuilder> texts = new LinkedHashMap<>();
    Map<Box, Boxed> begins = new LinkedHashMap<>();
    for (Boxed boxed : table) {
      begins.putIfAbsent(boxed.box, boxed);
      PdfText.join(texts.computeIfAbsent(boxed.box, _ -> new StringBuilder()), boxed.cell.text());
    }
    List<Box> boxes = new ArrayList<>(texts.keySet());
    boxes.sort(Comparator.comparingInt(Box::top).thenComparingInt(Box::left));
    int at = 0;
    while (at < boxes.size()) {
      int top = boxes.get(at).top;
      List<Cell> cells = new ArrayList<>();
      float y = begins.get(boxes.get(at)).y;
      while (at < boxes.size() && boxes.get(at).top <= top + 1) {
        Box box = boxes.get(at);
        cells.add(new Cell(box.left * SAME, box.right * SAME, texts.get(box).toString()));
        at++;
      }
      cells.sort(Comparator.comparingDouble(Cell::left));
      out.add(new PdfLine(first.page(), first.column(), y, first.size(), cells, Form.ROW));
    }
  }
}
