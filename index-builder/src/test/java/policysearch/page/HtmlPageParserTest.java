package policysearch.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import policysearch.builder.DocumentReader;
import policysearch.model.PolicyDocument;
import policysearch.page.ParsedPage.Kind;
import policysearch.raw.RawPage;

class HtmlPageParserTest {
  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = HtmlPageParserTest.class.getResourceAsStream("/pages/" + name)) {
      return Optional.ofNullable(in).orElseThrow().readAllBytes();
    }
  }

  private static RawPage raw(String file, byte[] bytes) {
    return new RawPage(file, file, RawPage.Form.PAGE, "page", bytes, "", Optional.empty());
  }

  private static PolicyDocument document(String name) throws IOException {
    return read(raw(name, bytes(name)));
  }

  private static PolicyDocument read(RawPage raw) {
    return switch (DocumentReader.read(raw)) {
      case DocumentReader.Outcome.Read(var document) -> document;
      case DocumentReader.Outcome.Rejected(var file, var reason) ->
          throw new AssertionError(file + ": " + reason);
    };
  }

  private static ParsedPage parsed(String html) {
    return HtmlPage.read(html, "UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "office.html | 云岭市人民政府办公室关于印发云岭市养老服务提升行动方案的通知 | 2024-03-18 | 云岭市人民政府办公室 | 规范性文件 |"
            + " 云政办发〔2024〕12号 | 云岭市人民政府办公室",
        "index-table.html | 江原省人民政府关于青石新城总体规划的批复 | 2019-03-02 | - | - | 江政函〔2019〕9号 | 江原省人民政府",
        "news.html | 南屏县召开春耕生产现场会 | 2023-04-06 | 江原日报 | 县区 | - | -",
        "fragment.html | 关于做好冬季取暖工作的通知 | - | - | - | 江民发[2020]3号 | -",
        "reposted.html | （转载）云岭市财政局 云岭市民政局关于发放高龄津贴的通知 | 2024-06-01 | - | - | 云财规〔2024〕7号 | 云岭市财政局"
            + " 云岭市民政局"
      })
  void metadataIsReadInOrderOfTrust(
      String file,
      String title,
      String date,
      String source,
      String column,
      String number,
      String issuer)
      throws IOException {
    var metadata = document(file).metadata();
    assertThat(metadata.title()).contains(title);
    assertThat(metadata.publishedAt().map(t -> t.date().toString()))
        .isEqualTo(Optional.ofNullable(date));
    assertThat(metadata.source()).isEqualTo(Optional.ofNullable(source));
    assertThat(metadata.column()).isEqualTo(Optional.ofNullable(column));
    assertThat(metadata.documentNumber()).isEqualTo(Optional.ofNullable(number));
    assertThat(metadata.issuer()).isEqualTo(Optional.ofNullable(issuer));
  }

  @Test
  void theBodyIsTheTextAndNothingAroundIt() throws IOException {
    assertThat(document("office.html").body())
        .isEqualTo(
            """
            云政办发〔2024〕12号
            各县（区）人民政府，市政府各部门：
            《云岭市养老服务提升行动方案》已经市政府同意，现印发给你们，请认真贯彻执行。
            一、总体要求
            到2026年，全市每个街道建成一个养老服务综合体，服务覆盖率不低于90%。
            县区 | 任务数
            东湖区 | 12
            附件：任务分解表\
            """);
  }

  @Test
  void theTextIsFoundWhereNoNameTellsOfIt() throws IOException {
    assertThat(document("news.html").body())
        .isEqualTo(
            """
            本报讯 4月5日，南屏县在河口镇召开春耕生产现场会，县长林知远出席并讲话。
            林知远强调，要抢抓农时，确保全年粮食播种面积稳定在三十万亩以上。
            会议还观摩了农机作业，听取了合作社的介绍，并对下一阶段的工作作出安排。\
            """);
  }

  @Test
  void blocksKnowWhatTheyAre() throws IOException {
    ParsedPage page = parsed(new String(bytes("office.html"), StandardCharsets.UTF_8));
    assertThat(page.blocks())
        .filteredOn(b -> b.kind() == Kind.CAPTION)
        .extracting(ParsedPage.Block::text)
        .containsExactly("东湖区养老服务综合体");
    assertThat(page.blocks())
        .filteredOn(b -> b.kind() == Kind.HEADING)
        .extracting(ParsedPage.Block::text)
        .containsExactly("一、总体要求");
    assertThat(page.blocks()).filteredOn(b -> b.kind() == Kind.TABLE).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE"})
  void anUndeclaredCharsetIsFound(String charset) throws IOException {
    String html =
        new String(bytes("news.html"), StandardCharsets.UTF_8).replace("<head>", "<head><base>");
    var page = read(raw("a.html", html.getBytes(Charset.forName(charset))));
    assertThat(page.metadata().title()).contains("南屏县召开春耕生产现场会");
  }

  @Test
  void big5IsToldFromGb18030() {
    String html =
        "<html><title>市政府召開會議</title><body><p>市長表示，這個計畫將在今年完成，對地方的發展有很大的幫助。</p></body></html>";
    var page = read(raw("a.html", html.getBytes(Charset.forName("Big5"))));
    assertThat(page.metadata().title()).contains("市政府召開會議");
    assertThat(page.body()).startsWith("市長表示，這個計畫");
  }

  @Test
  void aWrongDeclarationDoesNotSpoilThePage() throws IOException {
    String html =
        new String(bytes("news.html"), StandardCharsets.UTF_8)
            .replace("<head>", "<head><meta charset=gb2312>");
    var page = read(raw("a.html", html.getBytes(StandardCharsets.UTF_8)));
    assertThat(page.metadata().title()).contains("南屏县召开春耕生产现场会");
  }

  @Test
  void htmlIsKnownByItsFirstBytesWhereItsNameSaysNothing() {
    byte[] html =
        "<!DOCTYPE html><html><body><p>会议指出，要抓好落实。</p></body></html>"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(read(raw("content_5354528", html)).body()).isEqualTo("会议指出，要抓好落实。");
    assertThat(read(raw("page.unknown", html)).body()).isEqualTo("会议指出，要抓好落实。");
  }

  @Test
  void nestedTagsBeyondAllReasonStillGiveTheText() {
    for (String tag : List.of("<div>", "<b>", "<a href=x>", "<table><tr><td>", "<ul><li>")) {
      String html = tag.repeat(20_000) + "会议指出，要抓好落实。";
      assertThat(
              parsed(html).blocks().stream()
                  .map(ParsedPage.Block::text)
                  .collect(Collectors.joining()))
          .as(tag)
          .contains("会议指出，要抓好落实。");
    }
  }

  @Test
  void zerosInTheTextAreLeftOut() {
    byte[] html =
        ("<p>会议\0指出，要抓好落实。" + "要压实责任，要加强协同。".repeat(20) + "</p>").getBytes(StandardCharsets.UTF_8);
    assertThat(read(raw("a.html", html)).body()).startsWith("会议指出，要抓好落实。");
  }

  @Test
  void whatIsNoTextIsRejected() {
    assertThat(PageParsers.parse(raw("a.html", new byte[0])))
        .isInstanceOf(PageResult.Rejected.class);
    assertThat(PageParsers.parse(raw("a.html", new byte[4096])))
        .isInstanceOf(PageResult.Rejected.class);
    assertThat(
            PageParsers.parse(
                raw("a.html", "<html><body></body></html>".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(new PageResult.Rejected("no text in the page"));
  }

  @Test
  void cutsAndFlippedBytesNeverThrow() throws IOException {
    long seed = 20240514;
    Random random = new Random(seed);
    for (String name : List.of("office.html", "index-table.html", "news.html", "reposted.html")) {
      byte[] whole = bytes(name);
      for (int i = 0; i < 60; i++) {
        int from = random.nextInt(whole.length / 2);
        byte[] cut =
            java.util.Arrays.copyOfRange(whole, from, from + random.nextInt(whole.length - from));
        for (int flips = random.nextInt(8); flips > 0 && cut.length > 0; flips--) {
          cut[random.nextInt(cut.length)] = (byte) random.nextInt(256);
        }
        assertThatCode(() -> DocumentReader.read(raw("cut.html", cut)))
            .as("seed %d, %s, cut %d", seed, name, i)
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void pagesSavedAsMarkdownAreReadAsThePagesTheyWere() {
    String saved =
        """
        Title: 关于冬季供暖的通告 - 云岭市人民政府门户网站

        URL Source: https://www.yunling.example/content/post_1.html

        Markdown Content:
        *   [首页](https://www.yunling.example/)
        *   [政务公开](https://www.yunling.example/zwgk)

        # 关于冬季供暖的通告

        *   2024-11-01
        *   来源：云岭市住房和城乡建设局

        **今年**冬季供暖自11月15日开始，请居民做好准备。

        扫一扫在手机打开当前页
        """;
    var document = read(raw("a.md", saved.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.metadata().title()).contains("关于冬季供暖的通告");
    assertThat(document.metadata().source()).contains("云岭市住房和城乡建设局");
    assertThat(document.body()).endsWith("今年冬季供暖自11月15日开始，请居民做好准备。").doesNotContain("首页");
  }

  @Test
  void headlinesOverAndUnderTheTitleAreItsSubtitles() {
    ParsedPage page =
        parsed(
            """
            <html><head><title>云岭市召开河长制工作会议</title></head><body>
            <p class="yinti">守护一江清水</p><h1>云岭市召开河长制工作会议</h1>
            <div class="sub-title">李某某出席并讲话</div>
            <div class="info">来源：云岭日报 2024-05-06</div>
            <div class="TRS_Editor"><p>5月6日，云岭市召开河长制工作会议，总结去年工作，部署今年任务。</p>
            <p>会议要求，各地要压实责任，加强巡查，确保河湖水质稳定向好。</p></div>
            <div class="sub-title">热门文章</div></body></html>
            """);
    assertThat(page.title()).contains("云岭市召开河长制工作会议");
    assertThat(page.subtitles()).containsExactly("守护一江清水", "李某某出席并讲话");
  }

  @Test
  void theGistThatAPageSetsBeforeItsTextIsItsLead() {
    ParsedPage page =
        parsed(
            """
            <html><body><h1>云岭市整治河道</h1><div class="TRS_Editor">
            <div class="summary">三年来，云岭市清理河道四百公里，水质明显改善。</div>
            <p>【导读】今年任务更重。</p>
            <p>记者5月6日从云岭市水务局了解到，全市河道整治工作进展顺利，群众普遍满意。</p>
            <p>下一步，当地将建立长效机制，防止问题反弹，让河道长治久清。</p></div></body></html>
            """);
    assertThat(page.blocks().stream().map(ParsedPage.Block::kind))
        .containsExactly(Kind.LEAD, Kind.LEAD, Kind.PARAGRAPH, Kind.PARAGRAPH);
  }
}
