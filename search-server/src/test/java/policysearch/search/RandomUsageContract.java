package policysearch.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import policysearch.model.PolicyDocument;
import policysearch.model.PublicationTime;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.SearchQuery.Scope;
import policysearch.search.SearchQuery.Sort;

/** What every engine promises of comparisons and of phrases; failures name the seed. */
public abstract class RandomUsageContract {
  private static final int CORPORA = 3;
  private static final int QUERIES = 15;
  private static final int DOCUMENTS = 40;

  /** An engine that holds {@code documents}. */
  protected abstract SearchEngine open(List<PolicyDocument> documents) throws IOException;

  /** Checks one question. */
  private interface Check {
    void of(SearchEngine engine, SearchQuery query, Random random, String seed) throws IOException;
  }

  @Test
  void everyNumberOfAComparisonIsATotal() throws IOException {
    onRandomQuestions(
        (engine, query, random, seed) -> {
          for (PolicyField by :
              List.of(Schema.SPEAKER, Schema.PROVINCE, Schema.SOURCE, Schema.YEAR)) {
            for (Comparison.Value value : engine.compare(new ComparisonQuery(query, by)).values()) {
              String what = seed + ": " + by.name() + " " + value.value() + " of " + query;
              SearchQuery one = selecting(query, by, value.value());
              check(engine, value.documents(), one, what);
              StatementResult said = engine.statements(statements(one, Sort.OLDEST));
              assertThat(value.statements().count()).as(what).isEqualTo(said.total());
              assertThat(value.statements().first().map(Usage.Use::document))
                  .as(what)
                  .isEqualTo(dated(said));
              assertThat(value.statements().last().map(Usage.Use::document))
                  .as(what)
                  .isEqualTo(dated(engine.statements(statements(one, Sort.NEWEST))));
            }
          }
        });
  }

  @Test
  void aComparisonCountsEachPlaceAndAllCharacters() throws IOException {
    onRandomQuestions(
        (engine, query, random, seed) -> {
          SearchQuery phrase = phrase(query, random);
          Oracle words = new Oracle(phrase);
          for (PolicyField by : List.of(Schema.SPEAKER, Schema.PROVINCE)) {
            for (Comparison.Value value :
                engine.compare(new ComparisonQuery(phrase, by)).values()) {
              String what = seed + ": " + by.name() + " " + value.value() + " of " + phrase;
              SearchQuery one = selecting(phrase, by, value.value());
              SearchQuery all = with(one, "", one.filters());
              assertThat(value.statements().occurrences())
                  .as(what)
                  .isEqualTo(spoken(engine, one).stream().mapToLong(words::occurrences).sum());
              assertThat(value.statements().characters())
                  .as(what)
                  .isEqualTo(length(spoken(engine, all)));
              assertThat(value.documents().occurrences())
                  .as(what)
                  .isEqualTo(written(engine, one).stream().mapToLong(words::occurrences).sum());
              assertThat(value.documents().characters())
                  .as(what)
                  .isEqualTo(length(written(engine, all)));
            }
          }
        });
  }

  @Test
  void thoseWhoUseTheWordsMostAreComparedAndYearsStandInOrder() throws IOException {
    onRandomQuestions(
        (engine, query, random, seed) -> {
          List<Comparison.Value> speakers = values(engine, query, Schema.SPEAKER);
          assertThat(speakers)
              .as(seed)
              .isSortedAccordingTo(Comparator.comparingLong(v -> -v.statements().count()));
          if (query.filters().isEmpty()) {
            assertThat(speakers.stream().map(Comparison.Value::value))
                .as(seed)
                .containsExactlyElementsOf(
                    engine
                        .statements(new StatementQuery(speakerFacet(query), Set.of()))
                        .facets()
                        .getFirst()
                        .values()
                        .stream()
                        .map(FacetCounts.Value::value)
                        .toList());
          }
          assertThat(values(engine, query, Schema.YEAR).stream().map(Comparison.Value::value))
              .as(seed)
              .isSorted();
        });
  }

  private static List<Comparison.Value> values(
      SearchEngine engine, SearchQuery query, PolicyField by) throws IOException {
    SearchQuery others =
        with(
            query,
            query.text(),
            query.filters().stream()
                .filter(f -> !(f instanceof Filter.AnyOf any && any.field().equals(by)))
                .toList());
    return engine.compare(new ComparisonQuery(others, by)).values();
  }

  private static void check(SearchEngine engine, Usage usage, SearchQuery query, String what)
      throws IOException {
    SearchResult found = engine.search(with(query, Sort.OLDEST));
    assertThat(usage.count()).as(what).isEqualTo(found.total());
    assertThat(usage.first().map(Usage.Use::document)).as(what).isEqualTo(dated(found));
    assertThat(usage.last().map(Usage.Use::document))
        .as(what)
        .isEqualTo(dated(engine.search(with(query, Sort.NEWEST))));
  }

