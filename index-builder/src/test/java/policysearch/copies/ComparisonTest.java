package policysearch.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pairs are one text, and which only look like it. */
final class ComparisonTest {
  private static final String REPORT =
      """
      全省数字经济发展座谈会5月11日在海州市举行。省委书记李望川出席并讲话,省长何清源主持会议。
      李望川指出,今年前四个月全省数字经济核心产业增加值同比增长8.5%,新开工项目191个。要坚持因地制宜,把算力基础设施建设放在更加突出的位置。
      何清源说,各市要对照目标任务,逐项抓好落实,确保年内建成3个区域算力中心。
      会议听取了12家企业负责人的意见建议,对加强人才引进、优化营商环境等作出部署。省有关部门主要负责同志参加会议。""";

  private static final String LAW =
      """
      第一条 为了保护和合理利用湿地资源,维护湿地生态功能,根据有关法律、行政法规,结合本市实际,制定本条例。
      第二条 本市行政区域内湿地的保护、利用和管理活动,适用本条例。
      第三条 市、区人民政府应当加强对湿地保护工作的领导,将湿地保护纳入国民经济和社会发展规划,保障湿地保护所需经费。
      第四条 市林业部门负责全市湿地保护的组织、协调、指导和监督工作。
      第五条 本市建立湿地生态补偿制度,对因保护湿地而受到损失的单位和个人给予补偿,具体办法由市人民政府另行制定并向社会公布。
      第六条 任何单位和个人不得擅自占用湿地。违反规定的,责令限期恢复,处五千元以上五万元以下罚款。""";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "央视网消息（新闻联播）：",
        "央视网消息(新闻联播):",
        "中国网络电视台消息(新闻联播)：",
        "新华社海州5月11日电（记者 周一帆、吴双）",
        "本报讯（记者 周一帆）",
        "本报海州讯 ",
        "海州日报讯（首席记者 周一帆 通讯员 吴双）",
        "海州新闻网5月11日讯 ",
        "中新网海州5月11日电 （周一帆）",
      })
  void aReportUnderAnotherDatelineIsACopy(String dateline) {
    assertThat(areCopies(REPORT, dateline + REPORT)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n责任编辑：周一帆",
        "（责任编辑：周一帆）",
        "\n来源：海州市人民政府网站",
        "\n【编辑:吴双】",
        "（记者 周一帆 通讯员 吴双）",
        "(完)",
        "\n编辑 周一帆 校对 吴双",
        "\n版权声明：凡本网注明来源的作品，均为本网所有，未经授权不得转载。",
        "\n图为座谈会现场。吴双 摄",
        "\n扫一扫在手机打开当前页",
      })
  void whatAPublisherAddsAtTheEndMakesNoOtherText(String addition) {
    assertThat(areCopies(REPORT, REPORT + addition)).isTrue();
  }

  @Test
  void captionsBetweenParagraphsMakeNoOtherText() {
    String illustrated = REPORT.replaceFirst("\n", "\n图为座谈会现场。海州日报记者 吴双 摄\n");
    assertThat(areCopies(REPORT, illustrated)).isTrue();
  }

  @Test
  void widthsSpacesAndLineEndsMakeNoOtherText() {
    String typeset =
        "　　"
            + REPORT
                .replace(",", "，")
                .replace("\n", "\r\n\r\n　　")
                .replace("191", "１９１")
                .replace("8.5%", "8．5 ％");
    assertThat(areCopies(REPORT, typeset)).isTrue();
  }

  @Test
  void aTextCutALittleShortIsACopyAnExcerptIsNot() {
    int length = REPORT.length();
    assertThat(areCopies(REPORT, REPORT.substring(0, length - length / 15))).isTrue();
    assertThat(areCopies(REPORT, REPORT.substring(0, length / 2))).isFalse();
    assertThat(areCopies(REPORT, REPORT + REPORT)).isFalse();
  }

  @Test
  void oneMayHaveMoreBeforeAndTheOtherMoreAfter() {
    String headed = "海州要闻\n" + REPORT;
    assertThat(areCopies(headed, REPORT + "\n海州发布客户端")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "191个/192个",
        "8.5%/85%",
        "3个/13个",
        "5月11日/6月11日",
        "李望川指出/李望山指出",
        "海州市/宁州市",
        "会议听取/会议没有听取",
        "出席并讲话/出席",
        "12家/12、3家",
      })
  void aTextWithAnotherFigureNameOrWordInsideIsAnother(String change) {
    String[] words = change.split("/");
    String corrected = REPORT.replace(words[0], words[1]);
    assertThat(corrected).isNotEqualTo(REPORT);
    assertThat(areCopies(REPORT, corrected)).isFalse();
    assertThat(areCopies("央视网消息：" + REPORT, corrected)).isFalse();
  }

  @Test
  void aCorrectedVersionIsAnotherEvenIfTheTextIsRepeatedWhole() {
    assertThat(areCopies(REPORT, REPORT + "\n更正：会议时间为5月10日。")).isFalse();
    assertThat(areCopies(REPORT, "更正启事：" + REPORT)).isFalse();
  }

  @Test
  void anAmendedLawIsAnother() {
    assertThat(areCopies(LAW, LAW.replace("市林业部门", "市林业和草原部门"))).isFalse();
    assertThat(areCopies(LAW, LAW.replace("五万元", "十万元"))).isFalse();
    assertThat(areCopies(LAW, LAW + "\n第七条 本条例自公布之日起施行。")).isFalse();
    assertThat(areCopies(LAW, LAW.replace("第四条", "第三条之一"))).isFalse();
  }

  @Test
  void aLawWithItsHistoryBeforeItIsTheSameLaw() {
    assertThat(areCopies(LAW, "（2019年3月29日市人大常委会通过）\n" + LAW)).isTrue();
  }

  @Test
  void datelinesOfDifferentDaysTellReportsApart() {
    String noFigures = REPORT.replaceAll("[0-9.]", "");
    String first = "新华社海州5月1日电 " + noFigures;
    assertThat(areCopies(first, "新华社海州6月1日电 " + noFigures)).isFalse();
    assertThat(areCopies(first, "新华社海州5月1日电（记者 吴双）" + noFigures)).isTrue();
  }

  @Test
  void shortTextsAreCopiesOnlyIfEqualAndUnderOneTitle() {
    Sketch notice = sketch("关于停电的通知", "因设备检修，5月11日停电。");
    assertThat(meet(notice, sketch("关于停电的通知", "因设备检修,5月11日停电"))).isTrue();
    assertThat(meet(notice, sketch("通知公告", "因设备检修，5月11日停电。"))).isFalse();
    assertThat(meet(notice, sketch("关于停电的通知", "因设备检修，5月12日停电。"))).isFalse();
    Sketch untitled = Sketch.of(Optional.empty(), Optional.empty(), "见附件。");
    assertThat(meet(untitled, untitled)).isFalse();
    Sketch empty = sketch("空", "");
    assertThat(meet(empty, empty)).isFalse();
  }

  @Test
  void documentsWithNumbersOfTheirOwnAreNoCopies() {
    Sketch fifth = Sketch.of(Optional.empty(), Optional.of("海政发〔2024〕5号"), REPORT);
    Sketch sixth = Sketch.of(Optional.empty(), Optional.of("海政发〔2024〕6号"), REPORT);
    Sketch none = Sketch.of(Optional.empty(), Optional.empty(), REPORT);
    assertThat(meet(fifth, sixth)).isFalse();
    assertThat(meet(fifth, none)).isTrue();
  }

  @Test
  void aSketchIsReadAsItWasWritten() {
    Sketch sketch = sketch("题", REPORT);
    byte[] bytes = sketch.bytes();
    assertThat(bytes).hasSize(52);
    assertThat(Sketch.read(bytes, 0, bytes.length).bytes()).isEqualTo(bytes);
    assertThat(sketch("题", "短文。").bytes()).hasSize(20);
  }

  @Test
  void hostileTextIsReadWithoutHarm() {
    for (String hostile :
        new String[] {"（".repeat(9999), "记者".repeat(9999), "\ud800".repeat(999)}) {
      assertThat(areCopies(hostile, hostile)).isTrue();
      assertThat(areCopies(hostile, REPORT)).isFalse();
      assertThat(sketch(hostile, hostile).bytes()).isNotEmpty();
    }
  }

  /** Both by sketches and by texts, in either order. */
  private static boolean areCopies(String one, String other) {
    boolean copies = Comparison.areCopies(CoreText.of(one), CoreText.of(other));
    assertThat(Comparison.areCopies(CoreText.of(other), CoreText.of(one))).isEqualTo(copies);
    if (copies && !CoreText.of(one).text().isEmpty() && one.length() > 20) {
      assertThat(meet(sketch("甲", one), sketch("甲", other))).as("sketches").isTrue();
    }
    return copies;
  }

  private static Sketch sketch(String title, String body) {
    return Sketch.of(Optional.of(title), Optional.empty(), body);
  }

  /** Whether the documents of two sketches are compared. */
  private static boolean meet(Sketch one, Sketch other) {
    CopyGroups groups = new CopyGroups();
    groups.add(1, 1, one);
    groups.add(2, 2, other);
    try {
      return groups.leaders((earlier, later) -> true)[1] == 0;
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }
}
