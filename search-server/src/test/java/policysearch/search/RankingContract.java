package policysearch.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import policysearch.model.PolicyDocument;
import policysearch.schema.Schema;

/** What every engine promises of the order of results, and of times that are typed. */
public abstract class RankingContract {
  private static final String FILLER = "各级各部门要加强统筹协调，压实工作责任，完善配套措施，定期开展检查。";

  /** An engine that holds {@code documents}. */
  protected abstract SearchEngine open(List<PolicyDocument> documents) throws IOException;

  @ParameterizedTest
  @ValueSource(strings = {"澜江省供水条例", "《澜江省供水条例》", "澜江省 供水条例", "瀾江省供水條例"})
  void whoTypesATitleGetsThatDocumentFirst(String typed) throws IOException {
    try (SearchEngine engine =
        open(
            List.of(
                Draft.of("study")
                    .title("关于学习贯彻《澜江省供水条例》的通知")
                    .body("学习《澜江省供水条例》。", "宣传《澜江省供水条例》。", "落实《澜江省供水条例》。")
                    .published("2025-06-01")
                    .done(),
                Draft.of("law")
                    .title("澜江省供水条例")
                    .body(FILLER.repeat(20))
                    .published("2011-03-01")
                    .done()))) {
      SearchQuery query = SearchQuery.of(typed).with(Set.of(SearchQuery.Option.EXPLAIN));
      SearchResult result = engine.search(query);
      assertThat(ids(result)).containsExactly("law", "study");
      assertThat(result.explanations())
          .extracting(Explanation::ownTitle)
          .containsExactly(true, false);
    }
  }

  @Test
  void ofAboutEquallyGoodDocumentsTheNewerComesFirstUnlessATimeIsNamed() throws IOException {
    try (SearchEngine engine =
        open(
            List.of(
                Draft.of("old")
                    .title("会议")
                    .body("会议讨论算力建设。算力很重要。", "2012年的安排不变。")
                    .published("2012-05-01")
                    .done(),
                Draft.of("new")
                    .title("会议")
                    .body("会议讨论了算力和其他一些事情。", "2012年的安排如何衔接，另行研究。")
                    .published("2025-05-01")
                    .done(),
                Draft.of("other").title("会议").body("别的事情。").published("2025-05-02").done()))) {
      assertThat(ids(engine.search(SearchQuery.of("算力")))).containsExactly("new", "old");
      assertThat(ids(engine.search(SearchQuery.of("算力 2012年")))).containsExactly("old", "new");
      SearchQuery explained = SearchQuery.of("算力").with(Set.of(SearchQuery.Option.EXPLAIN));
      List<Explanation> why = engine.search(explained).explanations();
      assertThat(why.get(0).newnessPercent()).isGreaterThan(why.get(1).newnessPercent());
      SearchQuery years =
          new SearchQuery(
              "算力",
              SearchQuery.Scope.ALL,
              List.of(new Filter.AnyOf(Schema.YEAR, List.of("2012", "2025"))),
              SearchQuery.Sort.RELEVANCE,
              10,
              Optional.empty(),
              List.of());
      assertThat(ids(engine.search(years))).containsExactly("old", "new");
    }
  }

  @Test
  void whatIsMuchBetterComesFirstHoweverOldItIs() throws IOException {
    try (SearchEngine engine =
        open(
            List.of(
                Draft.of("old").title("算力基础设施规划").body("算力规划。").published("1999-05-01").done(),
                Draft.of("new")
                    .title("会议")
                    .body(FILLER.repeat(5), "会议提到算力。")
                    .published("2025-05-01")
                    .done()))) {
      assertThat(ids(engine.search(SearchQuery.of("算力")))).containsExactly("old", "new");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "韩松岭 2022年 | march may",
        "韩松岭 2022 | march may",
        "韩松岭 二〇二二年 | march may",
        "韩松岭 2022年3月 | march",
        "韩松岭 2022-03 | march",
        "韩松岭 2022年5月30日 | may",
        "韩松岭 2022年5月31日 |",
        "韩松岭 2021年 | told",
        "韩松岭 \"2021年\" | told",
        "韩松岭 \"2022年\" |",
      })
  void aTimeThatIsTypedIsTheDocumentsOrStandsInIt(String typed, String found) throws IOException {
    try (SearchEngine engine =
        open(
            List.of(
                Draft.of("march").body("韩松岭调研。").published("2022-03-31").done(),
                Draft.of("may").body("韩松岭出席会议。").event("2022-05-28", "2022-05-30").done(),
                Draft.of("told").body("韩松岭回顾2021年的工作。").published("2023-01-05").done()))) {
      assertThat(ids(engine.search(SearchQuery.of(typed))))
          .containsExactlyInAnyOrder(found == null ? new String[0] : found.split(" ", -1));
    }
  }

  @Test
  void aLongLawIsNotDrownedByItsLength() throws IOException {
    String answer = "用人单位拖欠劳动报酬的，劳动者可以向劳动保障监察机构投诉，由监察机构责令限期支付。";
    List<PolicyDocument> documents = new ArrayList<>();
    documents.add(Draft.of("law").title("保障条例").body(lines(20), answer, lines(20)).done());
    for (String part : List.of("用人单位拖欠水费的通知。", "劳动报酬统计。", "拖欠报酬投诉。", "用人单位投诉电话。")) {
      documents.add(Draft.of(part).title("通知").body(part + FILLER.repeat(4)).done());
    }
    for (int i = 0; i < 30; i++) {
      documents.add(
          Draft.of("n" + i).title("简讯").body("第" + i + "条简讯，天气晴好。" + FILLER.repeat(14)).done());
    }
    try (SearchEngine engine = open(documents)) {
      SearchQuery question = SearchQuery.of("用人单位拖欠劳动报酬向哪里投诉");
      assertThat(ids(engine.search(question)).getFirst()).isEqualTo("law");
    }
  }

  private static String lines(int count) {
    return (FILLER + "\n").repeat(count).strip();
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.card().id()).toList();
  }
}