  @Test
  void theHistoryOfAPhraseAddsUpToItsTotals() throws IOException {
    onRandomQuestions(
        (engine, query, random, seed) -> {
          SearchQuery phrase = phrase(query, random);
          String what = seed + ": " + phrase;
          PhraseHistory history = engine.phrase(new PhraseQuery(phrase, 1000));
          SearchResult found = engine.search(with(phrase, Sort.OLDEST));
          StatementResult said = engine.statements(statements(phrase, Sort.OLDEST));
          assertThat(history.documents()).as(what).isEqualTo(found.total());
          assertThat(history.statements()).as(what).isEqualTo(said.total());
          for (List<PhraseHistory.Month> periods : List.of(history.months(), history.years())) {
            assertThat(
                    periods.stream().mapToLong(m -> m.count().documents()).sum()
                        + history.undated().documents())
                .as(what)
                .isEqualTo(found.total());
            assertThat(
                    periods.stream().mapToLong(m -> m.count().statements()).sum()
                        + history.undated().statements())
                .as(what)
                .isEqualTo(said.total());
          }
          assertThat(history.first().map(first -> first.document().id()))
              .as(what)
              .isEqualTo(found.hits().stream().map(hit -> hit.card().id()).findFirst());
        });
  }

  @Test
  void upToEachMonthAPhraseIsUsedAsOftenAsASearchFinds() throws IOException {
    onRandomQuestions(
        (engine, query, random, seed) -> {
          SearchQuery phrase = phrase(query, random);
          SearchQuery all = with(phrase, "", phrase.filters());
          long documents = 0;
          long statements = 0;
          for (PhraseHistory.Month month : engine.phrase(new PhraseQuery(phrase, 1)).months()) {
            String what = seed + ": " + month + " of " + phrase;
            SearchQuery until = until(phrase, month.month());
            documents += month.count().documents();
            statements += month.count().statements();
            assertThat(documents).as(what).isEqualTo(engine.search(until).total());
            assertThat(statements)
                .as(what)
                .isEqualTo(engine.statements(statements(until, Sort.OLDEST)).total());
            assertThat(month.count().all())
                .as(what)
                .isEqualTo(
                    engine.search(until(all, month.month())).total()
                        - engine.search(until(all, month.month().minusMonths(1))).total());
          }
        });
  }

  @Test
  void whoTookAPhraseUpIsTheTotalOfSelectingThemInTheOrderOfFirstUse() throws IOException {
    onRandomQuestions(
        (engine, query, random, seed) -> {
          SearchQuery phrase = phrase(query, random);
          PhraseHistory history = engine.phrase(new PhraseQuery(phrase, 1000));
          takers(engine, phrase, Schema.SPEAKER, history.people(), seed);
          takers(engine, phrase, Schema.PROVINCE, history.provinces(), seed);
          assertThat(history.people()).as(seed).hasSize(history.peopleCount());
          assertThat(history.provinces()).as(seed).hasSize(history.provinceCount());
        });
  }

  private static void takers(
      SearchEngine engine,
      SearchQuery phrase,
      PolicyField field,
      List<PhraseHistory.Taker> takers,
      String seed)
      throws IOException {
    LocalDate last = LocalDate.MIN;
    for (PhraseHistory.Taker taker : takers) {
      String what = seed + ": " + field.name() + " " + taker.value() + " of " + phrase;
      SearchQuery one = narrowed(phrase, field, taker.value());
      assertThat(taker.documents()).as(what).isEqualTo(engine.search(one).total());
      if (ofField(phrase, field) <= 1) { // as with a request, in which it is replaced
        SearchQuery selecting = selecting(phrase, field, taker.value());
        assertThat(taker.documents()).as(what).isEqualTo(engine.search(selecting).total());
      }
      assertThat(taker.statements())
          .as(what)
          .isEqualTo(engine.statements(statements(one, Sort.OLDEST)).total());
      if (field.equals(Schema.SPEAKER)) {
        StatementResult said = engine.statements(statements(one, Sort.OLDEST));
        StatementHit begin = said.hits().getFirst();
        assertThat(taker.first().map(Usage.Use::document)).as(what).isEqualTo(dated(said));
        assertThat(taker.voice()).as(what).contains(begin.voice());
        assertThat(Optional.of(new StatementHit.Speaker(taker.value(), taker.title())))
            .as(what)
            .isEqualTo(
                begin.speakers().stream().filter(s -> s.name().equals(taker.value())).findFirst());
      } else {
        assertThat(taker.first().map(Usage.Use::document))
            .as(what)
            .isEqualTo(dated(engine.search(with(one, Sort.OLDEST))));
      }
      LocalDate first = taker.first().map(Usage.Use::day).orElse(LocalDate.MAX);
      assertThat(first).as(what).isAfterOrEqualTo(last);
      last = first;
    }
  }

