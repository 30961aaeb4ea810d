package policysearch.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import policysearch.page.ParsedPage.Kind;

/** Gives the lines of a Word document from before 2007, as {@link DocxText} does of later ones. */
final class DocText {
  private static final int CENTRED = 1;
  private static final int DISTRIBUTED = 4;
  private static final int RUNNING_TEXT = 9;

  private final HWPFDocument document;
  private final ListNumbers numbers;
  private final TreeMap<Integer, String> notes = new TreeMap<>();
  private final OfficeLines lines = new OfficeLines();
  private final boolean allFields;
  private final Fields fields = new Fields();
  private int size;

  private DocText(HWPFDocument document, boolean allFields) {
    this.document = document;
    this.numbers = new ListNumbers(DocLists.of(document.getListTables()));
    this.allFields = allFields;
  }

  /** The lines of {@code document}. */
  static java.util.List<OfficeLine> lines(HWPFDocument document) {
    DocText text = new DocText(document, false);
    text.read();
    if (!text.fields.isOpen()) {
      return text.lines.all();
    }
    DocText again = new DocText(document, true); // a field without end would hide what follows
    again.read();
    return again.lines.all();
  }

  private void read() {
    notes(document.getFootnotes(), document.getFootnoteRange());
    notes(document.getEndnotes(), document.getEndnoteRange());
    Range body = document.getRange();
    for (int i = 0; i < body.numParagraphs(); i++) {
      paragraph(body.getParagraph(i));
    }
    lines.endRow();
    Range boxes = document.getMainTextboxRange();
    for (int i = 0; i < boxes.numParagraphs(); i++) {
      lines.add(text(boxes.getParagraph(i)), false, OfficeLine.plain(""));
    }
  }

  private void notes(Notes found, Range range) {
    String all = range.text();
    for (int i = 0; i < found.getNotesCount(); i++) {
      int from = Math.clamp(found.getNoteTextStartOffset(i), 0, all.length());
      int to = Math.clamp(found.getNoteTextEndOffset(i), from, all.length());
      notes.put(found.getNoteAnchorPosition(i), DocPieces.seen(all.substring(from, to)));
    }
  }

  private void paragraph(Paragraph paragraph) {
    String text = text(paragraph);
    boolean inTable = paragraph.isInTable();
    if (inTable && paragraph.isTableRowEnd()) {
      lines.endRow();
      return;
    }
    String style = styleName(paragraph);
    if (!text.isBlank() && !style.matches("(?:toc|目录) ?\\d.*")) {
      lines.add(number(paragraph) + text.strip(), inTable, looks(paragraph, style));
    }
    if (paragraph.text().endsWith("\u0007")) {
      lines.endCell();
    }
    var own = notes.subMap(paragraph.getStartOffset(), paragraph.getEndOffset());
    own.values().forEach(n -> lines.add(n, inTable, OfficeLine.plain("")));
  }

  private OfficeLine looks(Paragraph paragraph, String style) {
    boolean heading = paragraph.getLvl() < RUNNING_TEXT || style.startsWith("heading ");
    Kind kind = heading ? Kind.HEADING : paragraph.getIlfo() > 0 ? Kind.LIST : Kind.PARAGRAPH;
    int align = paragraph.getJustification();
    return OfficeLines.looks(
        kind, align == CENTRED || align == DISTRIBUTED, size, style.equals("title"));
  }

  private String styleName(Paragraph paragraph) {
    return Optional.ofNullable(
            document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex()))
        .map(StyleDescription::getName)
        .map(n -> n.toLowerCase(Locale.ROOT))
        .orElse("");
  }

  private String number(Paragraph paragraph) {
    return paragraph.getIlfo() <= 0 ? "" : numbers.next(paragraph.getIlfo(), paragraph.getIlvl());
  }

  /** What a reader sees of the paragraph; the size most of it has stays in {@link #size}. */
  private String text(Paragraph paragraph) {
    StringBuilder out = new StringBuilder();
    Map<Integer, Integer> sizes = new HashMap<>();
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      int before = out.length();
      boolean hidden = run.isVanished() || run.isMarkedDeleted();
      add(run.text(), hidden, out);
      sizes.merge(run.getFontSize(), out.length() - before, Integer::sum);
    }
    size =
        sizes.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0);
    return out.toString();
  }

  private void add(String piece, boolean hidden, StringBuilder out) {
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      switch (c) {
        case DocPieces.FIELD -> fields.begin();
        case DocPieces.RESULT -> fields.separate();
        case DocPieces.FIELD_END -> fields.end();
        default -> {
          if (fields.instructing()) {
            fields.instruction(String.valueOf(c));
          } else if (!hidden && (allFields || fields.shown())) {
            out.append(DocPieces.sign(c));
          }
        }
      }
    }
  }
}
