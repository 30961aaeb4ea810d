package policysearch.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import policysearch.page.ParsedPage.Block;
import policysearch.page.ParsedPage.Kind;
import policysearch.page.PdfLine.Form;

/** Makes paragraphs of lines, over the ends of pages and columns too. */
final class PdfParagraphs {
  /** A heading is printed so much larger than text, and is no longer than this. */
  private static final float LARGER = 1.12f;

  private static final double GRAIN = 0.05;
  private static final double COMMON = 0.1;
  private static final int LONGEST_HEADING = 60;

  /** 1. …, （一）…, ①…, •…: the lines below may stand under the text, not under the mark. */
  private static final Pattern MARKED =
      Pattern.compile("^(?:[（(]?[\\d一二三四五六七八九十]{1,3}[）).．、]|[①-⑳•·●■◆▪])");

  private static final String CLOSING = "，。、；：？！）》】〕”’」』,.;:?!)]}%…—";
  private static final String OPENING = "（《【〔“‘「『([{";

  private final List<PdfLine> lines;
  private final List<PdfMargin> margins;
  private final float textSize;
  private final float pitch;
  private final boolean indented;

  PdfParagraphs(List<PdfLine> lines) {
    this.lines = lines;
    this.margins = PdfMargin.of(lines);
    this.textSize = textSize(lines);
    this.pitch = pitch(gaps());
    this.indented = countIndents();
  }

  /** The size in which most lines are printed. */
  float textSize() {
    return textSize;
  }

  private static float textSize(List<PdfLine> lines) {
    Map<Integer, Integer> characters = new HashMap<>();
    for (PdfLine line : lines) {
      if (line.form() == Form.TEXT) {
        characters.merge(Math.round(2 * line.size()), line.text().length(), Integer::sum);
      }
    }
    return characters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(size -> size.getKey() / 2f)
        .orElse(0f);
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
  private boolean begins(int at) {
    PdfLine line = lines.get(at);
    PdfLine before = lines.get(at - 1);
    boolean together = line.page() == before.page() && line.column() == before.column();
    float gap = line.y() - before.y();
    if (Math.abs(line.size() - before.size()) > 0.08f * before.size()
        || (together && gap > 1.3f * Math.max(pitch, 1) * line.size())) {
      return true;
    }
    if (isCentred(line, margins.get(at)) && isCentred(before, margins.get(at - 1))) {
      boolean title = Lines.isHeadline(before.text()) && line.size() > LARGER * textSize;
      return !together || !title;
    }
    boolean hadRoom = margins.get(at - 1).right() - before.right() > room(line);
    return hadRoom || isSetIn(at);
  }

  /** Whether the line's indent says that it begins a paragraph. */
  private boolean isSetIn(int at) {
    PdfLine line = lines.get(at);
    float size = line.size();
    float indent = line.left() - margins.get(at).left();
    float before = lines.get(at - 1).left() - margins.get(at - 1).left();
    if (indent <= 0.8f * size) {
      return false;
    }
    boolean underItem = indent > before + 0.5f * size && indent < before + 4 * size;
    if (underItem && !indented && MARKED.matcher(lines.get(at - 1).text()).find()) {
      return false;
    }
    return indented || Math.abs(indent - before) >= 0.5f * size;
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
      float indent = line.left() - margins.get(i - 1).left();
      float next = lines.get(i).left() - margins.get(i).left();
      boolean first = indent > 1.2f * line.size() && indent < 3 * line.size();
      first &= margins.get(i - 1).right() - line.right() < 2 * line.size();
      indented += first && next < 0.5f * line.size() ? 1 : 0;
    }
    return indented > 0.04 * lines.size();
  }

  private static boolean isCentred(PdfLine line, PdfMargin margin) {
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

  /** The smallest gap, in heights of a line, that is common: between lines of a paragraph. */
  private static float pitch(double[] gaps) {
    Map<Long, Integer> counts = new TreeMap<>();
    for (double gap : gaps) {
      counts.merge(Math.round(gap / GRAIN), 1, Integer::sum);
    }
    for (var count : counts.entrySet()) {
      if (count.getValue() >= COMMON * gaps.length) {
        return (float) (count.getKey() * GRAIN);
      }
    }
    return counts.isEmpty() ? 0 : (float) (counts.keySet().iterator().next() * GRAIN);
  }
}
