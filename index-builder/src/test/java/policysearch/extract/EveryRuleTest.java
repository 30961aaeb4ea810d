package policysearch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import policysearch.model.Facts;
import policysearch.model.PolicyDocument;

/** Each rule by the sentence it was made for: «fact rule value», found with its confidence. */
class EveryRuleTest {
  record Example(String fact, String rule, String value, String text) {}

  static List<Example> examples() {
    return List.of(
        new Example("person", "name-after-office", "林一平", "省委书记林一平出席会议。"),
        new Example("person", "name-after-description", "高立新", "大二学生高立新说，收获很大。"),
        new Example("person", "name-in-list", "罗敏", "省领导林一平、高立新、罗敏出席会议。"),
        new Example("person", "name-before-verb", "林一平", "林一平出席会议。"),
        new Example("person", "name-before-office", "林一平", "林一平，某某公司总经理，在会上表示，发展良好。"),
        new Example("person", "name-addressed", "林一平", "某某学院林一平教授介绍，成果很多。"),
        new Example("person", "name-again", "林一平", "省长林一平致辞。随后大家与林一平合影。"),
        new Example("person", "name-of-another-language", "贝丽克孜·麦托乎提", "某国驻华大使贝丽克孜·麦托乎提等嘉宾参加会见。"),
        new Example("person", "interview", "林一平", "某某研究所研究员 林一平：通过初步判定，这是首次发现。"),
        new Example("statement", "interview", "这是首次发现。", "某某研究所研究员 林一平：这是首次发现。"),
        new Example("title", "office-before-name", "省委书记", "省委书记林一平出席会议。"),
        new Example("title", "office-after-name", "委员长", "林一平委员长主持会议。"),
        new Example("statement", "verb-and-mark", "要抓好落实。", "省长林一平说，要抓好落实。"),
        new Example("statement", "verb", "愿加强合作。", "省长林一平表示愿加强合作。"),
        new Example("statement", "listed", "一是压实责任。", "省长林一平提出两点要求。一是压实责任。"),
        new Example("statement", "quote-before", "事情办成了。", "“事情办成了。”村支书林一平说。"),
        new Example(
            "statement", "quote-after", "社区是由我包靠的片区分出来的。", "镇党委委员林一平又多了一个职务，“社区是由我包靠的片区分出来的。”"),
        new Example("statement", "goes-on", "要压实责任。", "省长林一平强调要抓好落实。\n要压实责任。"),
        new Example("statement", "learned", "一季度增长5%。", "记者从甲市统计局获悉，一季度增长5%。"),
        new Example("statement", "group-verb-and-mark", "要压实责任。", "会议强调，要压实责任。"),
        new Example("statement", "group-verb", "各地压实责任。", "会议要求各地压实责任。"),
        new Example("statement", "group-listed", "一要压实责任。", "会议对下一步工作作出部署：一要压实责任。"),
        new Example("plan", "marked", "某省管理条例", "修订《某省管理条例》。"),
        new Example("plan", "adopted", "某省协同发展行动方案", "会议审议通过某省协同发展行动方案。"),
        new Example("city", "name", "石家庄市", "石家庄的春天。"),
        new Example("organisation", "of-office", "国家统计局", "国家统计局新闻发言人林一平表示，增长平稳。"),
        new Example("organisation", "voice", "国家统计局", "国家统计局表示，增长平稳。"),
        new Example("province", "name", "河北省", "石家庄的春天。"),
        new Example("province", "short", "天津市", "会议在津举行。"),
        new Example("place", "held-in", "长沙", "会议在长沙举行。"),
        new Example("place", "visited", "邯郸", "省委书记林一平到邯郸调研。"),
        new Example("place", "county", "临朐县", "山东临朐县推进试点。"),
        new Example("place", "guests", "渝", "某企业林一平一行来渝深化合作。"),
        new Example("place", "here", "河内", "各位观众，这里是越南首都河内。"),
        new Example("place", "venue", "人民大会堂", "客人来到人民大会堂。"),
        new Example("eventDates", "first-day-told", "2024-05-11/2024-05-12", "5月11日至12日，会议召开。"),
        new Example("reporter", "byline", "四建磊", "某报讯（记者四建磊）会议召开。"),
        new Example("reporter", "byline-names", "陈秋霞", "某社某地8月10日电 (陈秋霞)会议召开。"),
        new Example("reporter", "byline-tail", "卞洁璟", "会议召开。卞洁璟 周晶"),
        new Example("reporter", "byline-reports", "姚彤", "某报讯 全媒体记者姚彤报道：会议召开。"),
        new Example("reporter", "byline-photo", "吕明", "会议现场。某社记者 吕明 摄"),
        new Example("reporter", "byline-both", "陈永铧", "某某新闻记者 邱睦通讯员 陈永铧为预防风险，会议召开。"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void sentenceIsReadByItsRule(Example example) {
    assertThat(found(Texts.extract(example.text()).facts()))
        .as(example.text())
        .contains(example.fact() + " " + example.rule() + " " + example.value());
  }

  @Test
  void everyRuleOfTheTableHasItsSentence() throws IOException {
    Set<String> tested =
        examples().stream()
            .map(e -> e.fact() + " " + e.rule())
            .collect(Collectors.toCollection(TreeSet::new));
    try (var in = PolicyDocument.class.getResourceAsStream("confidence.tsv")) {
      var rows = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
      assertThat(
              rows.filter(r -> !r.startsWith("#"))
                  .map(r -> r.split("\t")[0] + " " + r.split("\t")[1]))
          .containsExactlyInAnyOrderElementsOf(tested);
    }
  }

  private static Stream<String> found(Facts facts) {
    return Stream.of(
            facts.evidence().stream().map(e -> e.fact() + " " + e.rule() + " " + e.value()),
            facts.plans().stream().map(p -> "plan " + p.rule() + " " + p.name()),
            facts.people().stream()
                .flatMap(p -> p.statements().stream())
                .map(s -> "statement " + s.rule() + " " + s.text()))
        .flatMap(s -> s);
  }
}
