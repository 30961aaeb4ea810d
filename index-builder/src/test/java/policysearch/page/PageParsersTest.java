package policysearch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import policysearch.page.ParsedPage.Block;
import policysearch.page.ParsedPage.Kind;
import policysearch.page.ParsedPage.Label;
import policysearch.raw.RawPage;

class PageParsersTest {
  private static final String LAYOUT =
      """
      当前位置：首页 > 要闻动态

      全市防汛工作会议召开

        • 发布日期：2023-07-02 09:08:07
        • 访问量：？
        • 来源： 某市人民政府网站

      全市防汛工作会议召开
      压实责任 守住底线
      某报讯（记者李一）7月1日，全市防汛工作会议召开，研究部署下一阶段重点工作。
      7月1日，会议现场。 某报记者王二摄
      会议指出，要压实各方责任。
      """;

  @Test
  void siteLayoutIsTakenApart() {
    ParsedPage page = page("a.txt", LAYOUT);
    assertThat(page.title()).contains("全市防汛工作会议召开");
    assertThat(page.column()).contains("要闻动态");
    assertThat(page.subtitles()).containsExactly("压实责任 守住底线");
    assertThat(page.labels())
        .containsExactly(
            new Label("发布日期", "2023-07-02 09:08:07"),
            new Label("访问量", "？"),
            new Label("来源", "某市人民政府网站"));
    assertThat(page.blocks())
        .extracting(Block::kind)
        .containsExactly(Kind.PARAGRAPH, Kind.CAPTION, Kind.PARAGRAPH);
  }

  @Test
  void theNumberAndTheAddresseesAreTextNotHeadlines() {
    String letter =
        """
        关于做好清淤工作的通知
        某政发〔2023〕8号
        发布日期：2023-07-02
        疏浚河道 保障行洪
        各市、县人民政府，省政府各部门：
        现就有关事项通知如下，请认真落实。
        """;
    ParsedPage page = page("a.txt", letter);
    assertThat(page.subtitles()).containsExactly("疏浚河道 保障行洪");
    assertThat(page.labels()).containsExactly(new Label("发布日期", "2023-07-02"));
    assertThat(page.blocks())
        .extracting(Block::text)
        .containsExactly("某政发〔2023〕8号", "各市、县人民政府，省政府各部门：", "现就有关事项通知如下，请认真落实。");
    String order = letter.replace("某政发〔2023〕8号", "某省人民政府令第47号");
    assertThat(page("a.txt", order).blocks().getFirst().text()).isEqualTo("某省人民政府令第47号");
  }

  @Test
  void bothPunctuationWidthsReadAlike() {
    String narrow = LAYOUT.replace('：', ':').replace('（', '(').replace('）', ')');
    assertThat(page("a.txt", narrow).labels())
        .extracting(Label::name)
        .containsExactly("发布日期", "访问量", "来源");
    assertThat(page("a.txt", narrow).column()).contains("要闻动态");
  }

  @Test
  void tabsAfterBulletsAndColonsEndNoLine() {
    String tabs = LAYOUT.replace("  • ", "\t•\t").replace("来源： ", "来源：\t");
    assertThat(page("a.txt", tabs).labels()).isEqualTo(page("a.txt", LAYOUT).labels());
    assertThat(page("a.txt", "标题\n第一段到此为止。\t第二段从此开始。").blocks()).hasSize(2);
  }

  @Test
  void nearLayoutsAreTolerated() {
    ParsedPage labelled = page("a.txt", "标题在此\n来源：新华社 发布时间：2020年1月2日\n正文在此，只有一句。");
    assertThat(labelled.title()).contains("标题在此");
    assertThat(labelled.labels())
        .containsExactly(new Label("来源", "新华社"), new Label("发布时间", "2020年1月2日"));
    ParsedPage bare = page("a.txt", "这里没有标题，只有一个段落，它以句号结束，所以不是标题。");
    assertThat(bare.title()).isEmpty();
    assertThat(bare.blocks()).hasSize(1);
    ParsedPage alone = page("a.txt", "只有标题");
    assertThat(alone.blocks()).hasSize(1);
  }

  @Test
  void charsetIsFoundByMarkAndByTrying() {
    byte[] gbk = LAYOUT.getBytes(Charset.forName("GB18030"));
    assertThat(parsed(raw("a.txt", gbk)).encoding()).isEqualTo("GB18030");
    byte[] utf16 = ("\uFEFF" + LAYOUT).getBytes(StandardCharsets.UTF_16LE);
    assertThat(parsed(raw("a.txt", utf16)).title()).contains("全市防汛工作会议召开");
    byte[] marked = ("\uFEFF" + LAYOUT).getBytes(StandardCharsets.UTF_8);
    assertThat(parsed(raw("a.txt", marked)).column()).contains("要闻动态");
  }

