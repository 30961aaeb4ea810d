package policysearch.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import policysearch.model.PolicyDocument;
import policysearch.model.Span;
import policysearch.schema.Schema;
import policysearch.search.SearchQuery.Scope;
import policysearch.search.SearchQuery.Sort;

/** What every engine promises, on a few documents made by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SearchEngineContract {
  private final List<SearchEngine> opened = new ArrayList<>();
  private SearchEngine meetings;

  /** An engine that holds {@code documents}. */
  protected abstract SearchEngine open(List<PolicyDocument> documents) throws IOException;

  @AfterAll
  void closeAll() throws IOException {
    for (SearchEngine engine : opened) {
      engine.close();
    }
  }

  protected final SearchEngine engine(Draft... drafts) throws IOException {
    SearchEngine engine = open(List.of(drafts).stream().map(Draft::done).toList());
    opened.add(engine);
    return engine;
  }

  @BeforeAll
  void openMeetings() throws IOException {
    meetings =
        engine(
            Draft.of("jjj")
                .title("2024年京津冀党政主要领导座谈会在津举行")
                .body(
                    "5月11日至12日,座谈会在津举行。",
                    "尹力：十年来,京津冀协同发展取得丰硕成果。打造我国新质生产力的重要策源地。",
                    "倪岳峰：发挥北京科研、天津制造、河北算力优势,因地制宜发展新质生产力。")
                .published("2024-05-14")
                .event("2024-05-11", "2024-05-12"),
            Draft.of("notice")
                .title("国务院关于印发规划的通知")
                .number("国发〔2019〕5号")
                .body("现将规划印发给你们,请认真贯彻执行。", "ＡＩ大模型与𠮷祥物。")
                .published("2019-02-01"),
            Draft.of("mention").title("落实情况").body("按照国发[2019]5号要求,二〇二五年完成。算力网络。"));
  }

  @Test
  void everythingWorksWhenEmpty() throws IOException {
    SearchEngine engine = engine();
    List<FacetRequest> facets =
        Schema.facets().stream().map(field -> new FacetRequest(field, 10)).toList();
    for (String text : List.of("", "京津冀", "\"冀\" -算力", "2024年", "冀")) {
      SearchResult result =
          engine.search(
              new SearchQuery(
                  text,
                  Scope.SPEECH,
                  List.of(new Filter.AnyOf(Schema.SPEAKER, List.of("尹力"))),
                  Sort.RELEVANCE,
                  10,
                  Optional.empty(),
                  facets));
      assertThat(result.total()).isZero();
      assertThat(result.hits()).isEmpty();
      assertThat(result.facets())
          .hasSize(Schema.facets().size())
          .allMatch(facet -> facet.missing() == 0);
    }
    assertThat(engine.document("x")).isEmpty();
    assertThat(engine.state().documents()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "尹力 | jjj",
        "京津冀 | jjj",
        "新质生产力 | jjj",
        "京津冀协同发展 | jjj",
        "倪岳峰 算力 | jjj",
        "算力 | jjj mention",
        "算力 -倪岳峰 | mention",
        "算力 －“河北算力” | mention",
        "\"河北算力\" | jjj",
        "“河北算力” | jjj",
        "\"算力优势 因地制宜\" | jjj",
        "\"冀\" | jjj",
        "策 | jjj",
        "ai | notice",
        "大模型 | notice",
        "𠮷祥物 | notice",
        "2024年 | jjj",
        "二○二五年 | mention",
        "二零二五 | mention",
        "协同规划 | ''",
        "力优 | jjj",
        "国发〔2019〕5号 | notice mention",
        "国发[2019]5号 | notice mention",
        "国发（2019）第5号 | notice mention",
        "国发 2019 5 | notice mention",
        "国发2019年5号 | notice mention",
        "国发2019年第5号 规划 | notice",
        "国发 2019 5号 规划 | notice",
        "国发〔2019〕50号 | ''",
        "a大模型 | ''",
        "座谈会在哪里举行? | jjj",
      })
  void wordsFind(String text, String ids) throws IOException {
    assertThat(ids(meetings.search(SearchQuery.of(text))))
        .containsExactlyInAnyOrder(ids.isEmpty() ? new String[0] : ids.split(" "));
  }

  @Test
  void theDocumentWithTheNumberComesBeforeThoseThatMentionIt() throws IOException {
    for (String form : List.of("国发2019 5", "国发(2019)5号", "落实国发〔2019〕 5 号")) {
      assertThat(ids(meetings.search(SearchQuery.of(form))))
          .as(form)
          .containsExactly("notice", "mention");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "-",
        "--",
        "\"\"",
        "-\"",
        "“",
        "AND OR NOT",
        "*:*",
        "a* ?b",
        "(((",
        "[1 TO",
        "\\",
        "~^",
        "field:x",
        " \t\n",
        "。，",
        "- -",
        "\"-",
        "京津冀\"",
        "\ud840",
        "\u0000",
        "-\ud840"
      })
  void whatAUserTypesIsNeverAnError(String text) throws IOException {
    SearchEngine engine = meetings;
    SearchResult result = engine.search(SearchQuery.of(text));
    assertThat(result.total()).isBetween(0L, 3L);
    engine.find(engine.document("jjj").orElseThrow(), text);
    engine.search(SearchQuery.of((text + "京津冀协同发展").repeat(500)));
  }

  @Test
  void blankAsksForEverythingTheNewestFirst() throws IOException {
    assertThat(ids(meetings.search(SearchQuery.of(" 　"))))
        .containsExactly("jjj", "notice", "mention");
  }

  @Test
  void aTextThatHasTheChunkWholeComesFirst() throws IOException {
    SearchEngine engine =
        engine(
            Draft.of("apart").body("发展要协同,协同才有发展,发展要发展,协同又协同。"),
            Draft.of("whole").body("推动协同发展走深走实,各项工作跑出加速度,取得新的成效。"));
    assertThat(ids(engine.search(SearchQuery.of("协同发展")))).containsExactly("whole", "apart");
  }

  @Test
  void speakerAndTextMustMeetInOneStatement() throws IOException {
    SearchEngine engine = meetings;
    assertThat(ids(engine.search(by("算力", "倪岳峰")))).containsExactly("jjj");
    assertThat(ids(engine.search(by("算力", "尹力")))).isEmpty();
    assertThat(ids(engine.search(by("新质生产力 算力", "倪岳峰")))).containsExactly("jjj");
    assertThat(ids(engine.search(by("新质生产力 丰硕成果 算力", "倪岳峰")))).isEmpty();
    assertThat(ids(engine.search(by("", "尹力")))).containsExactly("jjj");
  }

  @Test
  void speechMeansAllWordsInOneStatement() throws IOException {
    SearchEngine engine = meetings;
    assertThat(ids(engine.search(in(Scope.SPEECH, "新质生产力 算力")))).containsExactly("jjj");
    assertThat(ids(engine.search(in(Scope.SPEECH, "丰硕成果 算力")))).isEmpty();
    assertThat(ids(engine.search(in(Scope.SPEECH, "算力")))).containsExactly("jjj");
    assertThat(ids(engine.search(in(Scope.TITLE, "算力")))).isEmpty();
    assertThat(ids(engine.search(in(Scope.TITLE, "座谈会")))).containsExactly("jjj");
  }

  @Test
  void exclusionsApplyToTheDocument() throws IOException {
    SearchEngine engine = meetings;
    assertThat(ids(engine.search(by("算力 -丰硕成果", "倪岳峰")))).isEmpty();
    assertThat(ids(engine.search(in(Scope.SPEECH, "算力 -座谈会")))).isEmpty();
  }

  @Test
  void theSpeakerFacetCountsWhoSaidIt() throws IOException {
    FacetCounts speakers = facet(meetings, "算力");
    assertThat(speakers.values()).containsExactly(new FacetCounts.Value("倪岳峰", 1, false));
    assertThat(speakers.missing()).isEqualTo(1);
    assertThat(speakers.valueCount()).isEqualTo(1);
    assertThat(facet(meetings, "").values())
        .extracting(FacetCounts.Value::value)
        .containsExactly("倪岳峰", "尹力");
  }

  @Test
  void selectedValuesAreListedEvenWithoutAHit() throws IOException {
    SearchQuery query = by("算力", "尹力");
    FacetCounts speakers = meetings.facet(query, new FacetRequest(Schema.SPEAKER, 1), "");
    assertThat(speakers.values())
        .containsExactly(
            new FacetCounts.Value("倪岳峰", 1, false), new FacetCounts.Value("尹力", 0, true));
    assertThat(speakers.other()).isZero();
  }

  @Test
  void aFacetIsSearchedByAPartOfItsValues() throws IOException {
    SearchEngine engine =
        engine(
            Draft.of("1").source("人民日报").body("甲"),
            Draft.of("2").source("河北日报").body("甲"),
            Draft.of("3").source("ＡＢ网").body("甲"));
    FacetRequest source = new FacetRequest(Schema.SOURCE, 1);
    FacetCounts found = engine.facet(SearchQuery.of(""), source, "日报");
    assertThat(found.valueCount()).isEqualTo(2);
    assertThat(found.values()).hasSize(1);
    assertThat(found.other()).isEqualTo(1);
    assertThat(engine.facet(SearchQuery.of(""), source, "ab").values())
        .containsExactly(new FacetCounts.Value("ＡＢ网", 1, false));
  }

  @Test
  void datesAreInclusiveAndEventsCountWhereTheyOverlap() throws IOException {
    SearchEngine engine = meetings;
    assertThat(dated(engine, Filter.DateField.PUBLISHED, "2019-02-01", "2019-02-01"))
        .containsExactly("notice");
    assertThat(dated(engine, Filter.DateField.EVENT, "2024-05-12", "2024-05-20"))
        .containsExactly("jjj");
    assertThat(dated(engine, Filter.DateField.EVENT, "2024-05-01", "2024-05-11"))
        .containsExactly("jjj");
    assertThat(dated(engine, Filter.DateField.EVENT, "2024-05-13", "2024-05-20")).isEmpty();
  }

  @Test
  void documentNumbersFilterInAnyForm() throws IOException {
    SearchQuery query = with("", new Filter.AnyOf(Schema.DOCUMENT_NUMBER, List.of("国发（2019）5号")));
    assertThat(ids(meetings.search(query))).containsExactly("notice");
  }

  @Test
  void documentsWithoutADateComeLastInEitherOrder() throws IOException {
    SearchEngine engine = meetings;
    assertThat(ids(engine.search(sorted(Sort.NEWEST)))).containsExactly("jjj", "notice", "mention");
    assertThat(ids(engine.search(sorted(Sort.OLDEST)))).containsExactly("notice", "jjj", "mention");
  }

  @Test
  void snippetsAreTheWordsWithTheirSpeaker() throws IOException {
    Hit hit = meetings.search(by("新质生产力", "倪岳峰")).hits().getFirst();
    Hit.Snippet snippet =
        hit.snippets().stream().filter(s -> s.speakers().contains("倪岳峰")).findFirst().orElseThrow();
    assertThat(snippet.ranges()).isNotEmpty();
    assertThat(snippet.ranges().getFirst().in(snippet.text())).isEqualTo("新质生产力");
    Hit wide = meetings.search(SearchQuery.of("ai \"𠮷\"")).hits().getFirst();
    Hit.Snippet found = wide.snippets().getFirst();
    assertThat(found.ranges().stream().map(r -> r.in(found.text()))).containsExactly("ＡＩ", "𠮷");
  }

  @Test
  void titlesShowTheWordsToo() throws IOException {
    Hit hit = meetings.search(SearchQuery.of("京津冀 座谈会")).hits().getFirst();
    String title = hit.card().title().orElseThrow();
    assertThat(hit.titleRanges().stream().map(range -> range.in(title)))
        .containsExactly("京津冀", "座谈会");
  }

  @Test
  void withoutWordsTheBeginningIsShown() throws IOException {
    Hit hit = meetings.search(SearchQuery.of("")).hits().getFirst();
    assertThat(hit.snippets()).hasSize(1);
    assertThat(hit.snippets().getFirst().text()).startsWith("5月11日至12日");
    assertThat(hit.snippets().getFirst().ranges()).isEmpty();
  }

  @Test
  void aDocumentComesBackAsItWasPut() throws IOException {
    PolicyDocument put =
        Draft.of("a/b?c").title("题").body("会前", "甲、乙：都说好", "丙：𠮷").plans(List.of("规划")).done();
    SearchEngine engine = open(List.of(put));
    opened.add(engine);
    assertThat(engine.document("a/b?c")).contains(put);
    assertThat(engine.document("a/b")).isEmpty();
    SearchEngine.Found found = engine.find(put, "说好 题");
    assertThat(found.title()).containsExactly(new Span(0, 1));
    assertThat(found.body().stream().map(span -> span.in(put.body()))).containsExactly("说好");
  }

  @Test
  void namesakesAreApartAndTheirNumbersAreTheTotalsOfSearches() throws IOException {
    SearchEngine engine = engine(namesakes());
    PeopleFound found = engine.people(people("", 10));
    assertThat(found.people())
        .extracting(PersonEntry::id)
        .containsExactly("王一~公安部", "王一~湖北省作协", "李二");
    for (PersonEntry person : found.people()) {
      SearchQuery named = with("", new Filter.Persons(List.of(person.id())));
      assertThat(engine.search(named).total()).isEqualTo(person.documents());
      assertThat(engine.person(person.id())).contains(person);
    }
    PersonEntry police = found.people().getFirst();
    assertThat(police.titles())
        .containsExactly(
            title("公安部部长助理", "2019-01-03", "2019-01-03", 1),
            title("公安部副部长", "2019-02-03", "2019-03-03", 2));
    assertThat(police.namesakes()).containsExactly("王一~湖北省作协");
    assertThat(engine.person("王一").orElseThrow()).isEqualTo(police);
    assertThat(engine.person("王一~海关总署")).isEmpty();
    assertThat(engine.person("会议")).isEmpty();
  }

  @Test
  void personsAreCountedInTheDocumentsAskedFor() throws IOException {
    SearchEngine engine = engine(namesakes());
    Filter hubei = new Filter.AnyOf(Schema.PROVINCE, List.of("湖北省"));
    PeopleFound found = engine.people(new PeopleQuery(with("", hubei), List.of(), 10));
    assertThat(found.people()).extracting(PersonEntry::id).containsExactly("王一~湖北省作协", "李二");
    assertThat(found.people()).extracting(PersonEntry::documents).containsExactly(2L, 1L);
    assertThat(found.people().getFirst().first()).contains(LocalDate.parse("2019-01-04"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "王 | 王一~公安部 王一~湖北省作协",
        "作协 | 王一~湖北省作协",
        "王 公安 | 王一~公安部",
        "王 公安 作协 | ''",
        "副部长助理 | ''",
        "ｗＴＯ | 李二",
        "会议 | ''",
        "\ud840 | ''",
        "一\u0001公 | ''",
        "~ | ''",
        "%_* | ''",
      })
  void personsAreFoundByPartsOfNameAndTitles(String text, String ids) throws IOException {
    assertThat(engine(namesakes()).people(people(text, 10)).people())
        .extracting(PersonEntry::id)
        .containsExactly(ids.isEmpty() ? new String[0] : ids.split(" "));
  }

  @Test
  void fewPersonsAreTheFirstOfMany() throws IOException {
    SearchEngine engine = engine(namesakes());
    List<PersonEntry> all = engine.people(people("", 10)).people();
    for (int size = 1; size < 3; size++) {
      assertThat(engine.people(people("", size)).people()).isEqualTo(all.subList(0, size));
    }
    assertThat(engine().people(people("", 10)).people()).isEmpty();
    assertThat(engine().person("王一")).isEmpty();
  }

  /** Two of one name at the same time, and one other; a copy counts once. */
  private static Draft[] namesakes() {
    String[] notice = {"会议：要全面落实各项要求。", "王一出席。", "各单位要按照通知精神抓好落实，确保取得实效。".repeat(9)};
    return new Draft[] {
      Draft.of("1").published("2019-01-03").titled("王一", "公安部部长助理").body("甲"),
      Draft.of("2").published("2019-02-03").titled("王一", "公安部副部长").body("乙"),
      Draft.of("3").published("2019-03-03").titled("王一", "公安部副部长").body("丙"),
      Draft.of("4")
          .published("2019-01-04")
          .titled("王一", "湖北省作协主席")
          .provinces(List.of("湖北省"))
          .body("丁"),
      Draft.of("5")
          .published("2019-03-04")
          .titled("王一", "湖北省作协主席")
          .titled("李二", "WTO顾问")
          .provinces(List.of("湖北省"))
          .body(notice),
      Draft.of("6").titled("王一", "湖北省作协主席").titled("李二", "WTO顾问").body(notice),
    };
  }

  private static PeopleQuery people(String text, int size) {
    List<String> words = text.isEmpty() ? List.of() : List.of(text.split(" "));
    return new PeopleQuery(with(""), words, size);
  }

  private static PersonEntry.Title title(String title, String first, String last, long documents) {
    return new PersonEntry.Title(
        title, Optional.of(LocalDate.parse(first)), Optional.of(LocalDate.parse(last)), documents);
  }

  @Test
  void aCursorOfAnotherQueryIsRefused() throws IOException {
    SearchEngine engine = engine(Draft.of("1").body("算力"), Draft.of("2").body("算力 制造"));
    String cursor = engine.search(page("算力", 1, "")).nextCursor().orElseThrow();
    assertThat(ids(engine.search(page("算力", 1, cursor)))).hasSize(1);
    for (String bad : Set.of("", "x", "AAAA", cursor + "A", cursor.substring(4))) {
      assertThatThrownBy(() -> engine.search(pageAt("算力", bad)))
          .isInstanceOf(WrongCursorException.class);
    }
    assertThatThrownBy(() -> engine.search(page("制造", 1, cursor)))
        .isInstanceOf(WrongCursorException.class);
  }

  @Test
  void theStateCountsDocumentsAndStatements() throws IOException {
    assertThat(meetings.state().documents()).isEqualTo(3);
    assertThat(meetings.state().statements()).isEqualTo(2);
  }

  private static List<String> ids(SearchResult result) {
    assertThat(result.total()).isGreaterThanOrEqualTo(result.hits().size());
    return result.hits().stream().map(hit -> hit.card().id()).toList();
  }

  private static FacetCounts facet(SearchEngine engine, String text) throws IOException {
    return engine.facet(SearchQuery.of(text), new FacetRequest(Schema.SPEAKER, 10), "");
  }

  private static List<String> dated(
      SearchEngine engine, Filter.DateField field, String from, String to) throws IOException {
    Filter dates =
        new Filter.Dates(
            field, Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)));
    return ids(engine.search(with("", dates)));
  }

  private static SearchQuery by(String text, String speaker) {
    return with(text, new Filter.AnyOf(Schema.SPEAKER, List.of(speaker)));
  }

  private static SearchQuery with(String text, Filter... filters) {
    return new SearchQuery(
        text, Scope.ALL, List.of(filters), Sort.RELEVANCE, 20, Optional.empty(), List.of());
  }

  private static SearchQuery in(Scope scope, String text) {
    return new SearchQuery(text, scope, List.of(), Sort.RELEVANCE, 20, Optional.empty(), List.of());
  }

  private static SearchQuery sorted(Sort sort) {
    return new SearchQuery("", Scope.ALL, List.of(), sort, 20, Optional.empty(), List.of());
  }

  private static SearchQuery page(String text, int size, String cursor) {
    return new SearchQuery(
        text,
        Scope.ALL,
        List.of(),
        Sort.RELEVANCE,
        size,
        Optional.of(cursor).filter(c -> !c.isEmpty()),
        List.of());
  }

  private static SearchQuery pageAt(String text, String cursor) {
    return new SearchQuery(
        text, Scope.ALL, List.of(), Sort.RELEVANCE, 1, Optional.of(cursor), List.of());
  }
}
