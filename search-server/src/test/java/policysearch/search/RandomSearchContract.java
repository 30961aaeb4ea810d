package policysearch.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import policysearch.model.PolicyDocument;
import policysearch.schema.PolicyField;
import policysearch.search.SearchQuery.Copies;

/** What every engine promises, on random corpora and questions; failures name the seed. */
public abstract class RandomSearchContract {
  private static final int CORPORA = 4;
  private static final int QUERIES = 30;
  private static final int DOCUMENTS = 40;

  /** An engine that holds {@code documents}. */
  protected abstract SearchEngine open(List<PolicyDocument> documents) throws IOException;

  /** Checks one question. */
  private interface Check {
    void of(SearchEngine engine, List<PolicyDocument> documents, SearchQuery query, String seed)
        throws IOException;
  }

  @Test
  void everyFacetCountEqualsTheTotalOfSelectingIt() throws IOException {
    onRandomQuestions(
        (engine, documents, query, seed) -> {
          for (FacetCounts facet : engine.search(query).facets()) {
            for (FacetCounts.Value value : facet.values()) {
              assertThat(value.count())
                  .as("%s: %s %s of %s", seed, facet.field().name(), value.value(), query)
                  .isEqualTo(engine.search(selecting(query, facet.field(), value)).total());
            }
          }
        });
  }

  @Test
  void everyCountInATreeEqualsTheTotalOfSelectingBoth() throws IOException {
    onRandomQuestions(
        (engine, documents, query, seed) -> {
          for (FacetCounts facet : engine.search(query).facets()) {
            for (FacetCounts.Value upper : facet.values()) {
              SearchQuery there = selecting(query, facet.field(), upper);
              for (FacetCounts.Value lower : lower(upper)) {
                assertThat(lower.count())
                    .as("%s: %s in %s of %s", seed, lower.value(), upper.value(), query)
                    .isEqualTo(engine.search(selecting(there, child(upper), lower)).total());
              }
            }
          }
        });
  }

  private static List<FacetCounts.Value> lower(FacetCounts.Value upper) {
    return upper.children().map(FacetCounts::values).orElse(List.of());
  }

  private static PolicyField child(FacetCounts.Value upper) {
    return upper.children().map(FacetCounts::field).orElseThrow();
  }

  @Test
  void totalsAreThoseOfPlainStringSearch() throws IOException {
    onRandomQuestions(
        (engine, documents, query, seed) -> {
          Oracle oracle = new Oracle(query);
          assertThat(all(engine, with(query, Copies.ALL)))
              .as("%s: %s", seed, query)
              .containsExactlyInAnyOrderElementsOf(
                  documents.stream().filter(oracle::matches).map(PolicyDocument::id).toList());
        });
  }

  @Test
  void copiesOfOneTextAreOneResultTheOneThatStandsFirst() throws IOException {
    onRandomQuestions(
        (engine, documents, query, seed) -> {
          Set<String> texts = new HashSet<>();
          List<String> firstOfEachText =
              all(engine, with(query, Copies.ALL)).stream()
                  .filter(id -> texts.add(RandomSearch.text(id)))
                  .toList();
          SearchQuery collapsing = with(query, Copies.COLLAPSE);
          assertThat(all(engine, collapsing)).as("%s: %s", seed, query).isEqualTo(firstOfEachText);
          assertThat(engine.search(collapsing).total()).as(seed).isEqualTo(texts.size());
        });
  }

  @Test
  void everyCopyIsNamedByTheOthers() throws IOException {
    onRandomQuestions(
        (engine, documents, query, seed) -> {
          for (Hit hit : engine.search(query).hits()) {
            String id = hit.card().id();
            List<String> others =
                documents.stream()
                    .map(PolicyDocument::id)
                    .filter(
                        o -> !o.equals(id) && RandomSearch.text(o).equals(RandomSearch.text(id)))
                    .toList();
            assertThat(hit.copies().listed().stream().map(OtherCopies.Copy::id))
                .as("%s: %s", seed, id)
                .containsExactlyInAnyOrderElementsOf(others);
            assertThat(hit.copies().count()).as(seed).isEqualTo(others.size());
            assertThat(engine.copies(id)).as(seed).isEqualTo(hit.copies());
          }
        });
  }

  @Test
  void pagesNeitherRepeatNorSkip() throws IOException {
    onRandomQuestions(
        (engine, documents, query, seed) -> {
          List<String> paged = all(engine, query);
          SearchResult whole =
              engine.search(
                  new SearchQuery(
                      query.text(),
                      query.scope(),
                      query.filters(),
                      query.sort(),
                      SearchQuery.MAX_SIZE,
                      Optional.empty(),
                      List.of(),
                      query.copies(),
                      query.semantic()));
          assertThat(paged)
              .as("%s: %s", seed, query)
              .doesNotHaveDuplicates()
              .hasSize((int) whole.total())
              .isEqualTo(whole.hits().stream().map(hit -> hit.card().id()).toList());
        });
  }

