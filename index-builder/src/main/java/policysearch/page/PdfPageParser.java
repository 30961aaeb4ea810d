package policysearch.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import policysearch.page.ParsedPage.Label;
import policysearch.page.ParsedPage.Remark;
import policysearch.raw.RawPage;

/** Reads PDF: by its extension, else by its first bytes. Only printed text is looked at. */
final class PdfPageParser implements PageParser {
  private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final int SNIFFED = 1024;
  private static final int MOST_PAGES = 5_000;
  private static final int MOST_GLYPHS = 8_000_000;

  /** A text of which so much cannot be known is none. */
  private static final double UNKNOWN = 0.4;

  private static final int FEWEST_CHARACTERS = 4;

  /** Microsoft Word - 关于….doc. */
  private static final Pattern PROGRAM =
      Pattern.compile("^Microsoft \\w+ - |[.](?:docx?|wps|pdf|et|xlsx?|indd)$");

  PdfPageParser() {
    PdfFonts.use();
  }

  /** By its first bytes whatever it is called; junk may stand before them in what is called so. */
  @Override
  public boolean accepts(RawPage raw) {
    if (raw.form() != RawPage.Form.PAGE) {
      return false;
    }
    String extension = FileNames.extension(raw.file());
    boolean named = extension.equals(".pdf");
    return startsAt(raw.bytes(), 0)
        || (named && !HtmlPageParser.looksLikeHtml(raw.bytes()))
        || (extension.isEmpty() && hasMagic(raw.bytes()));
  }

  @Override
  public boolean isolated() {
    return true;
  }

  @Override
  public PageResult parse(RawPage raw) {
    if (!hasMagic(raw.bytes())) {
      return new PageResult.Rejected("not a PDF: it does not begin with %PDF-");
    }
    return Guarded.read("PDF", () -> open(raw));
  }

  private static PageResult open(RawPage raw) throws IOException {
    try (PDDocument document = Loader.loadPDF(raw.bytes())) {
      return read(document, raw.file());
    } catch (InvalidPasswordException e) {
      return new PageResult.Rejected("it is encrypted: a password is needed to read it");
    }
  }

  private static PageResult read(PDDocument document, String file) throws IOException {
    List<PdfPage> pages = new ArrayList<>();
    PdfGlyphs glyphs =
        new PdfGlyphs(
            (number, sheet) -> {
              List<PdfLine> lines = PdfColumns.inOrder(PdfRows.of(number, sheet));
              if (!lines.isEmpty()) {
                pages.add(new PdfPage(sheet.height(), lines));
              }
            },
            MOST_GLYPHS);
    glyphs.read(document, MOST_PAGES);
    Optional<String> name = name(document, file);
    if (glyphs.unknownShare() > UNKNOWN) {
      pages.clear();
    }
    ParsedPage page = page(pages, name, remarks(document, glyphs, pages.isEmpty()));
    return pages.isEmpty() && page.title().isEmpty()
        ? new PageResult.Rejected("no text layer: scanned pages")
        : new PageResult.Parsed(page);
  }

  private static List<Remark> remarks(PDDocument document, PdfGlyphs glyphs, boolean empty) {
    List<Remark> remarks = new ArrayList<>();
    if (empty) {
      remarks.add(new Remark("no-text-layer", document.getNumberOfPages() + " pages"));
    }
    if (document.getNumberOfPages() > MOST_PAGES) {
      remarks.add(new Remark("pages-left-out", "all behind page " + MOST_PAGES));
    }
    if (glyphs.broken() > 0) {
      remarks.add(new Remark("pages-broken", Integer.toString(glyphs.broken())));
    }
    return remarks;
  }

  static ParsedPage page(List<PdfPage> pages, Optional<String> name, List<Remark> remarks) {
    PdfMargins margins = new PdfMargins(pages);
    List<PdfLine> lines = margins.cut().stream().flatMap(List::stream).toList();
    PdfHead head = new PdfHead(lines, new PdfParagraphs(lines).textSize(), name);
    List<Label> labels = new ArrayList<>(head.labels());
    margins.address().ifPresent(address -> labels.add(new Label("url", address)));
    return new ParsedPage(
        Optional.empty(),
        head.title().or(() -> name),
        List.of(),
        head.column(),
        labels,
        new PdfParagraphs(head.text()).blocks(),
        List.of(),
        "PDF",
        remarks);
  }

  /** The title in the file's own description, or the file's name; where they are words. */
  private static Optional<String> name(PDDocument document, String file) {
    Optional<String> info =
        Optional.ofNullable(document.getDocumentInformation().getTitle())
            .map(PageText::line)
            .map(title -> PROGRAM.matcher(title).replaceFirst(""));
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('!')) + 1);
    int dot = name.lastIndexOf('.');
    return info.filter(PdfPageParser::isName)
        .or(
            () ->
                Optional.of(dot > 0 ? name.substring(0, dot) : name).filter(PdfPageParser::isName));
  }

  private static boolean isName(String name) {
    return name.codePoints().filter(Character::isIdeographic).count() >= FEWEST_CHARACTERS
        && name.codePoints().noneMatch(PdfText::isUnknown);
  }

  private static boolean hasMagic(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, SNIFFED); i++) {
      if (startsAt(bytes, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsAt(byte[] bytes, int at) {
    int end = at + MAGIC.length;
    return end <= bytes.length && Arrays.equals(bytes, at, end, MAGIC, 0, MAGIC.length);
  }
}
