package policysearch.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import policysearch.page.DocxText.Beside;

/** Gives a Word document's lines out of its parts, with those of documents embedded in it. */
final class DocxReader {
  private static final int DEEPEST = 3;

  private final DocxParts parts;
  private final int depth;

  private DocxReader(DocxParts parts, int depth) {
    this.parts = parts;
    this.depth = depth;
  }

  /**
   * What was read.
   *
   * @param title as the document's properties name it
   */
  record Read(List<OfficeLine> lines, Optional<String> title) {}

  /** Reads {@code parts}, which stand {@code depth} documents deep. */
  static Read read(DocxParts parts, int depth) throws IOException, XMLStreamException {
    DocxReader reader = new DocxReader(parts, depth);
    List<OfficeLine> lines = DocxText.read(parts.text(), reader.beside());
    return new Read(lines, reader.title());
  }

  private Beside beside() throws IOException, XMLStreamException {
    Optional<byte[]> styles = parts.read("styles");
    Optional<byte[]> numbering = parts.read("numbering");
    DocxStyles looks = styles.isEmpty() ? new DocxStyles() : DocxStyles.of(styles.get());
    DocxNumbering lists =
        numbering.isEmpty() ? new DocxNumbering() : DocxNumbering.of(numbering.get());
    Beside bare = new Beside(looks, lists, Map.of(), reference -> List.of());
    Map<String, List<OfficeLine>> notes = new HashMap<>();
    notes("footnote", bare, notes);
    notes("endnote", bare, notes);
    return new Beside(looks, lists, notes, this::chunk);
  }

  private void notes(String kind, Beside beside, Map<String, List<OfficeLine>> notes)
      throws IOException, XMLStreamException {
    Optional<byte[]> xml = parts.read(kind + "s");
    if (xml.isEmpty()) {
      return;
    }
    XmlCursor in = new XmlCursor(xml.get());
    in.root();
    while (in.child(1)) {
      String key = kind + in.attribute("id");
      boolean text = in.name().equals(kind) && in.attribute("type").matches("|normal");
      if (text) {
        notes.putIfAbsent(key, DocxText.inside(in, beside));
      }
    }
  }

  /** The lines of the document embedded under {@code reference}: often all the text there is. */
  private List<OfficeLine> chunk(String reference) throws IOException, XMLStreamException {
    Optional<byte[]> chunk = parts.referred(reference);
    if (chunk.isEmpty() || depth >= DEEPEST) {
      return List.of();
    }
    byte[] bytes = chunk.get();
    if (Signature.zip(bytes)) {
      Optional<DocxParts> inner = DocxParts.of(ZipParts.of(bytes));
      return inner.isEmpty() ? List.of() : read(inner.get(), depth + 1).lines();
    }
    if (Signature.rtf(bytes)) {
      return RtfText.lines(bytes);
    }
    return HtmlChunk.lines(bytes);
  }

  private Optional<String> title() throws IOException, XMLStreamException {
    Optional<byte[]> xml = parts.zip().read("docProps/core.xml");
    if (xml.isEmpty()) {
      return Optional.empty();
    }
    XmlCursor in = new XmlCursor(xml.get());
    in.root();
    while (in.child(1)) {
      if (in.name().equals("title")) {
        return Optional.of(HtmlSpaces.line(in.text()));
      }
    }
    return Optional.empty();
  }
}
