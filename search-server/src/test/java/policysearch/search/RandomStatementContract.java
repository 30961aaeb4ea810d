package policysearch.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import policysearch.model.Passage;
import policysearch.model.Passages;
import policysearch.model.PolicyDocument;
import policysearch.model.Voice;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.SearchQuery.Copies;
import policysearch.search.StatementGroupQuery.By;

/** What every engine promises of statements, on random corpora; failures name the seed. */
public abstract class RandomStatementContract {
  private static final int CORPORA = 3;
  private static final int QUERIES = 25;
  private static final int DOCUMENTS = 40;

  /** An engine that holds {@code documents}. */
  protected abstract SearchEngine open(List<PolicyDocument> documents) throws IOException;

  /** Checks one question. */
  private interface Check {
    void of(SearchEngine engine, List<PolicyDocument> documents, StatementQuery query, String seed)
        throws IOException;
  }

  @Test
  void totalsAreThoseOfPlainStringSearch() throws IOException {
    onRandomQuestions(
        (engine, documents, query, seed) -> {
          StatementQuery each = with(query, query.search().filters(), Copies.ALL);
          assertThat(all(engine, each).stream().map(RandomStatementContract::place))
              .as("%s: %s", seed, query)
              .containsExactlyInAnyOrderElementsOf(expected(documents, query));
        });
  }

  @Test
  void statementsShownOneByOneAreThoseOfAllPagesInTheirOrder() throws IOException {
    onRandomQuestions(
        (engine, documents, query, seed) -> {
          List<StatementHit> shown = new ArrayList<>();
          engine.eachStatement(query, shown::add);
          assertThat(shown).as("%s: %s", seed, query).isEqualTo(all(engine, query));
        });
  }

  @Test
  void everyFacetCountEqualsTheTotalOfSelectingIt() throws IOException {
    onRandomQuestions(
        (engine, documents, query, seed) -> {
          checkCounts(engine, query, seed);
        });
  }

  private static void checkCounts(SearchEngine engine, StatementQuery query, String seed)
      throws IOException {
    StatementResult result = engine.statements(query);
    for (FacetCounts facet : result.facets()) {
      for (FacetCounts.Value value : facet.values()) {
        assertThat(value.count())
            .as("%s: %s %s of %s", seed, facet.field().name(), value.value(), query)
            .isEqualTo(total(engine, selecting(query, facet.field(), value.value())));
        StatementQuery there = selecting(query, facet.field(), value.value());
        for (FacetCounts children : value.children().stream().toList()) {
          for (FacetCounts.Value lower : children.values()) {
            assertThat(lower.count())
                .as("%s: %s in %s of %s", seed, lower.value(), value.value(), query)
                .isEqualTo(total(engine, selecting(there, children.field(), lower.value())));
          }
        }
      }
    }
    for (Voice voice : Voice.values()) {
      assertThat(result.voices().getOrDefault(voice, 0L))
          .as("%s: %s of %s", seed, voice, query)
          .isEqualTo(total(engine, new StatementQuery(query.search(), Set.of(voice))));
    }
  }

  @Test
  void countsEqualTotalsUnderEveryCombinationOfFilters() throws IOException {
    long seed = System.nanoTime();
    RandomSearch search = new RandomSearch(new Random(seed));
    List<Filter> filters =
        List.of(
            new Filter.AnyOf(Schema.SPEAKER, List.of("甲", "乙")),
            new Filter.AnyOf(Schema.PROVINCE, List.of("河北省")),
            new Filter.AnyOf(Schema.SOURCE, List.of("日报")),
            new Filter.AnyOf(Schema.YEAR, List.of("2024")),
            new Filter.Persons(List.of("甲", "丙")),
            new Filter.Dates(
                Filter.DateField.PUBLISHED,
                Optional.of(LocalDate.of(2023, 12, 29)),
                Optional.empty()));
    try (SearchEngine engine = open(search.documents(DOCUMENTS))) {
      for (int chosen = 0; chosen < 1 << filters.size(); chosen++) {
        List<Filter> some = new ArrayList<>();
        for (int i = 0; i < filters.size(); i++) {
          if ((chosen & 1 << i) != 0) {
            some.add(filters.get(i));
          }
        }
        SearchQuery query = search.query();
        Set<Voice> voices = chosen % 3 == 0 ? Set.of(Voice.JOINT) : Set.of();
        checkCounts(engine, new StatementQuery(filtered(query, some), voices), "seed " + seed);
      }
    }
  }

