package policysearch.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import policysearch.page.PageResult.Parsed;
import policysearch.page.PageResult.Rejected;
import policysearch.page.ParsedPage.Block;
import policysearch.page.ParsedPage.Kind;
import policysearch.page.ParsedPage.Label;
import policysearch.page.ParsedPage.Remark;

/** Printed pages become the text that was typed. */
final class PdfPageParserTest {
  /** 26 characters of 16 points between the margins. */
  private static final float LEFT = 90;

  private static final String FULL = "各级人民政府应当加强对公共数据工作的领导和统筹协调，";
  private static final String FIRST = "为了加快公共数据的开发利用，推动全省的数字经济，";

  private static PrintedPdf notice() {
    return new PrintedPdf().at(150, 120, 22, "某省人民政府关于印发公共数据").at(220, 155, 22, "管理办法的通知");
  }

  private static float centred(String text, float size) {
    return (PrintedPdf.WIDTH - text.length() * size) / 2;
  }

  @Test
  void linesOfAParagraphAreJoinedWithoutSpacesAndIndentsBeginTheNext() {
    assertThat(
            notice()
                .at(LEFT, 200, 16, "各市人民政府：")
                .at(LEFT + 32, 228, 16, FIRST)
                .lines(LEFT, 256, 16, FULL, "制定本办法。")
                .at(LEFT + 32, 312, 16, FIRST)
                .lines(LEFT, 340, 16, FULL, FULL)
                .blocks())
        .containsExactly("各市人民政府：", FIRST + FULL + "制定本办法。", FIRST + FULL + FULL);
  }

  @Test
  void aParagraphGoesOnOverTheEndOfThePage() {
    assertThat(
            notice()
                .at(LEFT + 32, 700, 16, FIRST)
                .lines(LEFT, 728, 16, FULL)
                .at(280, 800, 12, "— 1 —")
                .page()
                .lines(LEFT, 90, 16, FULL, "制定本办法。")
                .at(280, 800, 12, "— 2 —")
                .blocks())
        .containsExactly(FIRST + FULL + FULL + "制定本办法。");
  }

  @Test
  void spacesStandBetweenWordsOfLettersOnly() {
    assertThat(
            notice()
                .lines(
                    LEFT,
                    200,
                    16,
                    FIRST,
                    "The State Council issued a plan for the digital",
                    "economy in 2026年。")
                .blocks())
        .containsExactly(
            FIRST + "The State Council issued a plan for the digital economy in 2026年。");
  }

  @Test
  void aTitleOverTwoLinesIsOne() {
    ParsedPage page = notice().lines(LEFT, 200, 16, FULL, FULL).parsed();
    assertThat(page.title()).contains("某省人民政府关于印发公共数据管理办法的通知");
    assertThat(page.blocks()).hasSize(1);
  }

  @Test
  void theLetterheadAboveANumberIsNoTitle() {
    ParsedPage page =
        new PrintedPdf()
            .at(centred("某省人民政府文件", 40), 120, 40, "某省人民政府文件")
            .at(230, 160, 16, "某政发〔2026〕12号")
            .at(centred("关于加强公共数据管理的通知", 22), 230, 22, "关于加强公共数据管理的通知")
            .at(LEFT + 32, 300, 16, FIRST)
            .lines(LEFT, 328, 16, FULL, FULL)
            .parsed();
    assertThat(page.title()).contains("关于加强公共数据管理的通知");
    assertThat(page.labels()).contains(new Label("发文字号", "某政发〔2026〕12号"));
    assertThat(page.blocks()).extracting(Block::text).containsExactly(FIRST + FULL + FULL);
  }

  @Test
  void aLargeHeadingInTheTextTakesNothingAway() {
    ParsedPage page =
        new PrintedPdf()
            .title("关于某事项的答复")
            .at(LEFT + 32, 120, 16, FIRST)
            .lines(LEFT, 148, 16, FULL, FULL, FULL, "特此答复。")
            .at(200, 330, 22, "公共数据目录")
            .lines(LEFT, 380, 16, FULL)
            .parsed();
    assertThat(page.title()).contains("关于某事项的答复");
    assertThat(page.blocks())
        .extracting(Block::text)
        .containsExactly(FIRST + FULL + FULL + FULL + "特此答复。", "公共数据目录", FULL);
  }

  @Test
  void oneLineAloneIsTextNotTitle() {
    assertThat(new PrintedPdf().at(LEFT, 120, 16, "本页无正文").blocks()).containsExactly("本页无正文");
  }

  @Test
  void charactersThatNoFontExplainsAreNoText() {
    PrintedPdf pdf = new PrintedPdf().title("关于某事项的通知").at(LEFT, 120, 16, "\uE001\uE002\uE003");
    assertThat(pdf.blocks()).isEmpty();
  }

