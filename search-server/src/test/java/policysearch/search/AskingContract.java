package policysearch.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import policysearch.model.PolicyDocument;
import policysearch.model.Span;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.SearchQuery.Scope;
import policysearch.search.SearchQuery.Sort;

/** What operators mean in every kind of answer. */
public abstract class AskingContract {
  /** An engine that holds {@code documents}. */
  protected abstract SearchEngine open(List<PolicyDocument> documents) throws IOException;

  @Test
  void aSpeakerTypedMustSayTheWords() throws IOException {
    PolicyDocument apart = Draft.of("apart").body("尹力：产业", "倪岳峰：算力").done();
    PolicyDocument one = Draft.of("one").body("尹力：算力", "倪岳峰：产业").done();
    try (SearchEngine engine = open(List.of(apart, one))) {
      assertThat(ids(engine, "发言人:尹力 算力")).containsExactly("one");
      assertThat(ids(engine, "发言人:尹力 AND 算力")).containsExactly("one");
      assertThat(ids(engine, "算力 (发言人:尹力 OR 发言人:无)")).containsExactlyInAnyOrder("apart", "one");
    }
  }

  @Test
  void andWantsEachWordHoweverManyThereAre() throws IOException {
    String words = "甲乙 AND 丙丁 AND 戊己 AND 庚辛 AND 壬癸 AND 子丑 AND 寅卯 AND 辰巳";
    PolicyDocument all = Draft.of("all").body(words.replace(" AND ", "，")).done();
    PolicyDocument some = Draft.of("some").body("甲乙，丙丁，戊己").done();
    try (SearchEngine engine = open(List.of(all, some))) {
      assertThat(ids(engine, words)).containsExactly("all");
      assertThat(ids(engine, words.replace(" AND", ""))).contains("all", "some");
    }
  }

  @Test
  void theBodyIsNotTheTitle() throws IOException {
    PolicyDocument titled = Draft.of("titled").title("算力规划").body("产业").done();
    PolicyDocument both = Draft.of("both").title("算力规划").body("算力").done();
    PolicyDocument body = Draft.of("body").title("规划").body("算力").done();
    try (SearchEngine engine = open(List.of(titled, both, body))) {
      assertThat(ids(engine, "正文:算力")).containsExactlyInAnyOrder("both", "body");
      assertThat(ids(engine, "标题:算力")).containsExactlyInAnyOrder("titled", "both");
      assertThat(ids(engine, "算力 -标题:算力")).containsExactly("body");
      assertThat(ids(engine, "标题:算力 -正文:算力")).containsExactly("titled");
    }
  }

  @Test
  void daysTypedAreTheDateFilters() throws IOException {
    PolicyDocument may = Draft.of("may").published("2024-05-14").body("算力").done();
    PolicyDocument june = Draft.of("june").published("2024-06-01").body("算力").done();
    PolicyDocument held = Draft.of("held").event("2024-05-30", "2024-06-02").body("算力").done();
    try (SearchEngine engine = open(List.of(may, june, held))) {
      assertThat(ids(engine, "日期:2024-05")).containsExactly("may");
      assertThat(ids(engine, "日期:2024年5月15日..")).containsExactly("june");
      assertThat(ids(engine, "日期:..2024-05-14")).containsExactly("may");
      assertThat(ids(engine, "会议日期:2024-06")).containsExactly("held");
      assertThat(ids(engine, "会议开始:2024-05")).containsExactly("held");
      assertThat(ids(engine, "-日期:2024-05")).containsExactlyInAnyOrder("june", "held");
      assertThat(ids(engine, "日期:2024-05 OR 会议日期:2024-06"))
          .containsExactlyInAnyOrder("may", "held");
    }
  }

  @Test
  void whatIsNotWantedIsNotMarked() throws IOException {
    assertThat(marked("算力 (河北 OR NOT 数据)", "算力、数据与河北")).containsExactly("算力", "河北");
    assertThat(marked("(算力 OR 产业链) -(传闻 OR 谣言)", "算力和产业链")).containsExactly("算力", "产业链");
  }

  @Test
  void whatBeginsSoIsMarkedToItsEnd() throws IOException {
    assertThat(marked("open*", "用OpenAI的模型")).containsExactly("OpenAI");
    assertThat(marked("京津*", "京津冀")).containsExactly("京津");
  }

  @Test
  void whatStandsTogetherIsMarkedWhereItDoes() throws IOException {
    assertThat(marked("\"算力 河北\"~2", "算力在河北。另有许多别的算力")).containsExactly("算力", "河北");
    assertThat(marked("\"算力 河北\"~句", "算力。河北。算力属于河北。")).containsExactly("算力", "河北");
    assertThat(marked("\"算力 河北\"~句", "算力。河北！")).isEmpty();
    assertThat(marked("\"算力 河北\"~段", "算力。河北！")).containsExactly("算力", "河北");
  }