  @Test
  void theOfficeIsThatOfWhoSpeaks() throws IOException {
    // 时任… comes first among the terms
    Draft later = Draft.of("d").titled("尹力", "省委书记").alsoTitled("尹力", "时任四川省长");
    try (SearchEngine engine = open(List.of(later.body("尹力：算力").done()))) {
      StatementQuery query = new StatementQuery(SearchQuery.of("算力"), Set.of());
      assertThat(engine.statements(query).hits().getFirst().speakers())
          .containsExactly(new StatementHit.Speaker("尹力", Optional.of("省委书记")));
    }
  }

  @Test
  void aCursorOfAnotherQuestionIsRefused() throws IOException {
    List<PolicyDocument> documents =
        IntStream.range(0, 9)
            .mapToObj(i -> Draft.of("d" + i).body("甲：算力", "乙、丙：算力").done())
            .toList();
    try (SearchEngine engine = open(documents)) {
      SearchQuery two = sized(SearchQuery.of("算力"), 2);
      StatementQuery asked = new StatementQuery(two, Set.of());
      String cursor = engine.statements(asked).nextCursor().orElseThrow();
      String ofGroups =
          engine.groups(new StatementGroupQuery(asked, By.DOCUMENT, 1)).nextCursor().orElseThrow();
      String ofSpeakers =
          engine.groups(new StatementGroupQuery(asked, By.SPEAKER, 1)).nextCursor().orElseThrow();
      String ofDocuments = engine.search(two).nextCursor().orElseThrow();
      refused(() -> engine.statements(at(asked, cursor, sized(SearchQuery.of("发展"), 2))));
      refused(
          () ->
              engine.statements(
                  at(asked, cursor, filtered(two, List.of(new Filter.Persons(List.of("甲")))))));
      refused(() -> engine.statements(new StatementQuery(after(two, cursor), Set.of(Voice.JOINT))));
      for (String other : List.of(ofGroups, ofSpeakers, ofDocuments, "", "xyz")) {
        refused(() -> engine.statements(at(asked, other, two)));
      }
      for (String other : List.of(cursor, ofSpeakers, ofDocuments)) {
        refused(
            () -> engine.groups(new StatementGroupQuery(at(asked, other, two), By.DOCUMENT, 1)));
      }
      for (String other : List.of(cursor, ofGroups, ofDocuments)) {
        refused(() -> engine.groups(new StatementGroupQuery(at(asked, other, two), By.SPEAKER, 1)));
      }
      refused(() -> engine.search(after(two, cursor)));
      assertThat(engine.statements(at(asked, cursor, two)).hits()).hasSize(2);
    }
  }

  @Test
  void statementsOfCopiesAreOneResultTheOneThatStandsFirst() throws IOException {
    onRandomQuestions(
        (engine, documents, query, seed) -> {
          Map<String, String> said = said(documents);
          Set<String> seen = new HashSet<>();
          List<String> firstOfEach =
              all(engine, with(query, query.search().filters(), Copies.ALL)).stream()
                  .map(RandomStatementContract::place)
                  .filter(place -> seen.add(said.get(place)))
                  .toList();
          StatementQuery collapsing = with(query, query.search().filters(), Copies.COLLAPSE);
          assertThat(all(engine, collapsing).stream().map(RandomStatementContract::place))
              .as("%s: %s", seed, query)
              .containsExactlyElementsOf(firstOfEach);
          assertThat(total(engine, collapsing)).as(seed).isEqualTo(seen.size());
        });
  }