  @Test
  void whatIsNoTextIsRejectedWithAReason() {
    assertThat(reason(raw("a.txt", new byte[0]))).isEqualTo("empty");
    assertThat(reason(raw("a.txt", " \n\t\n".getBytes(StandardCharsets.UTF_8)))).isEqualTo("empty");
    assertThat(reason(raw("a.txt", new byte[] {'a', 0, 'b'}))).contains("binary");
    byte[] cut = LAYOUT.getBytes(StandardCharsets.UTF_8);
    assertThat(reason(raw("a.txt", Arrays.copyOf(cut, cut.length - 2)))).contains("UTF-8");
    assertThat(reason(raw("a.ceb", cut))).contains(".ceb").contains("known: .html");
  }

  @Test
  void rowsOfJsonLinesAreRead() {
    ParsedPage page =
        parsed(
            row(
                "{\"id\":\"n1\",\"title\":\"标题\",\"date\":\"2020-01-02\",\"source\":\"新华社\",\"url\":\"https://example.org/1\",\"column\":\"要闻\",\"text\":\"第一段。\\n"
                    + "第二段。\"}"));
    assertThat(page.givenId()).contains("n1");
    assertThat(page.title()).contains("标题");
    assertThat(page.column()).contains("要闻");
    assertThat(page.blocks()).extracting(Block::text).containsExactly("第一段。", "第二段。");
    assertThat(page.labels()).extracting(Label::name).containsExactly("发布日期", "来源", "url");
  }

  @Test
  void rowsWithoutTextOrSenseAreRejected() {
    assertThat(reason(row("{\"id\":\"n1\"}"))).contains("text");
    assertThat(reason(row("{\"text\":\"  \"}"))).contains("text");
    assertThat(reason(row("{\"text\":"))).contains("JSON");
    assertThat(reason(row("[1]"))).contains("object");
  }

  @Test
  void loneSurrogatesAndControlCharactersDoNotStay() {
    ParsedPage page = parsed(row("{\"text\":\"甲乙\\u0007丙\\u200b丁。\"}"));
    assertThat(page.blocks().getFirst().text()).isEqualTo("甲乙丙丁。");
    assertThat(reason(row("{\"text\":\"甲\\ud800乙\"}"))).contains("surrogate");
  }

  @Test
  void flattenedPagesKeepTheirHeadAndParagraphs() {
    ParsedPage page =
        parsed(
            row(
                "{\"text\":\"来源：某网 | 2023年08月19日 00:20:25，正文：      8月18日，会议召开。  张三指出，很好。"
                    + "广告 点这里看小说！ ×会议结束。返回搜狐，查看更多\"}"));
    assertThat(page.labels())
        .contains(new Label("来源", "某网"), new Label("发布日期", "2023年08月19日 00:20:25"));
    assertThat(page.blocks())
        .extracting(Block::text)
        .containsExactly("8月18日，会议召开。", "张三指出，很好。", "会议结束。");
  }

  @Test
  void contentGoesBeforeTheName() {
    String html = "<!DOCTYPE html><html><body><h1>关于绿道的通知</h1><p>现将有关事项通知如下。</p></body></html>";
    String rtf = "{\\rtf1\\ansi\\ansicpg936 \\u29616 ?\\u23558 ?\\u22914 ?\\u19979 ?。\\par}";
    String mail = "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n" + html;
    for (String file : List.of("a.pdf", "a.doc", "a.docx", "a.ofd", "a.html")) {
      assertThat(page(file, html).title()).as(file).contains("关于绿道的通知");
      assertThat(page(file, mail).title()).as(file).contains("关于绿道的通知");
      assertThat(page(file, rtf).blocks().toString()).as(file).contains("现将如下");
    }
    assertThat(page("a.txt", rtf).blocks().toString()).contains("现将如下");
  }

  private static ParsedPage page(String file, String text) {
    return parsed(raw(file, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static RawPage raw(String file, byte[] bytes) {
    return new RawPage(file, "/" + file, RawPage.Form.PAGE, "a", bytes, "", Optional.empty());
  }

  private static RawPage row(String json) {
    return new RawPage(
        "a.jsonl#1",
        "/a.jsonl#1",
        RawPage.Form.JSON_ROW,
        "1",
        json.getBytes(StandardCharsets.UTF_8),
        "",
        Optional.empty());
  }

  private static ParsedPage parsed(RawPage raw) {
    return switch (PageParsers.parse(raw)) {
      case PageResult.Parsed(var page) -> page;
      case PageResult.Rejected(var reason) -> throw new AssertionError(reason);
    };
  }

  private static String reason(RawPage raw) {
    return switch (PageParsers.parse(raw)) {
      case PageResult.Parsed(var page) -> throw new AssertionError("read: " + List.of(page));
      case PageResult.Rejected(var reason) -> reason;
    };
  }
}