  @Test
  void runningHeadsAndPageNumbersAreDropped() {
    PrintedPdf pdf = notice().lines(LEFT, 200, 16, FULL, FULL, "制定本办法。");
    for (int i = 1; i <= 4; i++) {
      pdf.at(200, 50, 9, "某省人民政府公报 2026年第" + i + "期").at(290, 810, 10, Integer.toString(i));
      if (i < 4) {
        pdf.page().at(LEFT + 32, 90, 16, FIRST).lines(LEFT, 118, 16, FULL, "第" + i + "段完。");
      }
    }
    assertThat(pdf.blocks())
        .containsExactly(
            FULL + FULL + "制定本办法。",
            FIRST + FULL + "第1段完。",
            FIRST + FULL + "第2段完。",
            FIRST + FULL + "第3段完。");
  }

  @Test
  void aPrintedWebPageIsReadAsThePageItWas() {
    ParsedPage page =
        new PrintedPdf()
            .title("关于公布重点任务的公告_通知公告_某省数据局")
            .at(30, 25, 8, "2026/7/26 13:01")
            .at(200, 25, 8, "关于公布重点任务的公告_通知公告_某省")
            .at(LEFT, 100, 12, "首页 > 政务公开 > 通知公告")
            .at(centred("关于公布重点任务的公告", 22), 140, 22, "关于公布重点任务的公告")
            .at(150, 180, 10, "2026-07-20 09:30 来源：某省数据局")
            .lines(LEFT, 220, 16, FULL, FULL, "特此公告。")
            .at(30, 820, 8, "https://www.example.cn/a/content_1.html")
            .at(560, 820, 8, "1/1")
            .parsed();
    assertThat(page.title()).contains("关于公布重点任务的公告");
    assertThat(page.column()).contains("通知公告");
    assertThat(page.labels())
        .containsExactly(
            new Label("发布日期", "2026-07-20 09:30"),
            new Label("来源", "某省数据局"),
            new Label("url", "https://www.example.cn/a/content_1.html"));
    assertThat(page.blocks()).extracting(Block::text).containsExactly(FULL + FULL + "特此公告。");
  }

  @Test
  void theTableOfLabelsIsNoText() {
    ParsedPage page =
        notice()
            .lines(LEFT, 200, 16, FULL, FULL, "特此通知。")
            .at(LEFT, 600, 12, "索 引 号：")
            .at(LEFT + 66, 600, 12, "000014349/2026-00017")
            .at(300, 600, 12, "主题分类：")
            .at(366, 594, 12, "财政、金融、审计")
            .at(366, 608, 12, "社会信用")
            .at(LEFT, 640, 12, "发文字号：")
            .at(LEFT + 66, 640, 12, "某政发〔2026〕8号")
            .at(300, 640, 12, "发布日期：")
            .at(366, 640, 12, "2026年04月02日")
            .parsed();
    assertThat(page.labels())
        .containsExactlyInAnyOrder(
            new Label("索引号", "000014349/2026-00017"),
            new Label("主题分类", "财政、金融、审计社会信用"),
            new Label("发文字号", "某政发〔2026〕8号"),
            new Label("发布日期", "2026年04月02日"));
    assertThat(page.blocks()).extracting(Block::text).containsExactly(FULL + FULL + "特此通知。");
  }