  @Test
  void aSpeakersGroupIsWhatSelectingTheSpeakerGives() throws IOException {
    onRandomQuestions(
        (engine, documents, query, seed) -> {
          List<StatementGroups.Group> groups = groups(engine, query, By.SPEAKER, seed);
          for (StatementGroups.Group group : groups) {
            StatementQuery one = narrowed(query, group.speaker().orElseThrow());
            StatementResult whole = engine.statements(one);
            assertThat(group.count()).as("%s: %s", seed, query).isEqualTo(whole.total());
            assertThat(group.documents())
                .as("%s: %s", seed, query)
                .isEqualTo(engine.groups(new StatementGroupQuery(one, By.DOCUMENT, 1)).total());
            assertThat(whole.hits()).as(seed).startsWith(group.first().getFirst());
          }
        });
  }

  @Test
  void theGroupsOfDocumentsAreAllStatements() throws IOException {
    onRandomQuestions(
        (engine, documents, query, seed) -> {
          List<StatementGroups.Group> groups = groups(engine, query, By.DOCUMENT, seed);
          assertThat(groups.stream().mapToLong(StatementGroups.Group::count).sum())
              .as("%s: %s", seed, query)
              .isEqualTo(total(engine, query));
          assertThat(groups.stream().map(g -> g.first().getFirst().document().id()))
              .as(seed)
              .doesNotHaveDuplicates();
        });
  }

  @Test
  void aStatementIsShownAsItStandsInItsDocument() throws IOException {
    onRandomQuestions(
        (engine, documents, query, seed) -> {
          for (StatementHit hit : engine.statements(query).hits()) {
            PolicyDocument document = engine.document(hit.document().id()).orElseThrow();
            Passage passage =
                Passages.of(document).stream()
                    .filter(p -> p.span().equals(hit.span()))
                    .findFirst()
                    .orElseThrow();
            assertThat(hit.text()).as(seed).isEqualTo(hit.span().in(document.body()));
            assertThat(passage.voice()).as(seed).contains(hit.voice());
            assertThat(hit.speakers().stream().map(StatementHit.Speaker::name))
                .as(seed)
                .containsExactlyInAnyOrderElementsOf(passage.speakers());
            int at = 0;
            for (var range : hit.ranges()) {
              assertThat(range.start()).as(seed).isGreaterThanOrEqualTo(at);
              at = range.end() + 1;
            }
            assertThat(at).as(seed).isLessThanOrEqualTo(hit.text().length() + 1);
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
          Set<Voice> voices = EnumSet.noneOf(Voice.class);
          List.of(Voice.values()).stream().filter(v -> random.nextInt(4) == 0).forEach(voices::add);
          check.of(engine, documents, new StatementQuery(search.query(), voices), "seed " + seed);
        }
      }
    }
  }

  /** Asks something. */
  private interface Asking {
    void ask() throws IOException;
  }

  private static void refused(Asking asking) {
    assertThatThrownBy(asking::ask).isInstanceOf(WrongCursorException.class);
  }

  private static StatementQuery at(StatementQuery like, String cursor, SearchQuery search) {
    return new StatementQuery(after(search, cursor), like.voices());
  }

  private static SearchQuery after(SearchQuery query, String cursor) {
    return page(query, query.size(), Optional.of(cursor));
  }

  private static SearchQuery sized(SearchQuery query, int size) {
    return page(query, size, Optional.empty());
  }

  private static SearchQuery filtered(SearchQuery query, List<Filter> filters) {
    return new SearchQuery(
        query.text(),
        query.scope(),
        filters,
        query.sort(),
        query.size(),
        query.cursor(),
        query.facets(),
        query.copies(),
        query.semantic());
  }

  private static SearchQuery page(SearchQuery query, int size, Optional<String> cursor) {
    return new SearchQuery(
        query.text(), query.scope(), query.filters(), query.sort(), size, cursor, query.facets());
  }

