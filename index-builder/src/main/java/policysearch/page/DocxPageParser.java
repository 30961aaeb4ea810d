package policysearch.page;

import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import policysearch.raw.RawPage;

/** Reads Word documents since 2007 ({@code .docx}), whatever their name says. */
final class DocxPageParser implements PageParser {
  @Override
  public boolean accepts(RawPage raw) {
    return raw.form() == RawPage.Form.PAGE
        && Signature.zip(raw.bytes())
        && ZipKind.of(raw.bytes()) == ZipKind.DOCX;
  }

  @Override
  public boolean isolated() {
    return true;
  }

  @Override
  public PageResult parse(RawPage raw) {
    return Guarded.read("DOCX file", () -> read(raw));
  }

  private static PageResult read(RawPage raw) throws IOException, XMLStreamException {
    Optional<DocxParts> parts = DocxParts.of(ZipParts.of(raw.bytes()));
    if (parts.isEmpty()) {
      throw new Unreadable("a zip with no Word document in it");
    }
    DocxReader.Read read = DocxReader.read(parts.get(), 0);
    return new OfficePage(raw.file(), read.title(), "UTF-8").read(read.lines());
  }
}
