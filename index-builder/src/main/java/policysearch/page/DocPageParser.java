package policysearch.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import policysearch.raw.RawPage;

/** Reads Word and WPS documents from before 2007 ({@code .doc, .wps}), whatever they are named. */
final class DocPageParser implements PageParser {
  private static final String WORD = "WordDocument";

  @Override
  public boolean accepts(RawPage raw) {
    return raw.form() == RawPage.Form.PAGE && Signature.ole2(raw.bytes());
  }

  @Override
  public boolean isolated() {
    return true;
  }

  @Override
  public PageResult parse(RawPage raw) {
    return Guarded.read("DOC file", () -> read(raw));
  }

  private static PageResult read(RawPage raw) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(raw.bytes()))) {
      Set<String> names = files.getRoot().getEntryNames();
      if (!names.contains(WORD)) {
        throw new Unreadable(other(names));
      }
      return read(raw.file(), files.getRoot());
    } catch (EncryptedDocumentException e) {
      return new PageResult.Rejected("it is encrypted");
    }
  }

  private static String other(Set<String> names) {
    if (names.contains("EncryptedPackage") || names.contains("EncryptionInfo")) {
      return "it is encrypted";
    }
    String kind =
        names.contains("Workbook") || names.contains("Book")
            ? "a spreadsheet (.xls, .et)"
            : names.contains("PowerPoint Document")
                ? "slides (.ppt, .dps)"
                : "an OLE2 file without a Word document";
    return UnreadPageParser.reason(kind);
  }

  /** As the formatted document; where its tables are broken, the bare text. */
  private static PageResult read(String file, DirectoryNode root) throws IOException {
    try (HWPFDocument document = new HWPFDocument(root)) {
      Optional<String> title =
          Optional.ofNullable(document.getSummaryInformation())
              .map(SummaryInformation::getTitle)
              .map(HtmlSpaces::line);
      return new OfficePage(file, title, "UTF-16LE").read(DocText.lines(document));
    } catch (OldWordFileFormatException e) {
      return new OfficePage(file, Optional.empty(), "GB18030").read(old(root));
    } catch (EncryptedDocumentException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return new OfficePage(file, Optional.empty(), "UTF-16LE").read(DocPieces.lines(root));
    }
  }

  /** Word 6 and 95. */
  private static List<OfficeLine> old(DirectoryNode root) throws IOException {
    OfficeLines lines = new OfficeLines();
    try (HWPFOldDocument document = new HWPFOldDocument(root)) {
      Range range = document.getRange();
      for (int i = 0; i < range.numParagraphs(); i++) {
        String text = DocPieces.seen(range.getParagraph(i).text());
        lines.add(text, false, OfficeLine.plain(""));
      }
    }
    return lines.all();
  }
}
