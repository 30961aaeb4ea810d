package policysearch.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.lucene.IndexDirectory;
import policysearch.lucene.PolicyIndexWriter;
import policysearch.meaning.Embedder;
import policysearch.model.Facts;
import policysearch.model.Metadata;
import policysearch.model.PolicyDocument;
import policysearch.model.Provenance;
import policysearch.schema.Schema;
import policysearch.search.FacetRequest;
import policysearch.search.Filter;
import policysearch.search.Hit;
import policysearch.search.SearchQuery;
import policysearch.search.SearchQuery.Copies;
import policysearch.search.SearchQuery.Scope;
import policysearch.search.SearchQuery.Semantic;
import policysearch.search.SearchQuery.Sort;
import policysearch.search.SearchResult;
import policysearch.search.SearchResult.Nearness;

/** Nearness in meaning beside the words, with a model of three meanings: work, water, sport. */
final class MeaningTest {
  private static final String QUESTION = "单位把人开除了要不要给钱补偿呢";

  @TempDir Path folder;

  private static final class ThreeMeanings implements Embedder {
    private static final List<List<String>> MEANINGS =
        List.of(List.of("劳动", "辞退", "开除"), List.of("水"), List.of("健身", "体育"));

    @Override
    public String name() {
      return "three-meanings";
    }

    @Override
    public int dimensions() {
      return 4;
    }

    @Override
    public int tokens(String text) {
      return text.length();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
      return texts.stream().map(ThreeMeanings::vector).toList();
    }

    static float[] vector(String text) {
      float[] vector = {0, 0, 0, 0.1f};
      for (int i = 0; i < 3; i++) {
        vector[i] = MEANINGS.get(i).stream().anyMatch(text::contains) ? 1 : 0;
      }
      double length = Math.sqrt(0.01 + vector[0] + vector[1] + vector[2]);
      for (int i = 0; i < 4; i++) {
        vector[i] /= (float) length;
      }
      return vector;
    }

    @Override
    public void close() {}
  }

  private static final Map<String, String> TEXTS =
      Map.of(
          "dismissed", "用人单位违法辞退劳动者的，应当支付赔偿金。",
          "paid", "单位要给人补偿的，钱由财政出。",
          "water", "城镇供水设施由水务部门管护。",
          "sport", "全民健身场地免费开放。");

  @BeforeEach
  void write() throws IOException {
    IndexDirectory directory = IndexDirectory.at(folder);
    Path generation = directory.next();
    try (PolicyIndexWriter writer = PolicyIndexWriter.open(generation)) {
      for (var text : TEXTS.entrySet()) {
        writer.put(
            document(text.getKey(), text.getValue()),
            List.of(ThreeMeanings.vector(text.getValue())),
            "three-meanings");
      }
      writer.commit();
    }
    directory.publish(generation);
  }

  private static PolicyDocument document(String id, String body) {
    return new PolicyDocument(
        id, Optional.empty(), Metadata.NONE, body, Facts.NONE, List.of(), Provenance.UNKNOWN);
  }

  private static SearchQuery query(String text, Semantic semantic, Filter... filters) {
    return new SearchQuery(
        text,
        Scope.ALL,
        List.of(filters),
        Sort.RELEVANCE,
        20,
        Optional.empty(),
        List.of(new FacetRequest(Schema.SOURCE, 5)),
        Copies.COLLAPSE,
        semantic);
  }

  private SearchResult search(SearchQuery query, Optional<Embedder> model) throws IOException {
    try (LuceneSearchEngine engine =
        LuceneSearchEngine.open(folder, new VectorModel(() -> model), Synonyms.NONE)) {
      return engine.search(query);
    }
  }

