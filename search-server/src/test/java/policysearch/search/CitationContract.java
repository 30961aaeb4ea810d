package policysearch.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policysearch.model.Citations;
import policysearch.model.PolicyDocument;
import policysearch.schema.Schema;
import policysearch.search.RandomCitations.Written;

/** What every engine promises of citations, held against what was written. */
public abstract class CitationContract {
  private static final int DOCUMENTS = 60;

  /** An engine that answers from {@code documents}. */
  protected abstract SearchEngine open(List<PolicyDocument> documents) throws IOException;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aDocumentTellsWhatItCitesWhereAndWhetherThatIsHeld(long seed) throws IOException {
    List<Written> documents = new RandomCitations(seed).documents(DOCUMENTS);
    try (SearchEngine engine = engineOf(documents)) {
      for (Written document : documents) {
        DocumentCitations found = engine.citations(document.id()).orElseThrow();
        String as = "seed " + seed + ", " + document.id();
        assertThat(found.cites().stream().flatMap(c -> names(c).stream()).distinct())
            .as(as)
            .containsExactlyInAnyOrderElementsOf(document.cites());
        assertThat(found.cites().stream().map(CitationContract::names))
            .as(as)
            .doesNotHaveDuplicates();
        for (DocumentCitations.Cited cited : found.cites()) {
          assertThat(cited.held().map(Hit.Card::id))
              .as("%s: %s", as, cited)
              .matches(id -> isNewest(id, names(cited), documents));
          assertThat(cited.places())
              .as(as)
              .isNotEmpty()
              .allMatch(span -> says(span.in(document.document().body()), names(cited)));
        }
      }
      assertThat(engine.citations("none")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void aDocumentIsCitedByAllTextsThatNameItAndNoOther(long seed) throws IOException {
    List<Written> documents = new RandomCitations(seed).documents(DOCUMENTS);
    Map<String, Set<String>> citing = RandomCitations.citing(documents);
    try (SearchEngine engine = engineOf(documents)) {
      for (Written document : documents) {
        DocumentCitations found = engine.citations(document.id()).orElseThrow();
        Set<String> expected = new TreeSet<>();
        document.names().forEach(name -> expected.addAll(citing.getOrDefault(name, Set.of())));
        String as = "seed " + seed + ", " + document.id();
        assertThat(found.names()).as(as).containsExactlyInAnyOrderElementsOf(document.names());
        assertThat(found.count()).as(as).isEqualTo(expected.size());
        assertThat(texts(found.citedBy()))
            .as(as)
            .hasSize(Math.min(expected.size(), DocumentCitations.MOST_LISTED))
            .doesNotHaveDuplicates()
            .isSubsetOf(expected);
        assertThat(found.citedBy())
            .isSortedAccordingTo(
                Comparator.comparing((Hit.Card c) -> c.publishedAt().orElseThrow().date())
                    .reversed());
        if (!document.names().isEmpty()) {
          assertThat(engine.search(citing(document.names())).total())
              .as(as)
              .isEqualTo(found.count());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void whatIsCitedIsCountedWhetherHeldOrNot(long seed) throws IOException {
    List<Written> documents = new RandomCitations(seed).documents(DOCUMENTS);
    Map<String, Long> counts = new TreeMap<>();
    RandomCitations.citing(documents)
        .forEach((name, texts) -> counts.put(name, (long) texts.size()));
    try (SearchEngine engine = engineOf(documents)) {
      CitedFound all = engine.cited(cited("", Optional.empty(), Optional.empty(), 100));
      assertThat(counts(all)).isEqualTo(counts);
      assertThat(all.total()).isEqualTo(counts.size());
      assertThat(all.names())
          .isSortedAccordingTo(
              Comparator.comparingLong((CitedFound.Name n) -> -n.documents())
                  .thenComparing(CitedFound.Name::name));
      assertThat(all.names())
          .allMatch(n -> isNewest(n.held().map(Hit.Card::id), Set.of(n.name()), documents));
      assertThat(engine.cited(cited("", Optional.empty(), Optional.empty(), 2)).names())
          .isEqualTo(all.names().subList(0, Math.min(2, all.names().size())));
      for (boolean held : List.of(true, false)) {
        CitedFound some = engine.cited(cited("", Optional.empty(), Optional.of(held), 100));
        assertThat(some.names())
            .isEqualTo(all.names().stream().filter(n -> n.held().isPresent() == held).toList());
        assertThat(some.total()).isEqualTo(some.names().size());
      }
      for (CitedQuery.Kind kind : CitedQuery.Kind.values()) {
        assertThat(engine.cited(cited("", Optional.of(kind), Optional.empty(), 100)).names())
            .isEqualTo(all.names().stream().filter(n -> n.kind() == kind).toList());
      }
      assertThat(
              counts(engine.cited(cited("某某", Optional.empty(), Optional.empty(), 100))).keySet())
          .containsExactlyElementsOf(
              counts.keySet().stream().filter(name -> name.contains("某某")).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 11, 12})
  void aNumberInAnyFormFindsTheDocumentFirstAndAllThatCiteIt(long seed) throws IOException {
    List<Written> documents = new RandomCitations(seed).documents(DOCUMENTS);
    try (SearchEngine engine = engineOf(documents)) {
      for (String number : RandomCitations.NUMBERS) {
        Set<String> own =
            RandomCitations.called(documents, Set.of(number)).stream()
                .map(Written::text)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = new TreeSet<>(own);
        documents.stream()
            .filter(d -> d.mentions().stream().anyMatch(m -> m.contains(number)))
            .forEach(d -> expected.add(d.text()));
        for (String typed : RandomCitations.typed(number).toList()) {
          SearchResult found = engine.search(whole(typed));
          List<String> texts = texts(found.hits().stream().map(Hit::card).toList());
          assertThat(texts)
              .as("seed %d, %s", seed, typed)
              .containsExactlyInAnyOrderElementsOf(expected);
          assertThat(new TreeSet<>(texts.subList(0, own.size()))).isEqualTo(own);
        }
      }
    }
  }

  @Test
  void aFilterByWhatIsCitedTakesEveryWrittenForm() throws IOException {
    try (SearchEngine engine =
        open(
            List.of(
                Draft.of("a").body("按照国发[2019]5号和《中华人民共和国某某法》办。").done(),
                Draft.of("b").body("与此无关。").done()))) {
      for (String form : List.of("国发〔2019〕5号", "国发 2019 5", "《某某法》", "《中华人民共和国某某法》")) {
        assertThat(engine.search(citing(Set.of(form))).total()).as(form).isEqualTo(1);
        assertThat(counts(engine.cited(cited(form, Optional.empty(), Optional.empty(), 9))))
            .as(form)
            .hasSize(1);
      }
      for (String part : List.of("国发[2019", "2019）", "某法")) {
        assertThat(counts(engine.cited(cited(part, Optional.empty(), Optional.empty(), 9))))
            .as(part)
            .hasSize(1);
      }
    }
  }

  private SearchEngine engineOf(List<Written> documents) throws IOException {
    return open(documents.stream().map(Written::document).toList());
  }

  /** Whether {@code id} is of the newest of those called so, and absent if nothing is. */
  private static boolean isNewest(Optional<String> id, Set<String> names, List<Written> documents) {
    // by its number first, since that names one document
    for (String name : names.stream().sorted(Comparator.comparing(Citations::isTitle)).toList()) {
      List<Written> called = RandomCitations.called(documents, Set.of(name));
      if (!called.isEmpty()) {
        var newest = called.stream().map(CitationContract::day).max(Comparator.naturalOrder());
        return called.stream()
            .filter(d -> day(d).equals(newest.orElseThrow()))
            .anyMatch(d -> Optional.of(d.id()).equals(id));
      }
    }
    return id.isEmpty();
  }

  private static String day(Written written) {
    return written.document().metadata().publishedAt().orElseThrow().toString();
  }

  private static boolean says(String words, Set<String> names) {
    String number = words.replaceFirst("^[^《》]*》（", "");
    return names.contains(Citations.name(number))
        || names.contains("《" + words.replaceFirst("》.*", "") + "》");
  }

  private static Set<String> names(DocumentCitations.Cited cited) {
    return Stream.concat(cited.number().stream(), cited.title().map(t -> "《" + t + "》").stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> texts(List<Hit.Card> cards) {
    return cards.stream().map(card -> RandomSearch.text(card.id())).toList();
  }

  private static Map<String, Long> counts(CitedFound found) {
    Map<String, Long> counts = new TreeMap<>();
    found.names().forEach(n -> counts.put(n.name(), n.documents()));
    return Collections.unmodifiableMap(counts);
  }

  private static CitedQuery cited(
      String contains, Optional<CitedQuery.Kind> kind, Optional<Boolean> held, int size) {
    return new CitedQuery(SearchQuery.of(""), contains, kind, held, size);
  }

  private static SearchQuery citing(Set<String> names) {
    return new SearchQuery(
        "",
        SearchQuery.Scope.ALL,
        List.of(new Filter.AnyOf(Schema.CITES, List.copyOf(names))),
        SearchQuery.Sort.NEWEST,
        100,
        Optional.empty(),
        List.of());
  }

  private static SearchQuery whole(String text) {
    return new SearchQuery(
        text,
        SearchQuery.Scope.ALL,
        List.of(),
        SearchQuery.Sort.RELEVANCE,
        100,
        Optional.empty(),
        List.of());
  }
}
