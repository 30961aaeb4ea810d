package policysearch.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import policysearch.page.ParsedPage.Attachment;

class HtmlAttachmentsTest {
  private static final String TEXT =
      "<p>各单位：现将有关事项通知如下，请认真贯彻落实，高度重视，严格标准，按时上报，确保工作顺利开展，取得实效。</p>"
          + "<p>各县要把检查作为一项重要工作，加强领导，明确责任，逐级落实，不得走过场，检查结果于月底前书面报送。</p>";

  private static ParsedPage page(String inText, String after) {
    String html =
        "<html><body><div class=nav><a href=/app.zip>下载客户端</a><a href=/zw/>政务</a></div>"
            + "<h1>关于开展检查的通知</h1><div class=content>"
            + TEXT
            + inText
            + "</div>"
            + after
            + "<div class=footer><a href=/reader.zip>阅读器</a><a href=/nianbao.pdf>年报</a></div>"
            + "</body></html>";
    return HtmlPage.read(html, "UTF-8");
  }

  @Test
  void filesInTheTextAreListedWithTheNameAReaderSees() {
    String links =
        "<p>附件：1.<a href='./P0202405.doc'>检查表.doc</a></p>"
            + "<p><a href='/a/b.xlsx?v=2'>附件：2. 汇总表.xlsx</a>（12KB）</p>"
            + "<p><a href='c.pdf'><img src=pdf.gif></a></p>";
    assertThat(page(links, "").attachments())
        .containsExactly(
            new Attachment("检查表.doc", "./P0202405.doc"),
            new Attachment("2. 汇总表.xlsx", "/a/b.xlsx?v=2"),
            new Attachment("c.pdf", "c.pdf"));
  }

  @Test
  void servletsAreFilesWhereTheirWordsSayIt() {
    String links =
        "<p><a href='/module/download/downfile.jsp?classid=0&filename=24ab.pdf'>名册</a></p>"
            + "<p>附件【<a href='/system/_content/download.jsp?wbfileid=44'>名单.xlsx</a>】已下载12次</p>"
            + "<p><a href='/attach/show.do?id=7'>附件3：说明</a></p>"
            + "<p><a href='/download/index.jsp'>下载中心</a></p>";
    assertThat(page(links, "").attachments())
        .extracting(Attachment::name)
        .containsExactly("名册", "名单.xlsx", "附件3：说明");
  }

  @Test
  void aListBesideTheTextCountsOnceAndButtonsNameNothing() {
    String list =
        "<ul class=fujian><li><a href='/u/1.ofd' title='细则.ofd'>下载</a></li>"
            + "<li><a href='/u/1.ofd'>细则.ofd</a></li></ul>";
    assertThat(page("", list).attachments()).containsExactly(new Attachment("细则.ofd", "/u/1.ofd"));
  }

  @Test
  void navigationAndProgramsOfferNoAttachments() {
    String program = "<p>请先安装<a href='/x/reader.rar'>OFD阅读器</a>。</p>";
    assertThat(page(program, "").attachments()).isEmpty();
  }
}
