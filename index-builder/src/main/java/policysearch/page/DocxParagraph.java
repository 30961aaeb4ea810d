package policysearch.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads one paragraph of a Word document: its text, its looks, what hangs on it. */
final class DocxParagraph {
  private static final Set<String> AROUND =
      Set.of(
          "hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "dir", "bdo");

  private static final int DEEPEST = 200;

  private final Fields fields;
  private final boolean allFields;
  private final Boxes boxReader;
  private final StringBuilder text = new StringBuilder();
  private final Map<Integer, Integer> sizes = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final List<OfficeLine> boxes = new ArrayList<>();
  private DocxStyle style = DocxStyle.NONE;
  private String styleId = "";

  /** Reads the lines of the text box that was entered. */
  @FunctionalInterface
  interface Boxes {
    List<OfficeLine> read(XmlCursor in) throws IOException, XMLStreamException;
  }

  DocxParagraph(Fields fields, boolean allFields, Boxes boxReader) {
    this.fields = fields;
    this.allFields = allFields;
    this.boxReader = boxReader;
  }

  String text() {
    return text.toString();
  }

  /** The looks its own properties give it. */
  DocxStyle style() {
    return style;
  }

  String styleId() {
    return styleId;
  }

  /** The size most of its letters are said to have, in half points; 0 where none is said. */
  int size() {
    return sizes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  /** The notes that hang on it: kind and id. */
  List<String> notes() {
    return notes;
  }

  /** The lines of the text boxes that hang on it. */
  List<OfficeLine> boxes() {
    return boxes;
  }

  /** Reads the paragraph that was entered. */
  void read(XmlCursor in) throws IOException, XMLStreamException {
    int depth = in.depth();
    while (depth < DEEPEST && in.child(depth)) {
      String name = in.name();
      if (name.equals("pPr")) {
        properties(in);
      } else if (name.equals("r")) {
        run(in);
      } else if (name.equals("fldSimple")) {
        fields.begin();
        fields.instruction(in.attribute("instr"));
        fields.separate();
        read(in);
        fields.end();
      } else if (name.startsWith("oMath")) {
        formula(in);
      } else if (AROUND.contains(name)) {
        read(in);
      } else if (name.equals("AlternateContent")) {
        hanging(in);
      }
    }
  }

  private void properties(XmlCursor in) throws XMLStreamException {
    DocxStyle said = DocxStyles.paragraph(in);
    styleId = said.name();
    style = said.named("");
  }

  private void run(XmlCursor in) throws IOException, XMLStreamException {
    int depth = in.depth();
    int size = 0;
    boolean hidden = false;
    while (depth < DEEPEST && in.child(depth)) {
      String name = in.name();
      if (name.equals("rPr")) {
        int inner = in.depth();
        while (in.child(inner)) {
          size = in.name().equals("sz") ? in.number("val", 0) : size;
          hidden |= in.name().equals("vanish") && !in.attribute("val").matches("0|false|off");
        }
      } else if (!hidden || name.equals("fldChar") || name.equals("instrText")) {
        piece(in, size);
      }
    }
  }

  private void piece(XmlCursor in, int size) throws IOException, XMLStreamException {
    switch (in.name()) {
      case "t" -> add(in.text(), size);
      case "tab", "ptab" -> add("\t", 0);
      case "br" -> add(in.attribute("type").matches("|textWrapping") ? "\n" : "", 0);
      case "cr" -> add("\n", 0);
      case "noBreakHyphen" -> add("-", 0);
      case "sym" -> symbol(in);
      case "fldChar" -> field(in.attribute("fldCharType"));
      case "instrText" -> fields.instruction(in.text());
      case "footnoteReference", "endnoteReference" ->
          notes.add(in.name().substring(0, in.name().indexOf("Ref")) + in.attribute("id"));
      case "ruby", "rubyBase" -> ruby(in);
      case "drawing", "pict", "object", "AlternateContent" -> hanging(in);
      default -> {}
    }
  }

  private void ruby(XmlCursor in) throws IOException, XMLStreamException {
    int depth = in.depth();
    while (depth < DEEPEST && in.child(depth)) {
      if (in.name().equals("rubyBase")) {
        read(in);
      }
    }
  }

  private void formula(XmlCursor in) throws XMLStreamException {
    int depth = in.depth();
    while (depth < DEEPEST && in.child(depth)) {
      if (in.name().equals("t")) {
        add(in.text(), 0);
      } else {
        formula(in);
      }
    }
  }

  /** Looks for text boxes in what hangs on the paragraph: pictures have none. */
  private void hanging(XmlCursor in) throws IOException, XMLStreamException {
    int depth = in.depth();
    boolean choice = false;
    while (depth < DEEPEST && in.child(depth)) {
      String name = in.name();
      if (name.equals("txbxContent")) {
        boxes.addAll(boxReader.read(in));
      } else if (name.equals("r")) {
        run(in);
      } else if (!name.equals("Fallback") || !choice) {
        choice |= name.equals("Choice");
        hanging(in);
      }
    }
  }

  private void field(String type) {
    switch (type) {
      case "begin" -> fields.begin();
      case "separate" -> fields.separate();
      case "end" -> fields.end();
      default -> {}
    }
  }

  /** Signs of symbol fonts are ornament: bullets, arrows, boxes to tick. */
  private void symbol(XmlCursor in) {
    String code = in.attribute("char");
    try {
      int c = Integer.parseInt(code, 16);
      add(c >= 0x20 && c < 0xE000 ? String.valueOf((char) c) : "", 0);
    } catch (NumberFormatException e) {
      // no sign
    }
  }

  private void add(String piece, int size) {
    if (allFields || fields.shown()) {
      text.append(piece);
      if (size > 0 && !piece.isBlank()) {
        sizes.merge(size, piece.length(), Integer::sum);
      }
    }
  }
}
