package policysearch.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import policysearch.model.PolicyDocument;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.SearchQuery.Copies;
import policysearch.search.SearchQuery.Scope;
import policysearch.search.SearchQuery.Sort;

/** What every engine promises of operators, on random corpora; failures name the seed. */
public abstract class RandomAskingContract {
  private static final int CORPORA = 4;
  private static final int QUERIES = 60;
  private static final int DOCUMENTS = 40;
  private static final int HOSTILE = 1000;

  /** An engine that holds {@code documents}. */
  protected abstract SearchEngine open(List<PolicyDocument> documents) throws IOException;

  /** Checks one question. */
  private interface Check {
    void of(
        SearchEngine engine, List<PolicyDocument> documents, RandomAsking.Asked asked, String seed)
        throws IOException;
  }

  @Test
  void documentsFoundAreThoseOfPlainStringSearch() throws IOException {
    onRandomQuestions(
        (engine, documents, asked, seed) -> {
          SearchQuery query = query(asked.text(), List.of(), Copies.ALL);
          assertThat(engine.search(query).hits().stream().map(hit -> hit.card().id()))
              .as("%s: %s", seed, asked.text())
              .containsExactlyInAnyOrderElementsOf(
                  documents.stream().filter(asked::matches).map(PolicyDocument::id).toList());
        });
  }

  @Test
  void statementsFoundAreThoseOfPlainStringSearch() throws IOException {
    onRandomQuestions(
        (engine, documents, asked, seed) -> {
          SearchQuery query = query(asked.text(), List.of(), Copies.ALL);
          StatementResult found = engine.statements(new StatementQuery(query, Set.of()));
          List<String> expected =
              documents.stream()
                  .flatMap(d -> asked.found(d).stream().map(p -> d.id() + " " + p.span().start()))
                  .toList();
          assertThat(found.total()).as("%s: %s", seed, asked.text()).isEqualTo(expected.size());
          assertThat(expected)
              .as("%s: %s", seed, asked.text())
              .containsAll(
                  found.hits().stream()
                      .map(hit -> hit.document().id() + " " + hit.span().start())
                      .toList());
        });
  }

  @Test
  void everyFacetCountEqualsTheTotalOfSelectingIt() throws IOException {
    onRandomQuestions(
        (engine, documents, asked, seed) -> {
          SearchQuery query = query(asked.text(), List.of(), Copies.COLLAPSE);
          for (FacetCounts facet : engine.search(query).facets()) {
            for (FacetCounts.Value value : facet.values()) {
              assertThat(value.count())
                  .as("%s: %s of %s", seed, value.value(), asked.text())
                  .isEqualTo(engine.search(selecting(query, facet.field(), value)).total());
            }
          }
          StatementQuery said = new StatementQuery(query, Set.of());
          for (FacetCounts facet : engine.statements(said).facets()) {
            for (FacetCounts.Value value : facet.values()) {
              SearchQuery one = selecting(query, facet.field(), value);
              assertThat(value.count())
                  .as("%s: %s of statements of %s", seed, value.value(), asked.text())
                  .isEqualTo(engine.statements(new StatementQuery(one, Set.of())).total());
            }
          }
        });
  }

  @Test
  void eachShowsWhatASearchCounts() throws IOException {
    onRandomQuestions(
        (engine, documents, asked, seed) -> {
          SearchQuery query = query(asked.text(), List.of(), Copies.COLLAPSE);
          List<String> shown = new ArrayList<>();
          engine.each(query, (document, copies) -> shown.add(document.id()));
          assertThat(shown)
              .as("%s: %s", seed, asked.text())
              .hasSize((int) engine.search(query).total());
        });
  }

  @Test
  void aFieldTypedIsTheFilter() throws IOException {
    long seed = seed();
    RandomSearch search = new RandomSearch(new Random(seed));
    List<Filter> filters =
        List.of(
            new Filter.AnyOf(Schema.SPEAKER, List.of("甲")),
            new Filter.AnyOf(Schema.PROVINCE, List.of("河北省", "天津市")),
            new Filter.AnyOf(Schema.YEAR, List.of("2024")));
    List<String> typed = List.of("发言人:甲", "省份:河北 省份:天津", "年份:2024年");
    try (SearchEngine engine = open(search.documents(DOCUMENTS))) {
      for (int i = 0; i < QUERIES; i++) {
        String words = search.query().text();
        int one = i % filters.size();
        SearchQuery filtered = query(words, List.of(filters.get(one)), Copies.COLLAPSE);
        SearchQuery asked = query(words + " " + typed.get(one), List.of(), Copies.COLLAPSE);
        assertThat(engine.search(asked).hits())
            .as("seed %s: %s", seed, asked.text())
            .isEqualTo(engine.search(filtered).hits());
        assertThat(engine.statements(new StatementQuery(asked, Set.of())).hits())
            .as("seed %s: statements of %s", seed, asked.text())
            .isEqualTo(engine.statements(new StatementQuery(filtered, Set.of())).hits());
      }
    }
  }

  @Test
  void noTextIsTooStrangeToBeAnswered() throws IOException {
    long seed = seed();
    Random random = new Random(seed);
    try (SearchEngine engine = open(new RandomSearch(random).documents(DOCUMENTS))) {
      for (int i = 0; i < HOSTILE; i++) {
        String text = HostileTexts.one(random);
        long began = System.nanoTime();
        SearchResult found = engine.search(query(text, List.of(), Copies.COLLAPSE));
        assertThat(found.understood().remarks()).as("seed %s: %s", seed, text).hasSizeLessThan(20);
        assertThat(System.nanoTime() - began)
            .as("seed %s: %s", seed, text)
            .isLessThan(10_000_000_000L); // a hang, whatever else the machine does
        if (i % 10 == 0) {
          engine.statements(new StatementQuery(query(text, List.of(), Copies.ALL), Set.of()));
          engine.didYouMean(SearchQuery.of(text));
        }
      }
    }
  }

  /** The same in every run, since what fails must fail again; others with -Dasking.seed=N. */
  private static long seed() {
    return Long.getLong("asking.seed", 20_261_125L);
  }

  private void onRandomQuestions(Check check) throws IOException {
    long seed = seed();
    Random random = new Random(seed);
    for (int corpus = 0; corpus < CORPORA; corpus++) {
      List<PolicyDocument> documents = new RandomSearch(random).documents(DOCUMENTS);
      RandomAsking asking = new RandomAsking(random);
      try (SearchEngine engine = open(documents)) {
        for (int i = 0; i < QUERIES; i++) {
          check.of(engine, documents, asking.asked(), "seed " + seed);
        }
      }
    }
  }

  private static SearchQuery query(String text, List<Filter> filters, Copies copies) {
    return new SearchQuery(
        text,
        Scope.ALL,
        filters,
        Sort.RELEVANCE,
        SearchQuery.MAX_SIZE,
        Optional.empty(),
        Schema.facets().stream().map(field -> new FacetRequest(field, 5)).toList(),
        copies,
        SearchQuery.Semantic.AUTO);
  }

  private static SearchQuery selecting(
      SearchQuery query, PolicyField field, FacetCounts.Value value) {
    return query(
        query.text(), List.of(new Filter.AnyOf(field, List.of(value.value()))), query.copies());
  }
}
