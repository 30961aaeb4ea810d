package policysearch.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import policysearch.page.PdfGlyphs.Sheet;
import policysearch.raw.RawPage;

/** Reads OFD, the national fixed layout (GB/T 33190), as printed pages are read. */
final class OfdPageParser implements PageParser {
  @Override
  public boolean accepts(RawPage raw) {
    return raw.form() == RawPage.Form.PAGE
        && Signature.zip(raw.bytes())
        && ZipKind.of(raw.bytes()) == ZipKind.OFD;
  }

  @Override
  public boolean isolated() {
    return true;
  }

  @Override
  public PageResult parse(RawPage raw) {
    return Guarded.read("OFD file", () -> read(raw));
  }

  private static PageResult read(RawPage raw) throws IOException, XMLStreamException {
    OfdDocument document = OfdDocument.of(ZipParts.of(raw.bytes()));
    List<PdfPage> pages = new ArrayList<>();
    List<Sheet> sheets = document.sheets();
    for (int i = 0; i < sheets.size(); i++) {
      List<PdfLine> lines = PdfColumns.inOrder(PdfRows.of(i, sheets.get(i)));
      if (!lines.isEmpty()) {
        pages.add(new PdfPage(sheets.get(i).height(), lines));
      }
    }
    if (pages.isEmpty()) {
      return new PageResult.Rejected("no text in it: scanned pages");
    }
    Optional<String> name =
        document
            .title()
            .filter(OfficeTitle::isName)
            .or(() -> new OfficeTitle(raw.file(), Optional.empty()).ofFile());
    ParsedPage page = PdfPageParser.page(pages, name, List.of());
    return new PageResult.Parsed(
        new ParsedPage(
            page.givenId(),
            page.title(),
            page.subtitles(),
            page.column(),
            page.labels(),
            page.blocks(),
            page.attachments(),
            "UTF-8",
            page.remarks()));
  }
}
