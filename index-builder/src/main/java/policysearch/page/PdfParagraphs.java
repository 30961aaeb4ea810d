package policysearch.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import policysearch.page.ParsedPage.Block;
import policysearch.page.ParsedPage.Kind;

/** Makes paragraphs of lines, over the ends of pages and columns too. */
final class PdfParagraphs {
  /** A heading is printed so much larger than text, and is no longer than this. */
  private static final float LARGER = 1.12f;

  private static final int LONGEST_HEADING = 60;
  private static final String CLOSING = "，。、；：？！）》】〕”’」』,.;:?!)]}%…—";
  private static final String OPENING = "（《【〔“‘「『([{";

  private final List<PdfLine> lines;
  private final Map<Integer, Margin> margins = new HashMap<>();
  private final float textSize;
  private final float pitch;
  private final boolean indented;

  PdfParagraphs(List<PdfLine> lines) {
    this.lines = lines;
    Map<Integer, List<PdfLine>> byWidth = new HashMap<>();
    lines.forEach(l -> byWidth.computeIfAbsent(l.column(), _ -> new ArrayList<>()).add(l));
    byWidth.forEach((column, of) -> margins.put(column, Margin.of(of)));
    this.textSize = mode(lines.stream().mapToDouble(PdfLine::size).toArray(), 0.5, 0);
    this.pitch = mode(gaps(), 0.05, 0.1);
    this.indented = countIndents();
  }

  /** Where text begins and ends in a column. */
  private record Margin(float left, float right) {
    static Margin of(List<PdfLine> lines) {
      double[] rights = lines.stream().mapToDouble(PdfLine::right).sorted().toArray();
      float right = (float) rights[(int) (0.95 * (rights.length - 1))];
      double[] lefts = lines.stream().mapToDouble(PdfLine::left).sorted().toArray();
      return new Margin((float) lefts[(int) (0.05 * (lefts.length - 1))], right);
    }
  }

  /** The size in which most lines are printed. */
  float textSize() {
    return textSize;
  }

  /** The text as blocks. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      int table = PdfTables.end(lines, at);
      if (table > at) {
        for (String row : PdfTables.rows(lines.subList(at, table))) {
          blocks.add(new Block(Kind.TABLE, row));
        }
        at = table;
        continue;
      }
      int end = at + 1;
      while (end < lines.size() && !begins(end) && PdfTables.end(lines, end) == end) {
        end++;
      }
      block(lines.subList(at, end), blocks);
      at = end;
    }
    return blocks;
  }

  private void block(List<PdfLine> paragraph, List<Block> blocks) {
    StringBuilder joined = new StringBuilder();
    paragraph.forEach(line -> PdfText.join(joined, line.text()));
    String text = PageText.line(joined.toString());
    if (text.isEmpty()) {
      return;
    }
    for (String part : Advertisements.cut(text)) {
      Kind kind = Lines.kind(part);
      boolean large = paragraph.getFirst().size() > LARGER * textSize;
      boolean heading = large && part.length() <= LONGEST_HEADING && !Lines.isParagraph(part);
      blocks.add(new Block(kind == Kind.PARAGRAPH && heading ? Kind.HEADING : kind, part));
    }
  }

  /** Whether the line at {@code at} begins a paragraph. */
  boolean begins(int at) {
    PdfLine line = lines.get(at);
    PdfLine before = lines.get(at - 1);
    float size = line.size();
    if (Math.abs(size - before.size()) > 0.08f * before.size()) {
      return true;
    }
    Margin margin = margin(line);
    boolean together = line.page() == before.page() && line.column() == before.column();
    float gap = line.y() - before.y();
    if (together && gap > 0 && gap > 1.3f * Math.max(pitch, 1) * size) {
      return true;
    }
    float indent = line.left() - margin.left();
    float indentBefore = before.left() - margin(before).left();
    if (isCentred(line, margin) && isCentred(before, margin(before))) {
      return !together || !Lines.isHeadline(before.text()) || size <= LARGER * textSize;
    }
    boolean hangs = Math.abs(indent - indentBefore) < 0.5f * size && indent > 0;
    if (indent > 0.8f * size && !hangs) {
      return true;
    }
    return margin(before).right() - before.right() > room(line)
        || (hangs && indent > 0.8f * size && indented);
  }

  /** How much of the line before would have had to be free for this line's first word. */
  private static float room(PdfLine line) {
    String text = line.text();
    float size = line.size();
    int at = 0;
    while (at < text.length() - 1 && OPENING.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    float room = at * size;
    if (text.charAt(at) < 0x2E80) {
      int from = at;
      while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) < 0x2E80) {
        at++;
      }
      room += 0.55f * size * (at - from);
    } else {
      room += size;
      at++;
    }
    while (at < text.length() && CLOSING.indexOf(text.charAt(at)) >= 0) {
      room += size;
      at++;
    }
    return room + 0.6f * size;
  }

  /** Whether paragraphs of this document begin with an indent: two characters, usually. */
  private boolean countIndents() {
    int indented = 0;
    for (int i = 1; i < lines.size(); i++) {
      PdfLine line = lines.get(i - 1);
      float indent = line.left() - margin(line).left();
      float next = lines.get(i).left() - margin(lines.get(i)).left();
      boolean first = indent > 1.2f * line.size() && indent < 3 * line.size();
      indented += first && next < 0.5f * line.size() ? 1 : 0;
    }
    return indented > 0.04 * lines.size();
  }

  private Margin margin(PdfLine line) {
    return margins.getOrDefault(line.column(), new Margin(line.left(), line.right()));
  }

  private static boolean isCentred(PdfLine line, Margin margin) {
    float before = line.left() - margin.left();
    float after = margin.right() - line.right();
    return before > 2.5f * line.size()
        && after > 2.5f * line.size()
        && Math.abs(before - after) < 2 * line.size();
  }

  private double[] gaps() {
    List<Double> gaps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      PdfLine before = lines.get(i - 1);
      if (line.page() == before.page()
          && line.y() > before.y()
          && line.column() == before.column()) {
        gaps.add((line.y() - before.y()) / (double) Math.max(line.size(), before.size()));
      }
    }
    return gaps.stream().mapToDouble(d -> d).toArray();
  }

  /** The commonest value, or the smallest one that has {@code share} of all, to {@code grain}. */
  private static float mode(double[] values, double grain, double share) {
    if (values.length == 0) {
      return 0;
    }
    Map<Long, Integer> counts = new HashMap<>();
    for (double value : values) {
      counts.merge(Math.round(value / grain), 1, Integer::sum);
    }
    long[] keys = counts.keySet().stream().mapToLong(k -> k).sorted().toArray();
    long best = keys[0];
    for (long key : keys) {
      if (share > 0 && counts.get(key) >= share * values.length) {
        return (float) (key * grain);
      }
      best = counts.get(key) > counts.get(best) ? key : best;
    }
    return (float) (best * grain);
  }
}
