package policysearch.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * The files of a Word document beside its text, and where its references lead.
 *
 * @param zip all its files
 * @param main name of the file that holds the text
 * @param targets names of the files by the id of the reference
 * @param names names of the files by what they are to the text: styles, numbering, footnotes
 */
record DocxParts(
    ZipParts zip, String main, Map<String, String> targets, Map<String, String> names) {
  private static final String USUAL = "word/document.xml";

  /** The parts of {@code zip}; empty if it holds no Word document. */
  static Optional<DocxParts> of(ZipParts zip) throws IOException, XMLStreamException {
    Map<String, String> roots = new HashMap<>();
    references(zip, "_rels/.rels", "", new HashMap<>(), roots);
    String main = roots.getOrDefault("officeDocument", USUAL);
    if (zip.read(main).isEmpty()) {
      main = USUAL;
    }
    if (!main.startsWith("word") && !zip.names().contains(USUAL)) {
      return Optional.empty(); // a workbook, slides
    }
    if (zip.read(main).isEmpty()) {
      return Optional.empty();
    }
    String folder = ZipParts.folder(main);
    String rels = folder + "/_rels/" + main.substring(folder.length() + 1) + ".rels";
    Map<String, String> targets = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    references(zip, rels, folder, targets, names);
    for (String kind : new String[] {"styles", "numbering", "footnotes", "endnotes"}) {
      names.putIfAbsent(kind, folder + "/" + kind + ".xml");
    }
    return Optional.of(new DocxParts(zip, main, Map.copyOf(targets), Map.copyOf(names)));
  }

  /** The text's own file. */
  byte[] text() throws IOException {
    return zip.read(main).orElseThrow(() -> new Unreadable("no text in it"));
  }

  /** The file that is {@code kind} to the text, such as styles. */
  Optional<byte[]> read(String kind) throws IOException {
    return zip.read(names.getOrDefault(kind, ""));
  }

  /** The file the reference {@code id} leads to, if it lies in the document. */
  Optional<byte[]> referred(String id) throws IOException {
    Optional<String> target = Optional.ofNullable(targets.get(id));
    return target.isEmpty() ? Optional.empty() : zip.read(target.get());
  }

  private static void references(
      ZipParts zip,
      String file,
      String folder,
      Map<String, String> targets,
      Map<String, String> names)
      throws IOException, XMLStreamException {
    Optional<byte[]> xml = zip.read(file);
    if (xml.isEmpty()) {
      return;
    }
    XmlCursor in = new XmlCursor(xml.get());
    in.root();
    while (in.child(1)) {
      if (in.name().equals("Relationship") && !in.attribute("TargetMode").equals("External")) {
        String type = in.attribute("Type");
        String target = ZipParts.resolve(folder, in.attribute("Target"));
        targets.putIfAbsent(in.attribute("Id"), target);
        names.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
      }
    }
  }
}
