package policysearch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names, offices and roles, in the form «role name office». */
class PersonExtractorTest {
  record Example(String text, String... people) {}

  static List<Example> examples() {
    return List.of(
        new Example("北京市委副书记、市长林一平主持会议。", "spoke 林一平 北京市委副书记、市长"),
        new Example(
            "市人大常委会副主任林一平、高立新和秘书长罗敏出席会议。",
            "present 林一平 市人大常委会副主任",
            "present 高立新 市人大常委会副主任",
            "present 罗敏 秘书长"),
        new Example("甲市委书记林一平,乙市委书记高立新出席会议并讲话。", "spoke 林一平 甲市委书记", "spoke 高立新 乙市委书记"),
        new Example("林一平、张工、罗敏分别围绕协同发展讲话。", "spoke 林一平 -", "spoke 张工 -", "spoke 罗敏 -"),
        new Example("市长李希出席座谈会。", "present 李希 市长"),
        new Example("省长李强调研企业。", "present 李强 省长"),
        new Example("某国总统阿里来访，某公司董事长吴松致辞。", "present 阿里 某国总统", "spoke 吴松 某公司董事长"),
        new Example("全国人大常委会副委员长艾力更·依明巴海在会上发言。", "spoke 艾力更·依明巴海 全国人大常委会副委员长"),
        new Example("会议由研究会主任高立新主持。", "spoke 高立新 研究会主任"),
        new Example("会上，市委书记林一平宣读了国家主席习近平的贺信。", "spoke 林一平 市委书记", "present 习近平 国家主席"),
        new Example("主席林一平接见会议代表。", "present 林一平 主席"),
        new Example("主席高立新安排工作。", "present 高立新 主席"),
        new Example(
            "浙江省领导林一平、高立新、和段琪、罗敏参加。",
            "present 林一平 浙江省领导",
            "present 高立新 浙江省领导",
            "present 和段琪 浙江省领导",
            "present 罗敏 浙江省领导"),
        new Example(
            "会议听取了副主任林一平作的关于草案修改情况的汇报，部长高立新、局长罗敏分别作的报告。",
            "spoke 林一平 副主任",
            "spoke 高立新 部长",
            "spoke 罗敏 局长"),
        new Example("受国务院委托，部长林一平作了说明。", "spoke 林一平 部长"),
        new Example("林一平委员长主持会议。", "spoke 林一平 委员长"),
        new Example("部长林一平参加走访和座谈。", "present 林一平 部长"),
        new Example("大家学习领会局长林一平讲话精神。"),
        new Example("两院院士长期以来给予支持，审核委员由所委员组成。"),
        new Example("日本首相岸田文雄对媒体表示愿意合作。", "speaker 岸田文雄 日本首相"),
        new Example("8日，他与俄罗斯总统阿里会面，向瑞典首相勒文致慰问电。", "present 阿里 俄罗斯总统", "present 勒文 瑞典首相"),
        new Example("院士罗景和教授致辞。", "spoke 罗景和 院士"),
        new Example("我们主张工程质量第一，各地党组高度重视，方案明确要求。"),
        new Example("认真贯彻习近平总书记来宁视察重要讲话精神。"),
        new Example("大家学习贯彻习近平新时代中国特色社会主义思想。"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void peopleHaveTheirOfficeAndRole(Example example) {
    assertThat(
            Texts.extract(example.text()).facts().people().stream()
                .map(
                    p ->
                        p.role().name().toLowerCase(Locale.ROOT)
                            + " "
                            + p.name()
                            + " "
                            + p.title().orElse("-")))
        .containsExactly(example.people());
  }
}
