package policysearch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import policysearch.page.ParsedPage.Block;
import policysearch.page.ParsedPage.Kind;

class RtfPageParserTest {
  private static final Charset GBK = Charset.forName("GBK");
  private static final String HEAD =
      "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times;}"
          + "{\\f13\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}}{\\*\\generator X;}"
          + "{\\info{\\title \\'b1\\'ea}}{\\header \\pard 页眉\\par}";

  /** As Word writes it: each byte above ASCII in hexadecimal. */
  private static String hex(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(GBK)) {
      out.append(b < 0 || "\\{}".indexOf(b) >= 0 ? "\\'%02x".formatted(b & 0xFF) : "" + (char) b);
    }
    return out.toString();
  }

  private static byte[] rtf(String body) {
    return (HEAD + body + "}").getBytes(GBK);
  }

  private static List<String> text(String body) {
    return Reading.text("P0201.doc", rtf(body));
  }

  @Test
  void lettersAreReadByTheirCodePage() {
    String body =
        "\\pard\\qc\\fs44 "
            + hex("关于绿道建设的通知")
            + "\\par\\pard\\ql\\fs32 "
            + hex("现将有关事项通知如下，请认真组织实施。")
            + "\\par ";
    ParsedPage page = Reading.page("P0201.doc", rtf(body));
    assertThat(page.title()).contains("关于绿道建设的通知");
    assertThat(page.blocks()).containsExactly(new Block(Kind.PARAGRAPH, "现将有关事项通知如下，请认真组织实施。"));
  }

  @Test
  void aFontsCharsetGoesBeforeTheTexts() {
    byte[] latin =
        (HEAD.replace("936", "1252")
                + "\\f0 A \\f13 "
                + hex("甲乙丙丁")
                + "\\f0  B\\par "
                + hex("第二段")
                + "\\par}")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(
            Reading.page("a.rtf", latin).blocks().toString() + Reading.page("a.rtf", latin).title())
        .contains("A 甲乙丙丁 B");
  }

  @Test
  void secondBytesThatLookLikeSyntaxAreLetters() {
    // 乗 is 81 5C, 亄 is 81 7B, 亇 is 81 7D: \, { and } in ASCII
    assertThat(text("\\f13 \\'81\\'5c\\'81\\'7b\\'81\\'7d\\par 尾。\\par")).contains("尾。");
    assertThat(text("一段话。\\par \\'81\\\\ \\'81\\{\\'81\\}好。\\par"))
        .anyMatch(t -> t.endsWith("好。") && t.length() >= 4);
  }

  @Test
  void unicodeLettersComeWithoutTheirSubstitutes() {
    assertThat(
            text(
                "首段。\\par {\\uc1\\u22269 ?\\u-26500\\'3f}{\\uc2\\u22269\\'b9\\'fa}{\\uc0\\u22269 }。\\par"))
        .endsWith("国\u987C国国。");
    assertThat(text("首段。\\par \\u55360 ?\\u56320 ?尾。\\par")).endsWith("\uD840\uDC00尾。");
  }

  @Test
  void tablesBecomeRows() {
    assertThat(
            text(
                "首段在此。\\par\\trowd\\pard\\intbl "
                    + hex("指标")
                    + "\\cell "
                    + hex("目标")
                    + "\\par "
                    + hex("值")
                    + "\\cell\\row\\pard 尾段。\\par"))
        .containsExactly("首段在此。", "指标 | 目标值", "尾段。");
  }

  @Test
  void whatNoReaderSeesIsLeftOut() {
    assertThat(
            text(
                "正文{\\pict\\wmetafile8 010203}{\\*\\bkmkstart a}在{\\v 藏}{\\deleted 删}此{\\footnote\\pard 脚注的话。}，"
                    + "{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt 链接}}。\\par"
                    + "{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}\\par\\bin3 }}}"
                    + "{\\listtext 1.}条目。\\par"))
        .containsExactly("正文在此，链接。", "脚注的话。", "1.条目。");
  }

  @Test
  void deepNestingIsNoHarm() {
    assertThat(text("首段。\\par" + "{".repeat(200_000) + "深" + "}".repeat(200_000) + "尾段。\\par"))
        .contains("首段。")
        .endsWith("尾段。");
  }

  @Test
  void brokenFilesCostThemselvesAlone() {
    Reading.survivesBreaking(
        "a.rtf",
        rtf(
            "\\pard\\qc "
                + hex("关于绿道的通知")
                + "\\par "
                + hex("正文在此。".repeat(30))
                + "\\u22269 ?\\par"));
  }
}
