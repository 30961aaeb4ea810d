package policysearch.builder;

import static policysearch.raw.Containers.bytes;
import static policysearch.raw.Containers.gzip;
import static policysearch.raw.Containers.tar;
import static policysearch.raw.Containers.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import policysearch.raw.Containers;
import policysearch.raw.Crawl;

/** Makes whole files of every kind, each with a mark by which its document is known. */
final class GoodFiles {
  private GoodFiles() {}

  /** Makes the bytes of a file with {@code mark} in its text. */
  interface Maker {
    byte[] of(String mark) throws IOException;
  }

  /** A kind of file: how its name ends, and how it is made. */
  record Kind(String ending, Maker maker) {}

  static final List<Kind> KINDS =
      List.of(
          new Kind(".html", mark -> bytes(html(mark))),
          new Kind(".htm", mark -> html(mark).replace("utf-8", "gbk").getBytes(gbk())),
          new Kind(".txt", mark -> bytes(text(mark))),
          new Kind("-gbk.txt", mark -> text(mark).getBytes(gbk())),
          new Kind(".md", mark -> bytes("# 云岭市召开绿道建设现场会\n\n" + text(mark))),
          new Kind(".jsonl", mark -> bytes("{\"title\":\"通知\",\"text\":\"" + text(mark) + "\"}\n")),
          new Kind(".mhtml", GoodFiles::mhtml),
          new Kind(".warc", mark -> crawl(mark).plain()),
          new Kind(".warc.gz", mark -> crawl(mark).gzipped()),
          new Kind(".zip", mark -> zip(Map.of("通知/a.html", bytes(html(mark))))),
          new Kind(".tar.gz", mark -> gzip(tar(Map.of("a.txt", bytes(text(mark)))))),
          new Kind(".7z", mark -> Containers.sevenZip(Map.of("a.html", bytes(html(mark))))),
          new Kind(".docx", GoodFiles::docx),
          new Kind(".ofd", GoodFiles::ofd),
          new Kind(".rtf", mark -> bytes("{\\rtf1\\ansi\\pard Notice " + mark + " to all.\\par }")),
          new Kind(".pdf", GoodFiles::pdf));

  private static Charset gbk() {
    return Charset.forName("GBK");
  }

  private static String text(String mark) {
    return "各县（区）人民政府，市政府各部门：现将编号" + mark + "的事项通知如下，请结合实际认真组织实施。";
  }

  private static String html(String mark) {
    return "<html><head><meta charset=utf-8><title>云岭市召开绿道建设现场会</title></head><body>"
        + "<h1>云岭市召开绿道建设现场会</h1><p>"
        + text(mark)
        + "</p><p>会议强调，要把好事办好。</p></body></html>";
  }

  private static byte[] mhtml(String mark) {
    return bytes(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"B\"\r\n\r\n--B\r\n"
            + "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
            + html(mark)
            + "\r\n--B--\r\n");
  }

  private static Crawl crawl(String mark) {
    String site = "http://www.yunling.gov.cn/";
    return new Crawl()
        .response(site + mark + ".png", "200 OK", "Content-Type: image/png\r\n", bytes("x"))
        .html(site + mark + ".html", html(mark));
  }

  private static byte[] docx(String mark) throws IOException {
    return docx(mark, "");
  }

  /** A document whose XML begins with {@code prolog}. */
  static byte[] docx(String mark, String prolog) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", bytes("<Types/>"));
    parts.put(
        "word/document.xml",
        bytes(
            prolog
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:body><w:p><w:r><w:t>"
                + text(mark)
                + "</w:t></w:r></w:p></w:body></w:document>"));
    return zip(parts);
  }

  private static byte[] ofd(String mark) throws IOException {
    String namespace = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "OFD.xml",
        bytes(
            "<ofd:OFD"
                + namespace
                + "><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"));
    parts.put(
        "Doc_0/Document.xml",
        bytes(
            "<ofd:Document"
                + namespace
                + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
                + "</ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\""
                + " BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages></ofd:Document>"));
    String line = "编号" + mark + "的事项";
    parts.put(
        "Doc_0/Pages/Page_0/Content.xml",
        bytes(
            "<ofd:Page"
                + namespace
                + "><ofd:Content><ofd:Layer><ofd:TextObject ID=\"2\" Boundary=\"26 40 160 6\" Size=\"5\">"
                + "<ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g %d 5\">".formatted(line.length() - 1)
                + line
                + "</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>"));
    return zip(parts);
  }

  private static byte[] pdf(String mark) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
        content.newLineAtOffset(72, 600);
        content.showText("Notice " + mark + " on greenways to all departments.");
        content.endText();
      }
      document.save(out);
    }
    return out.toByteArray();
  }
}
