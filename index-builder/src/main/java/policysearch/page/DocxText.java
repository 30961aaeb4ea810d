package policysearch.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import policysearch.page.ParsedPage.Kind;

/**
 * Gives the lines of a Word document in order, as a reader sees them: numbers of lists counted,
 * what was inserted kept, what was deleted left out, notes behind the paragraph they belong to.
 */
final class DocxText {
  /** Elements that only stand around others. */
  private static final Set<String> AROUND =
      Set.of(
          "sdt",
          "sdtContent",
          "ins",
          "moveTo",
          "smartTag",
          "customXml",
          "hyperlink",
          "fldSimple",
          "dir",
          "bdo",
          "sect",
          "sub-section",
          "oMath",
          "oMathPara");

  private static final int DEEPEST = 150;

  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final ListNumbers numbers;
  private final Map<String, List<OfficeLine>> notes;
  private final Chunks chunks;
  private final boolean allFields;
  private final Fields fields = new Fields();
  private List<OfficeLine> lines = new ArrayList<>();

  /** Gives the lines of another document that is embedded in this one. */
  @FunctionalInterface
  interface Chunks {
    List<OfficeLine> lines(String reference) throws IOException, XMLStreamException;
  }

  /**
   * A document's own files.
   *
   * @param notes footnotes and endnotes by their kind and id
   */
  record Beside(
      DocxStyles styles,
      DocxNumbering numbering,
      Map<String, List<OfficeLine>> notes,
      Chunks chunks) {}

  private DocxText(Beside beside, boolean allFields) {
    this.styles = beside.styles();
    this.numbering = beside.numbering();
    this.numbers = beside.numbering().numbers();
    this.notes = beside.notes();
    this.chunks = beside.chunks();
    this.allFields = allFields;
  }

  /** The lines of the body in {@code xml}. */
  static List<OfficeLine> read(byte[] xml, Beside beside) throws IOException, XMLStreamException {
    DocxText text = new DocxText(beside, false);
    XmlCursor in = new XmlCursor(xml);
    in.root();
    text.body(in);
    if (!text.fields.isOpen()) {
      return text.lines;
    }
    DocxText again = new DocxText(beside, true); // a field without end would hide all that follows
    XmlCursor over = new XmlCursor(xml);
    over.root();
    again.body(over);
    return again.lines;
  }

  /** The lines of the paragraphs in the element that was entered. */
  static List<OfficeLine> inside(XmlCursor in, Beside beside)
      throws IOException, XMLStreamException {
    DocxText text = new DocxText(beside, false);
    text.blocks(in);
    return text.lines;
  }

  private void body(XmlCursor in) throws IOException, XMLStreamException {
    while (in.child(1)) {
      if (in.name().equals("body")) {
        blocks(in);
      }
    }
  }

  private void blocks(XmlCursor in) throws IOException, XMLStreamException {
    int depth = in.depth();
    while (depth < DEEPEST && in.child(depth)) {
      String name = in.name();
      if (name.equals("p")) {
        paragraph(in);
      } else if (name.equals("tbl")) {
        table(in);
      } else if (name.equals("altChunk")) {
        lines.addAll(chunks.lines(in.attribute("id")));
      } else if (name.equals("AlternateContent")) {
        alternative(in);
      } else if (AROUND.contains(name)) {
        blocks(in);
      }
    }
  }

  /** Of the same thing for newer and older programs, the first form. */
  private void alternative(XmlCursor in) throws IOException, XMLStreamException {
    int depth = in.depth();
    boolean first = true;
    while (in.child(depth)) {
      if (first) {
        blocks(in);
      }
      first = false;
    }
  }

  private void table(XmlCursor in) throws IOException, XMLStreamException {
    int depth = in.depth();
    while (depth < DEEPEST && in.child(depth)) {
      if (in.name().equals("tr")) {
        lines.addAll(TableRows.of(cells(in)));
      } else if (AROUND.contains(in.name())) {
        table(in);
      }
    }
  }

  private List<List<OfficeLine>> cells(XmlCursor in) throws IOException, XMLStreamException {
    List<List<OfficeLine>> cells = new ArrayList<>();
    int depth = in.depth();
    while (depth < DEEPEST && in.child(depth)) {
      if (in.name().equals("tc")) {
        List<OfficeLine> outside = lines;
        lines = new ArrayList<>();
        blocks(in);
        cells.add(lines);
        lines = outside;
      } else if (AROUND.contains(in.name())) {
        cells.addAll(cells(in));
      }
    }
    return cells;
  }

  private void paragraph(XmlCursor in) throws IOException, XMLStreamException {
    DocxParagraph paragraph = new DocxParagraph(fields, allFields, this::boxed);
    paragraph.read(in);
    DocxStyle own = paragraph.style();
    DocxStyle style = own.over(styles.style(paragraph.styleId()));
    String text = paragraph.text();
    if (style.isContents() && !allFields) {
      contents(text.strip());
    } else if (!text.isBlank()) {
      String number = number(own, style, paragraph.styleId());
      add(number + text.strip(), style, paragraph.size());
    }
    for (String note : paragraph.notes()) {
      lines.addAll(notes.getOrDefault(note, List.of()));
    }
    lines.addAll(paragraph.boxes());
  }

  /** A line of a table of contents, whose head is furniture too. */
  private void contents(String text) {
    if (!lines.isEmpty() && HtmlSpaces.none(lines.getLast().text()).equals("目录")) {
      lines.add(furniture(lines.removeLast().text()));
    }
    if (!text.isEmpty()) {
      lines.add(furniture(HtmlSpaces.line(text)));
    }
  }

  private static OfficeLine furniture(String text) {
    return new OfficeLine(text, Kind.FURNITURE, false, 0, false);
  }

  private void add(String text, DocxStyle style, int size) {
    Kind kind = style.isHeading() ? Kind.HEADING : style.list() > 0 ? Kind.LIST : Kind.PARAGRAPH;
    int shown = size > 0 ? size : Math.max(0, style.size());
    for (String part : text.split("\n", -1)) {
      String line = HtmlSpaces.line(part);
      if (!line.isEmpty()) {
        lines.add(new OfficeLine(line, kind, style.isCentred(), shown, style.isTitle()));
      }
    }
  }

  private String number(DocxStyle own, DocxStyle style, String styleId) {
    if (style.list() <= 0) {
      return "";
    }
    boolean fromStyle = own.list() == DocxStyle.UNSAID && own.level() == DocxStyle.UNSAID;
    int level =
        style.level() != DocxStyle.UNSAID
            ? style.level()
            : fromStyle ? numbering.level(styleId) : 0;
    return numbers.next(style.list(), level);
  }

  /** The lines of a text box. */
  private List<OfficeLine> boxed(XmlCursor in) throws IOException, XMLStreamException {
    List<OfficeLine> outside = lines;
    lines = new ArrayList<>();
    blocks(in);
    List<OfficeLine> inside = lines;
    lines = outside;
    return inside;
  }
}
