package policysearch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import policysearch.page.ParsedPage.Block;
import policysearch.page.ParsedPage.Kind;

class DocxPageParserTest {
  private static final String TYPES = "[Content_Types].xml";
  private static final String TEXT = "word/document.xml";
  private static final String NUMBERING = "word/numbering.xml";
  private static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

  private static final String LONG =
      p("各县（区）人民政府，市政府各部门：") + p("现将《云岭市绿道建设办法》印发给你们，请结合实际认真组织实施，重大事项及时报告。");

  private static String p(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static String styled(String properties, String text) {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static String centred(int size, String text) {
    return "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:sz w:val=\""
        + size
        + "\"/></w:rPr><w:t>"
        + text
        + "</w:t></w:r></w:p>";
  }

  private static String item(int list, int level, String text) {
    return styled(
        "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>",
        text);
  }

  private static String xml(String root, String inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:"
        + root
        + NAMESPACES
        + ">"
        + inside
        + "</w:"
        + root
        + ">";
  }

  private static byte[] docx(String body) {
    return docx(body, Map.of());
  }

  private static byte[] docx(String body, Map<String, String> more) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(TYPES, "<Types/>");
    files.put(TEXT, xml("document", "<w:body>" + body + "</w:body>"));
    files.putAll(more);
    return Zips.of(files);
  }

  private static List<String> text(String body) {
    return Reading.text("P0201.docx", docx(body));
  }

  private static String level(int at, String format, String text) {
    return "<w:lvl w:ilvl=\""
        + at
        + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\""
        + format
        + "\"/><w:lvlText w:val=\""
        + text
        + "\"/></w:lvl>";
  }

  private static final String LISTS =
      xml(
          "numbering",
          "<w:abstractNum w:abstractNumId=\"7\">"
              + level(0, "chineseCountingThousand", "第%1条")
              + level(1, "chineseCounting", "（%2）")
              + level(2, "decimal", "%3.")
              + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
              + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">"
              + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");

  @Test
  void numbersThatWordCountsAreText() {
    StringBuilder body = new StringBuilder(p("本办法共分若干条，其序号由软件自动生成，正文里并没有。"));
    for (int i = 0; i < 11; i++) {
      body.append(item(1, 0, "为了规范绿道建设，制定本办法。"));
    }
    body.append(item(1, 1, "坚持统筹规划；")).append(item(1, 1, "坚持分级负责；"));
    body.append(item(1, 2, "市级统筹。")).append(item(1, 0, "本办法自发布之日起施行。"));
    body.append(item(1, 1, "解释权归市住房和城乡建设局。")).append(item(2, 0, "另行编号的第一条。"));
    List<String> text = Reading.text("a.docx", docx(body.toString(), Map.of(NUMBERING, LISTS)));
    assertThat(text.get(1)).isEqualTo("第一条 为了规范绿道建设，制定本办法。");
    assertThat(text.subList(11, text.size()))
        .containsExactly(
            "第十一条 为了规范绿道建设，制定本办法。",
            "（一）坚持统筹规划；",
            "（二）坚持分级负责；",
            "1.市级统筹。",
            "第十二条 本办法自发布之日起施行。",
            "（一）解释权归市住房和城乡建设局。",
            "第一条 另行编号的第一条。");
  }

  @Test
  void titleIsFoundByItsLooksBelowTheRedHead() {
    String body =
        centred(72, "云岭市人民政府文件")
            + centred(32, "云政发〔2024〕12号")
            + centred(44, "云岭市人民政府关于印发")
            + centred(44, "《云岭市绿道建设办法》的通知")
            + LONG;
    ParsedPage page = Reading.page("P0201.docx", docx(body));
    assertThat(page.title()).contains("云岭市人民政府关于印发《云岭市绿道建设办法》的通知");
    assertThat(page.blocks())
        .extracting(Block::text)
        .startsWith("云岭市人民政府文件", "云政发〔2024〕12号", "各县（区）人民政府，市政府各部门：");
  }

  @Test
  void titleIsFoundByItsStyleAndByTheFilesName() {
    String styles =
        xml(
            "styles",
            "<w:style w:type=\"paragraph\" w:styleId=\"a3\"><w:name w:val=\"Title\"/></w:style>");
    String body = p("附件1") + styled("<w:pStyle w:val=\"a3\"/>", "绿道养护要点") + LONG;
    assertThat(Reading.page("P0201.docx", docx(body, Map.of("word/styles.xml", styles))).title())
        .contains("绿道养护要点");
    String plain = p("2024年修订") + p("云岭市绿道条例") + p("（2024年5月8日云岭市人民代表大会通过）") + LONG;
    ParsedPage page = Reading.page("site__云岭市绿道条例.docx", docx(plain));
    assertThat(page.title()).contains("云岭市绿道条例");
    assertThat(page.blocks()).extracting(Block::text).contains("（2024年5月8日云岭市人民代表大会通过）");
  }

  @Test
  void tablesBecomeRowsAndLayoutTablesText() {
    String cell = "<w:tc>%s</w:tc>";
    String row =
        "<w:tr>"
            + cell.formatted(p("指标"))
            + cell.formatted(p(""))
            + cell.formatted(p("目标值"))
            + "</w:tr>";
    String alone = "<w:tr>" + cell.formatted(p("第一段。") + p("第二段。")) + "</w:tr>";
    ParsedPage page =
        Reading.page(
            "a.docx", docx(LONG + "<w:tbl>" + row + "</w:tbl><w:tbl>" + alone + "</w:tbl>"));
    assertThat(page.blocks().subList(page.blocks().size() - 3, page.blocks().size()))
        .containsExactly(
            new Block(Kind.TABLE, "指标 | 目标值"),
            new Block(Kind.PARAGRAPH, "第一段。"),
            new Block(Kind.PARAGRAPH, "第二段。"));
  }

  @Test
  void insertionsStayAndDeletionsGo() {
    String body =
        "<w:p><w:r><w:t>会议</w:t></w:r><w:ins><w:r><w:t>强调</w:t></w:r></w:ins>"
            + "<w:del><w:r><w:delText>指出</w:delText></w:r></w:del><w:hyperlink><w:r><w:t>，要抓落实。</w:t>"
            + "</w:r></w:hyperlink><w:r><w:rPr><w:vanish/></w:rPr><w:t>批注</w:t></w:r></w:p>";
    assertThat(text(LONG + body)).endsWith("会议强调，要抓落实。");
  }

  @Test
  void resultsOfFieldsStayButPageNumbersAndContentsGo() {
    String toc =
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o </w:instrText>"
            + "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>第一章 3</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>第二章 9</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    String date =
        "<w:p><w:r><w:t>日期</w:t></w:r><w:fldSimple w:instr=\"DATE\"><w:r><w:t>2024年5月8日</w:t>"
            + "</w:r></w:fldSimple></w:p>";
    assertThat(text(LONG + toc + date)).hasSize(3).endsWith("日期2024年5月8日");
  }

  @Test
  void aFieldWithoutEndHidesNothing() {
    String open =
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r></w:p>";
    assertThat(text(open + LONG + p("尾段在此。"))).endsWith("尾段在此。");
  }

  @Test
  void textBoxesAndNotesFollowTheirParagraphOnce() {
    String box =
        "<w:p><w:r><w:t>正文有框。</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>"
            + "<w:txbxContent>"
            + p("框中的话。")
            + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><w:txbxContent>"
            + p("框中的话。")
            + "</w:txbxContent></w:pict>"
            + "</mc:Fallback></mc:AlternateContent></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
    String notes =
        xml(
            "footnotes",
            "<w:footnote w:type=\"separator\" w:id=\"2\">"
                + p("———")
                + "</w:footnote>"
                + "<w:footnote w:id=\"2\">"
                + p("脚注的话。")
                + "</w:footnote>");
    assertThat(Reading.text("a.docx", docx(LONG + box, Map.of("word/footnotes.xml", notes))))
        .endsWith("正文有框。", "脚注的话。", "框中的话。");
  }

  @Test
  void textInAnEmbeddedWebArchiveIsRead() {
    String mht =
        "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"; boundary=\"x=y\"\r\n"
            + "\r\n--x=y\r\nContent-Type: text/html; charset=\"utf-8\"\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
            + "<html><body><h1>云岭市绿道条例</h1><p>目 录</p><p><a href=3D\"#a\">第一章 总则</a></p>"
            + "<h2>第一章 总 则</h2><pre><code>第一条 为了规范绿道=\r\n建设，制定本条例。\r\n第二条 本条例所称绿道，是指慢行道。\r\n"
            + "</code></pre><table><tr><td>甲</td><td>乙</td></tr></table></body></html>\r\n--x=y--\r\n";
    byte[] docx =
        docx(
            "<w:altChunk r:id=\"c1\"/>",
            Map.of(
                "word/_rels/document.xml.rels",
                "<Relationships><Relationship Id=\"c1\" Type=\"x/aFChunk\" Target=\"/word/a.mht\"/>"
                    + "</Relationships>",
                "word/a.mht",
                mht));
    ParsedPage page = Reading.page("a.docx", docx);
    assertThat(page.title()).contains("云岭市绿道条例");
    assertThat(page.blocks())
        .extracting(Block::text)
        .containsExactly("第一章 总 则", "第一条 为了规范绿道建设，制定本条例。", "第二条 本条例所称绿道，是指慢行道。", "甲 | 乙");
  }

  @Test
  void nothingOutsideTheFileIsRead() {
    String entity =
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">"
            + "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><w:document"
            + NAMESPACES
            + "><w:body>"
            + LONG
            + p("&e;&b;")
            + "</w:body></w:document>";
    PageResult result =
        PageParsers.parse(Reading.raw("a.docx", Zips.of(Map.of(TYPES, "<Types/>", TEXT, entity))));
    if (result instanceof PageResult.Parsed(var page)) {
      assertThat(page.blocks()).hasSize(2);
    }
  }

  @Test
  void aBombIsSetAside() {
    byte[] bomb = docx(p("〇".repeat(30_000_000)));
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(Reading.reason("a.docx", bomb)).contains("unpacks to more than 64 MiB");
  }

  @Test
  void otherZipsAreSetAsideByTheirKind() {
    Map<String, String> sheet = Map.of(TYPES, "<Types/>", "xl/workbook.xml", "<workbook/>");
    assertThat(Reading.reason("a.docx", Zips.of(sheet))).contains("spreadsheet").contains("DOCX");
    assertThat(Reading.reason("a.docx", Zips.of(Map.of("a.txt", "甲")))).contains("zip archive");
    byte[] good = docx(LONG);
    assertThat(Reading.reason("a.docx", java.util.Arrays.copyOf(good, good.length / 2)))
        .contains("cut off");
    assertThat(Reading.text("a.html", good)).hasSize(2);
  }

  @Test
  void brokenFilesCostThemselvesAlone() {
    Reading.survivesBreaking(
        "a.docx",
        docx(centred(44, "关于绿道的通知") + LONG + item(1, 0, "为了规范。"), Map.of(NUMBERING, LISTS)));
  }
}
