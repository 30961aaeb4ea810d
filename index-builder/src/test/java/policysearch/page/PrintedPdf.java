package policysearch.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import policysearch.raw.RawPage;

/** Writes PDF files by hand: Chinese text in a font that the file names and does not hold. */
final class PrintedPdf {
  static final float WIDTH = 595;
  static final float HEIGHT = 842;

  private final List<StringBuilder> pages = new ArrayList<>();
  private String title = "";
  private String pageEntries = "";

  PrintedPdf() {
    page();
  }

  PrintedPdf page() {
    pages.add(new StringBuilder());
    return this;
  }

  PrintedPdf title(String title) {
    this.title = title;
    return this;
  }

  PrintedPdf pageEntries(String entries) {
    this.pageEntries = entries;
    return this;
  }

  /** Puts {@code text} on the page, {@code x} and {@code y} from its left and its top. */
  PrintedPdf at(float x, float y, float size, String text) {
    return content(
        "BT /F1 %s Tf 1 0 0 1 %s %s Tm <%s> Tj ET".formatted(size, x, HEIGHT - y, hex(text)));
  }

  /** Lines from {@code y} on, {@code pitch} apart. */
  PrintedPdf lines(float x, float y, float size, String... lines) {
    for (int i = 0; i < lines.length; i++) {
      at(x, y + i * size * 1.75f, size, lines[i]);
    }
    return this;
  }

  /** Draws a line between two points. */
  PrintedPdf rule(float x1, float y1, float x2, float y2) {
    return content("%s %s m %s %s l S".formatted(x1, HEIGHT - y1, x2, HEIGHT - y2));
  }

  PrintedPdf content(String operators) {
    pages.getLast().append(operators).append('\n');
    return this;
  }

  static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
  }

  byte[] bytes() {
    List<String> objects = new ArrayList<>();
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      kids.append(6 + 2 * i).append(" 0 R ");
    }
    objects.add("<< /Type /Catalog /Pages 2 0 R >>");
    objects.add("<< /Type /Pages /Kids [" + kids + "] /Count " + pages.size() + " >>");
    objects.add(
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
            + " /DescendantFonts [4 0 R] >>");
    objects.add(
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500]"
            + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>"
            + " /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6"
            + " /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight"
            + " 700 /StemV 80 >> >>");
    objects.add("<< /Title <FEFF" + hex(title) + "> >>");
    for (int i = 0; i < pages.size(); i++) {
      objects.add(
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R"
              + " >> >> /Contents "
              + (7 + 2 * i)
              + " 0 R "
              + pageEntries
              + " >>");
      objects.add(
          "<< /Length " + pages.get(i).length() + " >>\nstream\n" + pages.get(i) + "\nendstream");
    }
    return file(objects);
  }

  private static byte[] file(List<String> objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringBuilder table = new StringBuilder();
    write(out, "%PDF-1.7\n");
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(out.size()));
      write(out, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
    }
    int start = out.size();
    int size = objects.size() + 1;
    write(out, "xref\n0 " + size + "\n0000000000 65535 f \n" + table);
    write(out, "trailer\n<< /Size " + size + " /Root 1 0 R /Info 5 0 R >>\nstartxref\n");
    write(out, start + "\n%%EOF\n");
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  static RawPage raw(String file, byte[] bytes) {
    return new RawPage(file, "/" + file, RawPage.Form.PAGE, "id", bytes, "", Optional.empty());
  }

  PageResult read() {
    return PageParsers.parse(raw("a.pdf", bytes()));
  }

  ParsedPage parsed() {
    return switch (read()) {
      case PageResult.Parsed(var page) -> page;
      case PageResult.Rejected(var reason) -> throw new AssertionError(reason);
    };
  }

  List<String> blocks() {
    return parsed().blocks().stream().map(ParsedPage.Block::text).toList();
  }
}
