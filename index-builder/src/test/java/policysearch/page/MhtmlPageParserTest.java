package policysearch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import policysearch.builder.DocumentReader;
import policysearch.page.ParsedPage.Block;

class MhtmlPageParserTest {
  private static final Charset GBK = Charset.forName("GBK");
  private static final String HTML =
      "<html><head><title>云岭市召开绿道建设现场会</title></head><body><h1>云岭市召开绿道建设现场会</h1>"
          + "<p>5月8日，云岭市召开绿道建设现场会。会议强调，要把好事办好。</p></body></html>";

  private static byte[] quoted(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (byte b : bytes) {
      String letter = b >= ' ' && b < 127 && b != '=' ? "" + (char) b : "=%02X".formatted(b & 0xFF);
      column += letter.length();
      if (column > 73) {
        out.append("=\r\n");
        column = letter.length();
      }
      out.append(letter);
    }
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] mht(String partHeaders, byte[] body) {
    String head =
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.yunling.example/art/2024/5/8/art_1.html\r\n"
            + "Subject: =?utf-8?Q?x?=\r\nDate: Wed, 8 May 2024 09:00:00 -0000\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----B--1----\"\r\n\r\n\r\n"
            + "------B--1----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBO\r\n"
            + "------B--1----\r\n"
            + partHeaders
            + "\r\n\r\n";
    String tail =
        "\r\n------B--1----\r\nContent-Type: text/html\r\n\r\n<p>广告</p>\r\n------B--1------\r\n";
    byte[] a = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] b = tail.getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[a.length + body.length + b.length];
    System.arraycopy(a, 0, all, 0, a.length);
    System.arraycopy(body, 0, all, a.length, body.length);
    System.arraycopy(b, 0, all, a.length + body.length, b.length);
    return all;
  }

  private static void isThePage(byte[] mht) {
    ParsedPage page = Reading.page("saved.mhtml", mht);
    assertThat(page.title()).contains("云岭市召开绿道建设现场会");
    assertThat(page.blocks())
        .extracting(Block::text)
        .isEqualTo(List.of("5月8日，云岭市召开绿道建设现场会。会议强调，要把好事办好。"));
  }

  @Test
  void partsAreDecodedAndReadInTheirCharset() {
    isThePage(
        mht(
            "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable",
            quoted(HTML.getBytes(StandardCharsets.UTF_8))));
    isThePage(
        mht(
            "Content-Type: text/html;\r\n charset=gb2312\r\nContent-Transfer-Encoding: BASE64",
            Base64.getMimeEncoder().encode(HTML.getBytes(GBK))));
    isThePage(
        mht(
            "Content-Type: TEXT/HTML; charset=\"GBK\"\r\nContent-Transfer-Encoding: 8bit",
            HTML.getBytes(GBK)));
  }

  @Test
  void theAddressItWasSavedFromIsItsUrl() {
    byte[] mht =
        mht("Content-Type: text/html; charset=utf-8", HTML.getBytes(StandardCharsets.UTF_8));
    var outcome = DocumentReader.read(Reading.raw("saved", mht));
    assertThat(outcome).isInstanceOf(DocumentReader.Outcome.Read.class);
    var document = ((DocumentReader.Outcome.Read) outcome).document();
    assertThat(document.metadata().url())
        .contains("https://www.yunling.example/art/2024/5/8/art_1.html");
  }

  @Test
  void aMailWithoutPageIsSetAside() {
    assertThat(
            Reading.reason(
                "a.mht",
                "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n\r\nx\r\n--a--"
                    .getBytes(StandardCharsets.UTF_8)))
        .contains("no web page");
  }

  @Test
  void partsInPartsAreBounded() {
    StringBuilder nested = new StringBuilder("MIME-Version: 1.0\r\n");
    for (int i = 0; i < 5000; i++) {
      nested.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\r\n\r\n--b");
      nested.append(i).append("\r\n");
    }
    byte[] bytes = nested.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(Reading.reason("a.mht", bytes)).contains("no web page");
  }

  @Test
  void brokenFilesCostThemselvesAlone() {
    Reading.survivesBreaking(
        "a.mht",
        mht("Content-Type: text/html; charset=utf-8", HTML.getBytes(StandardCharsets.UTF_8)));
  }
}
