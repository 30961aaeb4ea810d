package policysearch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import policysearch.page.ParsedPage.Block;

class OfdPageParserTest {
  private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
  private static final float SIZE = 5.6f;

  /** 28 letters fill a line of the text; the page is A4. */
  private static String line(int row, float left, float size, String text) {
    return "<ofd:TextObject ID=\"%d\" Boundary=\"%s %s 160 %s\" Font=\"1\" Size=\"%s\"><ofd:TextCode X=\"0\" Y=\"%s\" DeltaX=\"g %d %s\">%s</ofd:TextCode></ofd:TextObject>"
        .formatted(
            row, left, 37 + row * 10, size, size, size * 0.86, text.length() - 1, size, text);
  }

  private static String foot(int page) {
    return "<ofd:TextObject Boundary=\"100 280 20 5\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"3 3 3 3\">— "
        + page
        + " —</ofd:TextCode></ofd:TextObject>";
  }

  private static String page(String content) {
    return "<ofd:Page"
        + NAMESPACE
        + "><ofd:Template TemplateID=\"9\" ZOrder=\"Background\"/>"
        + "<ofd:Content><ofd:Layer>"
        + content
        + "</ofd:Layer></ofd:Content></ofd:Page>";
  }

  private static byte[] ofd(String... pages) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "OFD.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:OFD"
            + NAMESPACE
            + "><ofd:DocBody><ofd:DocInfo>"
            + "<ofd:Title>Microsoft Word - a</ofd:Title></ofd:DocInfo>"
            + "<ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < pages.length; i++) {
      list.append("<ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>".formatted(i, i));
      files.put("Doc_0/Pages/Page_" + i + "/Content.xml", page(pages[i]));
    }
    files.put("Doc_0/Tpls/Tpl_0/Content.xml", page("<ofd:PathObject/>"));
    files.put(
        "Doc_0/Document.xml",
        "<ofd:Document"
            + NAMESPACE
            + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297"
            + "</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID=\"9\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/>"
            + "</ofd:CommonData><ofd:Pages>"
            + list
            + "</ofd:Pages></ofd:Document>");
    return Zips.of(files);
  }

  private static byte[] notice() {
    String first =
        line(0, 60, 7.8f, "关于印发绿道建设办法的通知")
            + line(2, 26, SIZE, "各县（区）人民政府，市政府各部门：")
            + line(3, 37.2f, SIZE, "现将《云岭市绿道建设办法》印发给你们，请结合实际认真")
            + line(4, 26, SIZE, "组织实施，重大事项及时报告市政府办公室，各部门要加强协作")
            + line(5, 26, SIZE, "配合。")
            + line(6, 37.2f, SIZE, "第一条为了规范绿道建设和管理，改善人居环境，根据有关")
            + foot(1);
    String second =
        line(0, 26, SIZE, "法律、法规的规定，结合本市实际，制定本办法。")
            + line(1, 37.2f, SIZE, "第二条本办法自发布之日起施行。")
            + foot(2);
    String third = line(0, 37.2f, SIZE, "附则另行规定，由市住房和城乡建设局负责解释本办法。") + foot(3);
    return ofd(first, second, third);
  }

  @Test
  void linesBecomeParagraphsOverTheEndsOfPages() {
    ParsedPage page = Reading.page("P0201.ofd", notice());
    assertThat(page.title()).contains("关于印发绿道建设办法的通知");
    assertThat(page.blocks())
        .extracting(Block::text)
        .containsExactly(
            "各县（区）人民政府，市政府各部门：",
            "现将《云岭市绿道建设办法》印发给你们，请结合实际认真组织实施，重大事项及时报告市政府办公室，各部门要加强协作配合。",
            "第一条为了规范绿道建设和管理，改善人居环境，根据有关法律、法规的规定，结合本市实际，制定本办法。",
            "第二条本办法自发布之日起施行。",
            "附则另行规定，由市住房和城乡建设局负责解释本办法。");
  }

  @Test
  void stepsBetweenLettersMayBeGrouped() {
    assertThat(OfdPage.deltas("3.2 g 3 4 5")).containsExactly(3.2f, 4f, 4f, 4f, 5f);
    assertThat(OfdPage.deltas("")).isEmpty();
    assertThat(OfdPage.deltas("g 2000000000 1").length).isLessThanOrEqualTo(10_000);
  }

  @Test
  void turnedTextIsAWatermark() {
    String mark =
        "<ofd:TextObject Boundary=\"30 60 100 100\" Size=\"20\" CTM=\"0.7 -0.7 0.7 0.7 0 50\">"
            + "<ofd:TextCode X=\"0\" Y=\"20\">内部使用</ofd:TextCode></ofd:TextObject>";
    List<String> text =
        new ArrayList<>(
            Reading.text("a.ofd", ofd(line(0, 37.2f, SIZE, "正文只有这一段，到这里就结束了。") + mark)));
    assertThat(text).containsExactly("正文只有这一段，到这里就结束了。");
  }

  @Test
  void pagesWithoutTextAreSetAside() {
    assertThat(Reading.reason("a.ofd", ofd("<ofd:ImageObject/>"))).contains("scanned");
    assertThat(Reading.reason("a.ofd", Zips.of(Map.of("OFD.xml", "<ofd/>")))).contains("no text");
  }

  @Test
  void brokenFilesCostThemselvesAlone() {
    Reading.survivesBreaking("a.ofd", notice());
  }
}