  @Test
  void eachShowsWhatAllPagesTogetherShow() throws IOException {
    onRandomQuestions(
        (engine, documents, query, seed) -> {
          List<String> shown = new ArrayList<>();
          engine.each(
              query,
              (document, copies) -> {
                assertThat(documents).as(seed).contains(document);
                assertThat(copies).as(seed).isEqualTo(engine.copies(document.id()));
                shown.add(document.id());
              });
          assertThat(shown).as("%s: %s", seed, query).isEqualTo(all(engine, query));
        });
  }

  @Test
  void everyMatchingDocumentHasMissingOrListedOrOtherValues() throws IOException {
    onRandomQuestions(
        (engine, documents, query, seed) -> {
          for (FacetCounts facet : engine.search(query).facets()) {
            FacetCounts whole = engine.facet(query, new FacetRequest(facet.field(), 1000), "");
            long listed = facet.values().stream().mapToLong(FacetCounts.Value::count).sum();
            assertThat(listed + facet.other())
                .as("%s: %s of %s", seed, facet.field().name(), query)
                .isEqualTo(whole.values().stream().mapToLong(FacetCounts.Value::count).sum());
            assertThat(whole.other()).isZero();
            assertThat(whole.valueCount())
                .isEqualTo((int) whole.values().stream().filter(v -> v.count() > 0).count());
            assertThat(facet.missing()).isEqualTo(whole.missing());
          }
        });
  }

  @Test
  void rangesAreInsideAndDoNotOverlap() throws IOException {
    onRandomQuestions(
        (engine, documents, query, seed) -> {
          for (Hit hit : engine.search(query).hits()) {
            String body = engine.document(hit.card().id()).orElseThrow().body();
            assertThat(hit.snippets()).hasSizeLessThanOrEqualTo(3);
            for (Hit.Snippet snippet : hit.snippets()) {
              assertThat(body.startsWith(snippet.text(), snippet.start())).as(seed).isTrue();
              int at = 0;
              for (var range : snippet.ranges()) {
                assertThat(range.start()).as(seed).isGreaterThanOrEqualTo(at);
                assertThat(range.length()).as(seed).isPositive();
                assertThat(Character.isLowSurrogate(snippet.text().charAt(range.start())))
                    .as(seed)
                    .isFalse();
                at = range.end() + 1;
              }
              assertThat(at).as(seed).isLessThanOrEqualTo(snippet.text().length() + 1);
            }
          }
        });
  }

  private void onRandomQuestions(Check check) throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    RandomSearch search = new RandomSearch(random);
    for (int corpus = 0; corpus < CORPORA; corpus++) {
      List<PolicyDocument> documents = search.documents(DOCUMENTS);
      try (SearchEngine engine = open(documents)) {
        for (int i = 0; i < QUERIES; i++) {
          check.of(engine, documents, search.query(), "seed " + seed);
        }
      }
    }
  }

  /** The query with its own filters of {@code field} replaced by the one value. */
  private static SearchQuery selecting(
      SearchQuery query, PolicyField field, FacetCounts.Value value) {
    List<Filter> filters =
        new ArrayList<>(
            query.filters().stream()
                .filter(f -> !(f instanceof Filter.AnyOf any && any.field().equals(field)))
                .toList());
    filters.add(new Filter.AnyOf(field, List.of(value.value())));
    return new SearchQuery(
        query.text(),
        query.scope(),
        filters,
        query.sort(),
        query.size(),
        Optional.empty(),
        List.of(),
        query.copies(),
        query.semantic());
  }

  private static SearchQuery with(SearchQuery query, Copies copies) {
    return new SearchQuery(
        query.text(),
        query.scope(),
        query.filters(),
        query.sort(),
        query.size(),
        Optional.empty(),
        List.of(),
        copies,
        query.semantic());
  }

  /** Ids of all results, page after page. */
  private static List<String> all(SearchEngine engine, SearchQuery query) throws IOException {
    List<String> ids = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      SearchResult page =
          engine.search(
              new SearchQuery(
                  query.text(),
                  query.scope(),
                  query.filters(),
                  query.sort(),
                  query.size(),
                  cursor,
                  List.of(),
                  query.copies(),
                  query.semantic()));
      page.hits().forEach(hit -> ids.add(hit.card().id()));
      cursor = page.nextCursor();
    } while (cursor.isPresent() && new HashSet<>(ids).size() == ids.size());
    return ids;
  }
}