  private SearchResult search(SearchQuery query) throws IOException {
    return search(query, Optional.of(new ThreeMeanings()));
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::card).map(Hit.Card::id).toList();
  }

  @Test
  void aQuestionFindsWhatMeansTheSameInOtherWords() throws IOException {
    SearchResult words = search(query(QUESTION, Semantic.OFF));
    assertThat(ids(words)).startsWith("paid");
    assertThat(words.nearness()).isEqualTo(Nearness.OFF);
    SearchResult both = search(query(QUESTION, Semantic.AUTO));
    assertThat(ids(both).getFirst()).isEqualTo("dismissed");
    assertThat(ids(both)).contains("paid");
    assertThat(both.nearness()).isEqualTo(Nearness.USED);
  }

  @Test
  void nothingThatWordsFindIsLostAndTheTotalCountsAll() throws IOException {
    SearchResult words = search(query(QUESTION, Semantic.OFF));
    SearchResult both = search(query(QUESTION, Semantic.AUTO));
    assertThat(ids(both)).containsAll(ids(words));
    assertThat(both.total()).isEqualTo(both.hits().size());
    assertThat(both.facets().getFirst().missing()).isEqualTo(both.total());
  }

  @Test
  void nearnessAloneRanksByNearness() throws IOException {
    assertThat(ids(search(query("体育锻炼", Semantic.ONLY))).getFirst()).isEqualTo("sport");
    assertThat(ids(search(query("体育锻炼", Semantic.OFF)))).isEmpty();
  }

  @Test
  void fewWordsAndQuotesAreNotWidened() throws IOException {
    assertThat(search(query("补偿", Semantic.AUTO)).nearness()).isEqualTo(Nearness.OFF);
    SearchResult quoted = search(query(QUESTION + " \"供水设施\"", Semantic.AUTO));
    assertThat(quoted.nearness()).isEqualTo(Nearness.OFF);
  }

  @Test
  void whatIsExcludedStaysOut() throws IOException {
    assertThat(ids(search(query(QUESTION + " -赔偿金", Semantic.AUTO)))).doesNotContain("dismissed");
  }

  @Test
  void filtersNarrowWhatIsNear() throws IOException {
    Filter none = new Filter.AnyOf(Schema.SOURCE, List.of("没有这个来源"));
    assertThat(search(query(QUESTION, Semantic.AUTO, none)).total()).isZero();
  }

  @Test
  void withoutAModelWordsAnswerAndItIsSaid() throws IOException {
    SearchResult result = search(query(QUESTION, Semantic.AUTO), Optional.empty());
    assertThat(ids(result)).startsWith("paid");
    assertThat(result.nearness()).isEqualTo(Nearness.UNAVAILABLE);
  }

  @Test
  void vectorsOfAnotherModelAreNotUsed() throws IOException {
    Embedder other =
        new Embedder() {
          @Override
          public String name() {
            return "another";
          }

          @Override
          public int dimensions() {
            return 4;
          }

          @Override
          public int tokens(String text) {
            return 1;
          }

          @Override
          public List<float[]> embed(List<String> texts) {
            throw new AssertionError("not to be asked");
          }

          @Override
          public void close() {}
        };
    assertThat(search(query(QUESTION, Semantic.AUTO), Optional.of(other)).nearness())
        .isEqualTo(Nearness.UNAVAILABLE);
  }

  @Test
  void pagesOfOneGoOnWhereTheLastEnded() throws IOException {
    try (LuceneSearchEngine engine =
        LuceneSearchEngine.open(
            folder, new VectorModel(() -> Optional.of(new ThreeMeanings())), Synonyms.NONE)) {
      List<String> whole = ids(engine.search(query(QUESTION, Semantic.AUTO)));
      Optional<String> cursor = Optional.empty();
      for (String id : whole) {
        SearchResult page =
            engine.search(
                new SearchQuery(
                    QUESTION, Scope.ALL, List.of(), Sort.RELEVANCE, 1, cursor, List.of()));
        assertThat(ids(page)).containsExactly(id);
        cursor = page.nextCursor();
      }
      assertThat(cursor).isEmpty();
    }
  }
}