  private void onRandomQuestions(Check check) throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    RandomSearch search = new RandomSearch(random);
    for (int corpus = 0; corpus < CORPORA; corpus++) {
      try (SearchEngine engine = open(search.documents(DOCUMENTS))) {
        for (int i = 0; i < QUERIES; i++) {
          SearchQuery query = search.query();
          check.of(engine, with(query, query.text(), query.filters()), random, "seed " + seed);
        }
      }
    }
  }

  private static SearchQuery phrase(SearchQuery query, Random random) {
    List<String> phrases = List.of("算力", "协同发展", "雄安新区", "冀", "ai", "\ud842\udfb7祥", "无此话");
    String phrase = '"' + phrases.get(random.nextInt(phrases.size())) + '"';
    return with(query, phrase, query.filters());
  }

  /** The words of all statements. */
  private static List<String> spoken(SearchEngine engine, SearchQuery query) throws IOException {
    List<String> words = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      StatementResult page =
          engine.statements(new StatementQuery(with(query, Sort.OLDEST, cursor), Set.of()));
      page.hits().forEach(hit -> words.add(hit.text()));
      cursor = page.nextCursor();
    } while (cursor.isPresent());
    return words;
  }

  /** The bodies of all documents. */
  private static List<String> written(SearchEngine engine, SearchQuery query) throws IOException {
    List<String> words = new ArrayList<>();
    engine.each(query, (document, copies) -> words.add(document.body()));
    return words;
  }

  private static long length(List<String> texts) {
    return texts.stream()
        .flatMapToInt(String::codePoints)
        .filter(c -> !Character.isWhitespace(c))
        .count();
  }

  private static Optional<String> dated(StatementResult found) {
    return found.hits().stream()
        .map(StatementHit::document)
        .filter(card -> card.publishedAt().isPresent())
        .map(Hit.Card::id)
        .findFirst();
  }

  private static Optional<String> dated(SearchResult found) {
    return found.hits().stream()
        .map(Hit::card)
        .filter(card -> card.publishedAt().map(PublicationTime::date).isPresent())
        .map(Hit.Card::id)
        .findFirst();
  }

  private static long ofField(SearchQuery query, PolicyField field) {
    return query.filters().stream()
        .filter(f -> f instanceof Filter.AnyOf any && any.field().equals(field))
        .count();
  }

  /** Beside the filters there are, which may be two of the same field. */
  private static SearchQuery narrowed(SearchQuery query, PolicyField field, String value) {
    List<Filter> filters = new ArrayList<>(query.filters());
    filters.add(new Filter.AnyOf(field, List.of(value)));
    return with(query, query.text(), filters);
  }

  private static SearchQuery selecting(SearchQuery query, PolicyField field, String value) {
    List<Filter> filters =
        new ArrayList<>(
            query.filters().stream()
                .filter(f -> !(f instanceof Filter.AnyOf any && any.field().equals(field)))
                .toList());
    filters.add(new Filter.AnyOf(field, List.of(value)));
    return with(query, query.text(), filters);
  }

  private static SearchQuery until(SearchQuery query, YearMonth month) {
    List<Filter> filters = new ArrayList<>(query.filters());
    filters.add(
        new Filter.Dates(
            Filter.DateField.PUBLISHED, Optional.empty(), Optional.of(month.atEndOfMonth())));
    return with(query, query.text(), filters);
  }

  private static StatementQuery statements(SearchQuery query, Sort sort) {
    return new StatementQuery(with(query, sort), Set.of());
  }

  private static SearchQuery with(SearchQuery query, String text, List<Filter> filters) {
    return new SearchQuery(
        text,
        Scope.ALL,
        filters,
        query.sort(),
        SearchQuery.MAX_SIZE,
        Optional.empty(),
        List.of(),
        query.copies(),
        query.semantic());
  }

  private static SearchQuery with(SearchQuery query, Sort sort) {
    return with(query, sort, Optional.empty());
  }

  private static SearchQuery speakerFacet(SearchQuery query) {
    return new SearchQuery(
        query.text(),
        query.scope(),
        query.filters(),
        query.sort(),
        query.size(),
        Optional.empty(),
        List.of(new FacetRequest(Schema.SPEAKER, SearchQuery.MAX_SIZE)),
        query.copies(),
        query.semantic());
  }

  private static SearchQuery with(SearchQuery query, Sort sort, Optional<String> cursor) {
    return new SearchQuery(
        query.text(),
        query.scope(),
        query.filters(),
        sort,
        query.size(),
        cursor,
        List.of(),
        query.copies(),
        query.semantic());
  }
}