  @Test
  void twoColumnsAreReadOneAfterTheOther() {
    PrintedPdf pdf = notice();
    StringBuilder left = new StringBuilder();
    StringBuilder right = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      pdf.at(60, 220 + 20 * i, 10, "左栏的文字写到这一栏的末尾为止第%d行，".formatted(i));
      pdf.at(320, 224 + 20 * i, 10, "右栏的文字写到这一栏的末尾为止第%d行，".formatted(i));
      left.append("左栏的文字写到这一栏的末尾为止第%d行，".formatted(i));
      right.append("右栏的文字写到这一栏的末尾为止第%d行，".formatted(i));
    }
    assertThat(String.join("", pdf.blocks())).isEqualTo(left.toString() + right);
  }

  @Test
  void rowsOfADrawnTableHoldTheirCellsWhole() {
    PrintedPdf pdf = notice().lines(LEFT, 200, 16, FULL, FULL, "任务如下：");
    for (float y : new float[] {300, 330, 390}) {
      pdf.rule(90, y, 500, y);
    }
    pdf.rule(200, 360, 500, 360);
    for (float x : new float[] {90, 200, 350, 500}) {
      pdf.rule(x, 300, x, 390);
    }
    assertThat(
            pdf.at(95, 320, 12, "单位")
                .at(205, 320, 12, "任务")
                .at(355, 320, 12, "时限")
                .at(95, 364, 12, "省数据局")
                .at(205, 342, 12, "编制公共数据开放")
                .at(205, 356, 12, "清单")
                .at(355, 349, 12, "三月")
                .at(205, 378, 12, "建设平台")
                .at(355, 378, 12, "六月")
                .parsed()
                .blocks())
        .contains(
            new Block(Kind.TABLE, "单位 | 任务 | 时限"),
            new Block(Kind.TABLE, "省数据局 | 编制公共数据开放清单 | 三月"),
            new Block(Kind.TABLE, "建设平台 | 六月"));
  }

  @Test
  void stampsAcrossThePageAndBoldByPrintingTwiceChangeNothing() {
    assertThat(
            notice()
                .at(LEFT, 200, 16, FULL)
                .at(LEFT + 0.4f, 200, 16, FULL)
                .at(LEFT, 228, 16, "制定本办法。")
                .content(
                    "BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 200 Tm <"
                        + PrintedPdf.hex("内部资料")
                        + "> Tj ET")
                .blocks())
        .containsExactly(FULL + "制定本办法。");
  }

  @Test
  void aPageThatIsTurnedIsReadAsItIsSeen() {
    PrintedPdf pdf = new PrintedPdf().pageEntries("/Rotate 90");
    pdf.content("BT /F1 22 Tf 0 1 -1 0 100 200 Tm <" + PrintedPdf.hex("某省公共数据目录") + "> Tj ET");
    pdf.content("BT /F1 16 Tf 0 1 -1 0 140 100 Tm <" + PrintedPdf.hex(FULL) + "> Tj ET");
    pdf.content("BT /F1 16 Tf 0 1 -1 0 168 100 Tm <" + PrintedPdf.hex("制定本办法。") + "> Tj ET");
    assertThat(pdf.parsed().title()).contains("某省公共数据目录");
    assertThat(pdf.blocks()).containsExactly(FULL + "制定本办法。");
  }

  @Test
  void radicalsBecomeTheCharactersTheyLookLike() {
    assertThat(PdfText.plain("⽂")).isEqualTo("文");
    assertThat(PdfText.plain("⻓")).isEqualTo("长");
    assertThat(PdfText.plain("ﬁ")).isEqualTo("fi");
    assertThat(PdfText.plain("\uE004")).isEmpty();
    assertThat(PdfText.plain("〇")).isEqualTo("〇");
  }

  @Test
  void withoutATextLayerTheNameIsKeptAndNoted() {
    ParsedPage page = new PrintedPdf().title("关于某事项的通知").rule(10, 10, 90, 90).parsed();
    assertThat(page.title()).contains("关于某事项的通知");
    assertThat(page.blocks()).isEmpty();
    assertThat(page.remarks()).containsExactly(new Remark("no-text-layer", "1 pages"));
    assertThat(new PrintedPdf().read()).isEqualTo(new Rejected("no text layer: scanned pages"));
    assertThat(PageParsers.parse(PrintedPdf.raw("某局关于某事项的通知.pdf", new PrintedPdf().bytes())))
        .isInstanceOf(Parsed.class);
  }

  @Test
  void aFileWithoutANameIsKnownByItsFirstBytes() {
    byte[] bytes = notice().lines(LEFT, 200, 16, FULL).bytes();
    assertThat(PageParsers.parse(PrintedPdf.raw("download", bytes))).isInstanceOf(Parsed.class);
    assertThat(PageParsers.isolated(PrintedPdf.raw("download", bytes))).isTrue();
    assertThat(PageParsers.parse(PrintedPdf.raw("a.html", bytes))).isInstanceOf(Parsed.class);
    assertThat(PageParsers.parse(PrintedPdf.raw("a.pdf", "no such thing".getBytes(UTF_8))))
        .isEqualTo(new Rejected("not a PDF: it does not begin with %PDF-"));
    byte[] html = "<html><title>某通知</title><p>正文。</p></html>".getBytes(UTF_8);
    assertThat(PageParsers.parse(PrintedPdf.raw("a.pdf", html))).isInstanceOf(Parsed.class);
  }

  @Test
  void onlyAPasswordThatIsNotEmptyKeepsUsOut() throws IOException {
    byte[] bytes = notice().lines(LEFT, 200, 16, FULL, "完。").bytes();
    assertThat(PageParsers.parse(PrintedPdf.raw("a.pdf", encrypted(bytes, ""))))
        .isInstanceOf(Parsed.class);
    assertThat(PageParsers.parse(PrintedPdf.raw("a.pdf", encrypted(bytes, "secret"))))
        .isEqualTo(new Rejected("it is encrypted: a password is needed to read it"));
  }

  private static byte[] encrypted(byte[] bytes, String password) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(bytes)) {
      var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      document.save(out);
    }
    return out.toByteArray();
  }

  @Test
  void whatIsCutOrDamagedIsReadOrRejected() {
    byte[] whole = notice().lines(LEFT, 200, 16, FULL, FULL).page().at(90, 90, 16, FULL).bytes();
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = Arrays.copyOf(whole, i % 2 == 0 ? whole.length : random.nextInt(whole.length));
      for (int flips = random.nextInt(20); flips > 0 && bytes.length > 5; flips--) {
        bytes[5 + random.nextInt(bytes.length - 5)] = (byte) random.nextInt(256);
      }
      assertThat(PageParsers.parse(PrintedPdf.raw("a.pdf", bytes))).as("seed %d", seed).isNotNull();
    }
  }
}
