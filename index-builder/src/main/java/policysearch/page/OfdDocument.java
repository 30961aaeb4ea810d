package policysearch.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import policysearch.page.PdfGlyphs.Sheet;

/** Gives what an OFD file prints, page by page: OFD.xml → Document.xml → Pages/…/Content.xml. */
final class OfdDocument {
  private static final String ROOT = "OFD.xml";
  private static final int MOST_PAGES = 5_000;

  private final ZipParts zip;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<String> roots = new ArrayList<>();
  private Optional<String> title = Optional.empty();

  private OfdDocument(ZipParts zip) {
    this.zip = zip;
  }

  /** A document's own list of its pages. */
  private static final class Contents {
    private final Map<String, String> templates = new HashMap<>();
    private final List<String> pages = new ArrayList<>();
    private OfdBox box = OfdBox.A4;
  }

  /** The document in {@code zip}. */
  static OfdDocument of(ZipParts zip) throws IOException, XMLStreamException {
    OfdDocument document = new OfdDocument(zip);
    document.entry();
    for (String root : document.roots) {
      document.read(root);
    }
    return document;
  }

  /** Its pages with text, in order. */
  List<Sheet> sheets() {
    return sheets;
  }

  /** Its title as its own description has it. */
  Optional<String> title() {
    return title;
  }

  private void entry() throws IOException, XMLStreamException {
    XmlCursor in = cursor(ROOT);
    while (in.child(1)) {
      if (in.name().equals("DocBody")) {
        body(in);
      }
    }
  }

  private void body(XmlCursor in) throws XMLStreamException {
    int depth = in.depth();
    while (in.child(depth)) {
      if (in.name().equals("DocRoot")) {
        roots.add(ZipParts.resolve("", in.text().strip()));
      } else if (in.name().equals("DocInfo")) {
        description(in);
      }
    }
  }

  private void description(XmlCursor in) throws XMLStreamException {
    int depth = in.depth();
    while (in.child(depth)) {
      if (in.name().equals("Title") && title.isEmpty()) {
        title = Optional.of(HtmlSpaces.line(in.text())).filter(t -> !t.isEmpty());
      }
    }
  }

  private void read(String root) throws IOException, XMLStreamException {
    Contents contents = contents(root);
    String folder = ZipParts.folder(root);
    Map<String, OfdPage> templates = new HashMap<>();
    for (var template : contents.templates.entrySet()) {
      String file = ZipParts.resolve(folder, template.getValue());
      if (zip.read(file).isPresent()) {
        templates.put(template.getKey(), OfdPage.of(cursor(file), contents.box));
      }
    }
    for (String page : contents.pages) {
      String file = ZipParts.resolve(folder, page);
      if (zip.read(file).isPresent() && sheets.size() < MOST_PAGES) {
        sheets.add(OfdPage.of(cursor(file), contents.box).sheet(templates));
      }
    }
  }

  private Contents contents(String root) throws IOException, XMLStreamException {
    Contents contents = new Contents();
    XmlCursor in = cursor(root);
    while (in.child(1)) {
      String name = in.name();
      if (!name.equals("CommonData") && !name.equals("Pages")) {
        continue;
      }
      int depth = in.depth();
      while (in.child(depth)) {
        switch (in.name()) {
          case "Page" -> contents.pages.add(in.attribute("BaseLoc"));
          case "TemplatePage" ->
              contents.templates.put(in.attribute("ID"), in.attribute("BaseLoc"));
          case "PageArea" -> contents.box = OfdBox.physical(in, contents.box);
          default -> {}
        }
      }
    }
    return contents;
  }

  private XmlCursor cursor(String file) throws IOException, XMLStreamException {
    XmlCursor in =
        new XmlCursor(
            zip.read(file).orElseThrow(() -> new Unreadable("broken: no " + file + " in it")));
    in.root();
    return in;
  }
}