  @Test
  void comparingReadsOperatorsToo() throws IOException {
    PolicyDocument first =
        Draft.of("d1").body("尹力：算力与产业", "倪岳峰：算力").provinces(List.of("河北省")).done();
    PolicyDocument second = Draft.of("d2").body("尹力：数据").provinces(List.of("北京市")).done();
    try (SearchEngine engine = open(List.of(first, second))) {
      assertThat(uses(engine, "算力 OR 数据", List.of())).containsExactly("尹力 2", "倪岳峰 1");
      assertThat(uses(engine, "发言人:尹力 (算力 OR 数据)", List.of())).containsExactly("尹力 2");
      Filter hebei = new Filter.AnyOf(Schema.PROVINCE, List.of("河北省"));
      assertThat(engine.compare(compared("算力 省份:河北", List.of())).values())
          .isEqualTo(engine.compare(compared("算力", List.of(hebei))).values());
    }
  }

  @Test
  void whatIsTypedTwiceIsCountedOnce() throws IOException {
    PolicyDocument document = Draft.of("d").body("尹力：算力要建,算力要用", "倪岳峰：算力").done();
    try (SearchEngine engine = open(List.of(document))) {
      var once = engine.compare(compared("算力", List.of())).values();
      assertThat(once.stream().map(value -> value.statements().occurrences()))
          .containsExactlyInAnyOrder(2L, 1L);
      assertThat(engine.compare(compared("算力 OR (算力 OR 算力)", List.of())).values()).isEqualTo(once);
    }
  }

  @Test
  void whatStandsBetweenOperatorsIsWords() throws IOException {
    try (SearchEngine engine = open(List.of(Draft.of("d").body("算力").done()))) {
      String typed = "新质生产力 OR (\"数据 中心\" 发言人:尹力) 京津*";
      assertThat(engine.words(typed).stream().map(span -> span.in(typed)))
          .containsExactly("新质生产力", "\"数据 中心\"");
      assertThat(engine.words("国发 2019 5")).containsExactly(new Span(0, 9));
    }
  }

  @Test
  void statementsAreFoundByWhatTheySay() throws IOException {
    PolicyDocument one = Draft.of("d").title("规划").body("尹力：算力", "倪岳峰：数据", "甲：其他").done();
    try (SearchEngine engine = open(List.of(one))) {
      assertThat(said(engine, "算力 OR 数据")).containsExactlyInAnyOrder("算力", "数据");
      assertThat(said(engine, "NOT (算力 OR 数据)")).containsExactly("其他");
      assertThat(said(engine, "标题:规划 -算力")).containsExactlyInAnyOrder("数据", "其他");
      assertThat(said(engine, "发言人:尹力 OR 数据")).containsExactlyInAnyOrder("算力", "数据");
    }
  }

  @Test
  void personsAreCountedInWhatTheTextFinds() throws IOException {
    PolicyDocument one = Draft.of("d1").body("尹力：算力").done();
    PolicyDocument other = Draft.of("d2").body("倪岳峰：数据").done();
    PolicyDocument none = Draft.of("d3").body("甲：其他").done();
    try (SearchEngine engine = open(List.of(one, other, none))) {
      PeopleQuery query = new PeopleQuery(SearchQuery.of("算力 OR 数据"), List.of(), 10);
      assertThat(engine.people(query).people().stream().map(PersonEntry::name))
          .containsExactlyInAnyOrder("尹力", "倪岳峰");
    }
  }

  private static List<String> ids(SearchEngine engine, String text) throws IOException {
    return engine.search(SearchQuery.of(text)).hits().stream().map(h -> h.card().id()).toList();
  }

  private static List<String> said(SearchEngine engine, String text) throws IOException {
    return engine.statements(new StatementQuery(SearchQuery.of(text), Set.of())).hits().stream()
        .map(StatementHit::text)
        .toList();
  }

  private static List<String> uses(SearchEngine engine, String text, List<Filter> filters)
      throws IOException {
    return engine.compare(compared(text, filters)).values().stream()
        .map(value -> value.value() + " " + value.statements().count())
        .toList();
  }

  private static ComparisonQuery compared(String text, List<Filter> filters) {
    PolicyField by = Schema.SPEAKER;
    return new ComparisonQuery(
        new SearchQuery(text, Scope.ALL, filters, Sort.RELEVANCE, 20, Optional.empty(), List.of()),
        by);
  }

  /** What of {@code body} is marked when {@code text} is asked. */
  private List<String> marked(String text, String body) throws IOException {
    PolicyDocument document = Draft.of("d").body(body).done();
    try (SearchEngine engine = open(List.of(document))) {
      List<String> found =
          engine.find(document, text).body().stream().map(span -> span.in(body)).toList();
      List<String> shown =
          engine.search(SearchQuery.of(text)).hits().stream()
              .flatMap(hit -> hit.snippets().stream())
              .flatMap(s -> s.ranges().stream().map(range -> range.in(s.text())))
              .toList();
      assertThat(shown).isEqualTo(found);
      return found;
    }
  }
}
