package policysearch.page;

import java.util.ArrayList;
import java.util.List;
import policysearch.page.ParsedPage.Label;
import policysearch.page.PdfLine.Cell;

/** Reads the table that official sites print over or under a document: 索引号, 发文机关, 成文日期. */
final class PdfLabels {
  private static final int FEWEST = 3;

  private PdfLabels() {}

  /** The labels of such tables among {@code lines}, which loses their lines. */
  static List<Label> cut(List<PdfLine> lines) {
    List<Label> all = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      Table table = new Table();
      int end = at;
      while (end < lines.size() && table.take(lines.get(end))) {
        end++;
      }
      if (table.names() >= FEWEST) {
        all.addAll(table.labels());
        lines.subList(at, end).clear();
      } else {
        at++;
      }
    }
    return all;
  }

  /** Rows of names and values, as far as they go. */
  private static final class Table {
    /** A name with its value so far, and where the value stands. */
    private static final class Entry {
      final String name;
      final StringBuilder value = new StringBuilder();
      final float nameLeft;
      float left;

      Entry(String name, float nameLeft, float left) {
        this.name = name;
        this.nameLeft = nameLeft;
        this.left = left;
      }
    }

    private final List<Entry> entries = new ArrayList<>();

    int names() {
      return entries.size();
    }

    List<Label> labels() {
      return entries.stream()
          .map(e -> new Label(e.name, PageText.line(e.value.toString())))
          .toList();
    }

    /** Whether {@code line} belongs to the table. */
    boolean take(PdfLine line) {
      Cell first = line.cells().getFirst();
      boolean named = !read(first).isEmpty();
      if (!named && (entries.isEmpty() || !isBehindNames(first, line.size()))) {
        return false;
      }
      for (Cell cell : line.cells()) {
        take(cell, line.size());
      }
      return true;
    }

    private void take(Cell cell, float size) {
      List<Label> read = read(cell);
      if (read.isEmpty()) {
        Entry entry = nearest(cell);
        entry.left = entry.value.isEmpty() ? cell.left() : entry.left;
        PdfText.join(entry.value, cell.text());
        return;
      }
      for (Label label : read) {
        float letters = cell.text().indexOf(label.value());
        Entry entry = new Entry(label.name(), cell.left(), cell.left() + letters * size);
        entry.value.append(label.value());
        entries.add(entry);
      }
    }

    private static List<Label> read(Cell cell) {
      List<Label> read = Labels.read(cell.text());
      return !read.isEmpty() && Labels.KNOWN.contains(read.getFirst().name()) ? read : List.of();
    }

    /** A line without a name goes on with a value, so it stands right of all names' beginnings. */
    private boolean isBehindNames(Cell cell, float size) {
      return cell.left() > entries.getFirst().nameLeft + 2 * size;
    }

    /** The entry whose value the cell goes on with: the last one whose name stands before it. */
    private Entry nearest(Cell cell) {
      for (int i = entries.size() - 1; i >= 0 && i >= entries.size() - 3; i--) {
        if (entries.get(i).nameLeft < cell.left()
            && Math.abs(entries.get(i).left - cell.left()) < 40) {
          return entries.get(i);
        }
      }
      return entries.getLast();
    }
  }
}