  private static List<String> expected(List<PolicyDocument> documents, StatementQuery query) {
    Oracle oracle = new Oracle(query.search());
    return documents.stream()
        .flatMap(
            d ->
                oracle.statements(d).stream()
                    .filter(
                        p -> query.anyVoice() || query.voices().contains(p.voice().orElseThrow()))
                    .map(p -> d.id() + " " + p.span().start()))
        .toList();
  }

  private static String place(StatementHit hit) {
    return hit.document().id() + " " + hit.span().start();
  }

  /** By place: the text, its words, and the how manieth time the document says them. */
  private static Map<String, String> said(List<PolicyDocument> documents) {
    Map<String, String> said = new HashMap<>();
    for (PolicyDocument document : documents) {
      Map<String, Integer> times = new HashMap<>();
      for (Passage passage : Passages.of(document)) {
        if (!passage.speakers().isEmpty()) {
          String words = passage.span().in(document.body());
          int time = times.merge(words, 1, Integer::sum);
          said.put(
              document.id() + " " + passage.span().start(),
              RandomSearch.text(document.id()) + " " + words + " " + time);
        }
      }
    }
    return said;
  }

  private static long total(SearchEngine engine, StatementQuery query) throws IOException {
    return engine.statements(query).total();
  }

  /** Beside the filters there are: two by speaker may hold at once, of a joint statement. */
  private static StatementQuery narrowed(StatementQuery query, String speaker) {
    List<Filter> filters = new ArrayList<>(query.search().filters());
    filters.add(new Filter.AnyOf(Schema.SPEAKER, List.of(speaker)));
    return with(query, filters, query.search().copies());
  }

  private static StatementQuery selecting(StatementQuery query, PolicyField field, String value) {
    List<Filter> filters =
        new ArrayList<>(
            query.search().filters().stream()
                .filter(f -> !(f instanceof Filter.AnyOf any && any.field().equals(field)))
                .toList());
    filters.add(new Filter.AnyOf(field, List.of(value)));
    return with(query, filters, query.search().copies());
  }

  private static StatementQuery with(StatementQuery query, List<Filter> filters, Copies copies) {
    return at(query, filters, copies, Optional.empty());
  }

  private static StatementQuery at(
      StatementQuery query, List<Filter> filters, Copies copies, Optional<String> cursor) {
    SearchQuery search = query.search();
    return new StatementQuery(
        new SearchQuery(
            search.text(),
            search.scope(),
            filters,
            search.sort(),
            search.size(),
            cursor,
            List.of(),
            copies,
            search.semantic()),
        query.voices());
  }

  /** All results, page after page, none twice. */
  private static List<StatementHit> all(SearchEngine engine, StatementQuery query)
      throws IOException {
    List<StatementHit> hits = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    SearchQuery search = query.search();
    do {
      StatementResult page =
          engine.statements(at(query, search.filters(), search.copies(), cursor));
      hits.addAll(page.hits());
      cursor = page.nextCursor();
      assertThat(hits.size()).isLessThanOrEqualTo((int) page.total());
    } while (cursor.isPresent());
    assertThat(hits.stream().map(RandomStatementContract::place)).doesNotHaveDuplicates();
    return hits;
  }

  private static List<StatementGroups.Group> groups(
      SearchEngine engine, StatementQuery query, By by, String seed) throws IOException {
    List<StatementGroups.Group> groups = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    SearchQuery search = query.search();
    do {
      StatementQuery page = at(query, search.filters(), search.copies(), cursor);
      StatementGroups found = engine.groups(new StatementGroupQuery(page, by, 2));
      groups.addAll(found.groups());
      cursor = found.nextCursor();
      assertThat(groups.size()).as(seed).isLessThanOrEqualTo((int) found.total());
      if (cursor.isEmpty()) {
        assertThat(groups).as(seed).hasSize((int) found.total());
      }
    } while (cursor.isPresent());
    return groups;
  }
}
