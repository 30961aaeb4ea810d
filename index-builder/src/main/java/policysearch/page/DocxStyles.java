package policysearch.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Gives the looks of a Word document's styles: {@code word/styles.xml}. */
final class DocxStyles {
  private static final int LONGEST_CHAIN = 20;

  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, DocxStyle> whole = new HashMap<>();
  private DocxStyle defaults = DocxStyle.NONE;
  private String ordinary = "";

  private record Style(DocxStyle own, String base) {}

  DocxStyles() {}

  /** The styles of the file {@code xml}. */
  static DocxStyles of(byte[] xml) throws XMLStreamException {
    DocxStyles styles = new DocxStyles();
    XmlCursor in = new XmlCursor(xml);
    in.root();
    while (in.child(1)) {
      if (in.name().equals("style")) {
        styles.add(in);
      } else if (in.name().equals("docDefaults")) {
        styles.defaults = defaults(in);
      }
    }
    return styles;
  }

  /** The looks of the style {@code id}, with all it is based on; of the ordinary one for "". */
  DocxStyle style(String id) {
    return whole.computeIfAbsent(id.isEmpty() ? ordinary : id, this::resolved);
  }

  private DocxStyle resolved(String id) {
    DocxStyle style = DocxStyle.NONE;
    String at = id;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      Optional<Style> next = Optional.ofNullable(styles.get(at));
      if (next.isEmpty()) {
        break;
      }
      style = style.over(next.get().own());
      at = next.get().base();
    }
    return style.over(defaults);
  }

  private void add(XmlCursor in) throws XMLStreamException {
    int depth = in.depth();
    String id = in.attribute("styleId");
    boolean first = in.attribute("default").matches("1|true|on");
    boolean paragraph = in.attribute("type").equals("paragraph");
    String name = "";
    String base = "";
    DocxStyle own = DocxStyle.NONE;
    while (in.child(depth)) {
      switch (in.name()) {
        case "name" -> name = in.attribute("val").toLowerCase(Locale.ROOT);
        case "basedOn" -> base = in.attribute("val");
        case "pPr" -> own = paragraph(in).over(own);
        case "rPr" -> own = own.sized(size(in, own.size()));
        default -> {}
      }
    }
    if (paragraph) {
      ordinary = first ? id : ordinary;
      styles.putIfAbsent(id, new Style(own.named(name), base));
    }
  }

  private static DocxStyle defaults(XmlCursor in) throws XMLStreamException {
    int size = 20;
    int depth = in.depth();
    while (in.child(depth)) {
      int inner = in.depth();
      while (in.child(inner)) {
        size = in.name().equals("rPr") ? size(in, size) : size;
      }
    }
    return DocxStyle.NONE.sized(size);
  }

  /** What the {@code pPr} says that was entered; in place of the name, the id of its style. */
  static DocxStyle paragraph(XmlCursor in) throws XMLStreamException {
    int depth = in.depth();
    DocxStyle style = DocxStyle.NONE;
    while (in.child(depth)) {
      style =
          switch (in.name()) {
            case "pStyle" -> style.named(in.attribute("val"));
            case "jc" -> style.aligned(in.attribute("val"));
            case "outlineLvl" -> style.outlined(in.number("val", DocxStyle.UNSAID));
            case "numPr" -> listed(style, in);
            default -> style;
          };
    }
    return style;
  }

  private static DocxStyle listed(DocxStyle style, XmlCursor in) throws XMLStreamException {
    int depth = in.depth();
    int list = DocxStyle.UNSAID;
    int level = DocxStyle.UNSAID;
    while (in.child(depth)) {
      switch (in.name()) {
        case "numId" -> list = in.number("val", DocxStyle.UNSAID);
        case "ilvl" -> level = in.number("val", DocxStyle.UNSAID);
        default -> {}
      }
    }
    return style.listed(list, level);
  }

  private static int size(XmlCursor in, int otherwise) throws XMLStreamException {
    int depth = in.depth();
    int size = otherwise;
    while (in.child(depth)) {
      size = in.name().equals("sz") ? in.number("val", size) : size;
    }
    return size;
  }
}
