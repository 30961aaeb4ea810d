package policysearch.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import policysearch.page.ParsedPage.Label;
import policysearch.page.PdfLine.Cell;
import policysearch.page.PdfLine.Form;

/** Reads the table that official sites print over or under a document: 索引号, 发文机关, 成文日期. */
final class PdfLabels {
  private static final int FEWEST = 3;

  /** A value of so many lines may stand between two names, half of it above its own name. */
  private static final int MOST_BETWEEN = 5;

  private static final float NAME_WIDTH = 2.5f;

  private final List<PdfLine> lines;

  private PdfLabels(List<PdfLine> lines) {
    this.lines = lines;
  }

  /** The labels of such tables among {@code lines}, which loses their lines. */
  static List<Label> cut(List<PdfLine> lines) {
    return new PdfLabels(lines).cut();
  }

  /** A name, where it stands, and what may be its value. */
  private static final class Entry {
    final String name;
    final float left;
    final float y;
    final List<Piece> value = new ArrayList<>();
    float end = Float.MAX_VALUE;

    Entry(String name, float left, float y) {
      this.name = name;
      this.left = left;
      this.y = y;
    }

    Label label() {
      StringBuilder text = new StringBuilder();
      value.sort(Comparator.comparingDouble(Piece::y));
      value.forEach(piece -> PdfText.join(text, piece.text));
      return new Label(name, PageText.line(text.toString()));
    }
  }

  private record Piece(float left, float y, String text) {}

  private List<Label> cut() {
    List<Label> labels = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      List<Entry> entries = entries(lines.get(at));
      int end = at + 1;
      if (!entries.isEmpty()) {
        end = end(at, entries);
        if (entries.size() >= FEWEST) {
          int from = begin(at);
          lines.subList(from, end).forEach(line -> share(line, entries));
          entries.forEach(entry -> labels.add(entry.label()));
          lines.subList(from, end).clear();
          end = from;
        }
      }
      at = end;
    }
    return labels;
  }

  /** The end of the table that begins at {@code from}; {@code entries} gets its names. */
  private int end(int from, List<Entry> entries) {
    PdfLine first = lines.get(from);
    int last = from;
    int at = from + 1;
    while (at < lines.size() && at - last <= MOST_BETWEEN && lines.get(at).page() == first.page()) {
      List<Entry> read = entries(lines.get(at));
      if (!read.isEmpty()) {
        entries.addAll(read);
        last = at;
      } else if (!isBehind(lines.get(at), first)) {
        break;
      }
      at++;
    }
    int end = last + 1;
    while (end < at && isClose(lines.get(end - 1), lines.get(end))) {
      end++;
    }
    return end;
  }

  private int begin(int first) {
    int begin = first;
    while (begin > 0
        && first - begin < 2
        && isBehind(lines.get(begin - 1), lines.get(first))
        && isClose(lines.get(begin - 1), lines.get(begin))) {
      begin--;
    }
    return begin;
  }

  /** Whether a line holds nothing but values: it begins where names have ended. */
  private static boolean isBehind(PdfLine line, PdfLine first) {
    return line.left() > first.left() + NAME_WIDTH * first.size();
  }

  private static boolean isClose(PdfLine above, PdfLine below) {
    return above.page() == below.page() && below.y() - above.y() < 1.8f * below.size();
  }

  /** The names on a line that begins with one. */
  private static List<Entry> entries(PdfLine line) {
    List<Entry> entries = new ArrayList<>();
    if (line.form() == Form.TEXT) {
      for (Cell cell : named(line)) {
        int at = 0;
        for (Label label : read(cell.text())) {
          at = Math.max(at, cell.text().indexOf(label.name(), at));
          entries.add(new Entry(label.name(), x(cell, at), line.y()));
        }
        if (entries.isEmpty()) {
          return entries;
        }
      }
    }
    for (int i = 1; i < entries.size(); i++) {
      entries.get(i - 1).end = entries.get(i).left;
    }
    return entries;
  }

  /** The cells of a line; 标 and 题：… are one. */
  private static List<Cell> named(PdfLine line) {
    List<Cell> out = new ArrayList<>();
    for (Cell cell : line.cells()) {
      Cell before = out.isEmpty() ? cell : out.getLast();
      String joined = before.text() + cell.text();
      boolean one = before != cell && before.text().length() <= 3 && read(before.text()).isEmpty();
      if (one && !read(joined).isEmpty()) {
        out.set(out.size() - 1, new Cell(before.left(), cell.right(), joined));
      } else {
        out.add(cell);
      }
    }
    return out;
  }

  private static List<Label> read(String text) {
    List<Label> read = Labels.read(text);
    return !read.isEmpty() && Labels.KNOWN.contains(read.getFirst().name()) ? read : List.of();
  }

  /** Gives what stands on a line to the nearest names left of it. */
  private static void share(PdfLine line, List<Entry> entries) {
    List<Entry> own = entries.stream().filter(e -> e.y == line.y()).toList();
    for (Cell cell : named(line)) {
      List<Label> read = own.isEmpty() ? List.of() : read(cell.text());
      if (read.isEmpty()) {
        pieces(cell, line, entries).forEach(piece -> give(piece, entries, line.size()));
        continue;
      }
      for (Label label : read) {
        own.stream()
            .filter(e -> e.name.equals(label.name()) && !label.value().isEmpty())
            .findFirst()
            .ifPresent(e -> e.value.add(new Piece(e.left, line.y(), label.value())));
      }
    }
  }

  private static void give(Piece piece, List<Entry> entries, float size) {
    entries.stream()
        .filter(e -> piece.left > e.left + size && piece.left < e.end - size / 2)
        .min(Comparator.comparingDouble(e -> Math.abs(e.y - piece.y)))
        .ifPresent(e -> e.value.add(piece));
  }

  /** A cell that reaches from one value into the next is cut at the space between them. */
  private static List<Piece> pieces(Cell cell, PdfLine line, List<Entry> entries) {
    String text = cell.text();
    float size = line.size();
    for (Entry entry : entries) {
      boolean reaches = cell.left() < entry.left - size && cell.right() > entry.left + 3 * size;
      float value = entry.left + (entry.name.length() + 1) * size;
      int best = -1;
      for (int i = text.indexOf(' '); reaches && i >= 0; i = text.indexOf(' ', i + 1)) {
        float x = x(cell, i + 1);
        boolean near = Math.abs(x - value) < 2 * size;
        best =
            near && (best < 0 || Math.abs(x - value) < Math.abs(x(cell, best + 1) - value))
                ? i
                : best;
      }
      if (best >= 0) {
        return List.of(
            new Piece(cell.left(), line.y(), text.substring(0, best)),
            new Piece(x(cell, best + 1), line.y(), text.substring(best + 1)));
      }
    }
    return List.of(new Piece(cell.left(), line.y(), text));
  }

  /** About where a character of a cell stands. */
  private static float x(Cell cell, int at) {
    return cell.left()
        + (cell.right() - cell.left())
            * width(cell.text(), at)
            / width(cell.text(), cell.text().length());
  }

  private static float width(String text, int end) {
    float width = 0;
    for (int i = 0; i < end; i++) {
      width += text.charAt(i) < 0x2E80 ? 0.5f : 1;
    }
    return width;
  }
}
