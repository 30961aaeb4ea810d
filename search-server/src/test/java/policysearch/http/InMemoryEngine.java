package policysearch.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import policysearch.model.DocumentType;
import policysearch.model.Passage;
import policysearch.model.Passages;
import policysearch.model.PolicyDocument;
import policysearch.model.PublicationTime;
import policysearch.model.Role;
import policysearch.model.Span;
import policysearch.model.Voice;
import policysearch.people.Individual;
import policysearch.people.Mention;
import policysearch.people.PersonResolver;
import policysearch.people.TitleHistory;
import policysearch.schema.Hierarchy;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.CitedFound;
import policysearch.search.CitedQuery;
import policysearch.search.Comparison;
import policysearch.search.ComparisonQuery;
import policysearch.search.DocumentCitations;
import policysearch.search.FacetCounts;
import policysearch.search.FacetRequest;
import policysearch.search.Filter;
import policysearch.search.HeldDocument;
import policysearch.search.Hit;
import policysearch.search.IndexState;
import policysearch.search.OtherCopies;
import policysearch.search.PeopleFound;
import policysearch.search.PeopleQuery;
import policysearch.search.PersonEntry;
import policysearch.search.PhraseHistory;
import policysearch.search.PhraseQuery;
import policysearch.search.RelatedDocuments;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;
import policysearch.search.SearchResult;
import policysearch.search.SimilarDocuments;
import policysearch.search.Spelling;
import policysearch.search.SpokenWords;
import policysearch.search.StaleCursorException;
import policysearch.search.StatementGroupQuery;
import policysearch.search.StatementGroups;
import policysearch.search.StatementHit;
import policysearch.search.StatementQuery;
import policysearch.search.StatementResult;
import policysearch.search.SuggestQuery;
import policysearch.search.Suggestions;
import policysearch.search.Understood;
import policysearch.search.WrongCursorException;

/** An engine that reads through a list of documents; the text is matched as it stands, whole. */
public final class InMemoryEngine implements SearchEngine {
  private final List<PolicyDocument> documents;

  public InMemoryEngine(List<PolicyDocument> documents) {
    this.documents = List.copyOf(documents);
  }

  @Override
  public SearchResult search(SearchQuery query) {
    List<PolicyDocument> all =
        matching(query.text(), query.filters()).sorted(order(query.sort())).toList();
    int from = query.cursor().map(InMemoryEngine::offset).orElse(0);
    int to = Math.min(all.size(), from + query.size());
    return new SearchResult(
        all.size(),
        all.subList(Math.min(from, to), to).stream().map(d -> hit(d, query)).toList(),
        query.facets().stream().map(facet -> facet(query, facet, "")).toList(),
        to < all.size() ? Optional.of("at-" + to) : Optional.empty(),
        state());
  }

  @Override
  public FacetCounts facet(SearchQuery query, FacetRequest facet, String contains) {
    InMemoryFacets counted =
        new InMemoryFacets(facet, v -> true, v -> InMemoryFacets.has(v, contains));
    FacetCounts counts = counts(query, query.filters(), counted);
    List<FacetCounts.Value> values =
        counts.values().stream()
            .map(v -> facet.children().map(c -> v.with(under(query, facet, c, v))).orElse(v))
            .toList();
    return new FacetCounts(
        counts.field(), values, counts.valueCount(), counts.missing(), counts.other());
  }

  private FacetCounts under(
      SearchQuery query, FacetRequest facet, PolicyField child, FacetCounts.Value upper) {
    List<Filter> filters =
        Stream.concat(
                query.filters().stream().filter(f -> !isOf(facet.field(), f)),
                Stream.of(new Filter.AnyOf(facet.field(), List.of(upper.value()))))
            .toList();
    FacetRequest wanted = new FacetRequest(child, facet.size(), facet.order(), Optional.empty());
    return counts(
        query,
        filters,
        new InMemoryFacets(
            wanted, v -> Hierarchy.parents(child, v).contains(upper.value()), v -> true));
  }

  private FacetCounts counts(SearchQuery query, List<Filter> filters, InMemoryFacets facet) {
    PolicyField field = facet.request().field();
    List<Filter> others = filters.stream().filter(f -> !isOf(field, f)).toList();
    Set<String> selected =
        filters.stream()
            .filter(f -> isOf(field, f))
            .flatMap(f -> f instanceof Filter.AnyOf any ? any.values().stream() : Stream.of())
            .collect(Collectors.toSet());
    return facet.count(
        matching(query.text(), others).map(d -> values(d, field, query.text())).toList(), selected);
  }

  @Override
  public void each(SearchQuery query, Visitor visitor) throws IOException {
    for (PolicyDocument document :
        matching(query.text(), query.filters()).sorted(order(query.sort())).toList()) {
      visitor.visit(document, copiesOf(document));
    }
  }

  @Override
  public void eachHeld(HeldVisitor visitor) throws IOException {
    List<String> texts = documents.stream().map(InMemoryEngine::text).toList();
    for (PolicyDocument document : documents) {
      String text = text(document);
      boolean alone = texts.stream().filter(text::equals).count() == 1;
      visitor.visit(
          new HeldDocument(
              document.id(),
              document.provenance().sha256().orElse(""),
              alone ? OptionalInt.empty() : OptionalInt.of(texts.indexOf(text))));
    }
  }

  @Override
  public StatementResult statements(StatementQuery query) {
    List<StatementHit> all = said(query);
    int from = query.search().cursor().map(InMemoryEngine::offset).orElse(0);
    Map<Voice, Long> voices = new TreeMap<>();
    said(new StatementQuery(query.search(), Set.of()))
        .forEach(s -> voices.merge(s.voice(), 1L, Long::sum));
    int to = Math.min(all.size(), from + query.search().size());
    return new StatementResult(
        all.size(),
        all.subList(Math.min(from, to), to),
        List.of(),
        voices,
        to < all.size() ? Optional.of("at-" + to) : Optional.empty(),
        state(),
        List.of(),
        Understood.NOTHING,
        false);
  }

  @Override
  public StatementGroups groups(StatementGroupQuery query) {
    Map<String, List<StatementHit>> groups = new TreeMap<>();
    boolean speakers = query.by() == StatementGroupQuery.By.SPEAKER;
    for (StatementHit hit : said(query.statements())) {
      String key = speakers ? hit.speakers().getFirst().name() : hit.document().id();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(hit);
    }
    return new StatementGroups(
        groups.size(),
        said(query.statements()).size(),
        groups.entrySet().stream()
            .map(
                e ->
                    new StatementGroups.Group(
                        Optional.of(e.getKey()).filter(k -> speakers),
                        e.getValue().size(),
                        1,
                        e.getValue().subList(0, 1)))
            .toList(),
        Optional.empty(),
        state(),
        List.of(),
        Understood.NOTHING,
        false);
  }

  @Override
  public SpokenWords spokenWords(StatementQuery query, int size) {
    StatementQuery any = new StatementQuery(SearchQuery.of(""), Set.of());
    return InventedUsage.words(said(query), said(any), size, state());
  }

  @Override
  public Comparison compare(ComparisonQuery query) {
    return InventedUsage.comparison(state());
  }

  @Override
  public PhraseHistory phrase(PhraseQuery query) {
    return InventedUsage.history(card(documents.getFirst()), state());
  }

  @Override
  public Optional<SimilarDocuments> similar(String id, int size) {
    return document(id)
        .map(
            of ->
                InventedHelp.similar(
                    documents.stream()
                        .filter(d -> !text(d).equals(text(of)))
                        .map(InMemoryEngine::card)
                        .toList(),
                    size,
                    state()));
  }

  @Override
  public Optional<RelatedDocuments> related(String id, int size) {
    return document(id).map(of -> citations().related(of, size));
  }

  @Override
  public Optional<DocumentCitations> citations(String id) throws IOException {
    Optional<PolicyDocument> document = document(id);
    return document.isEmpty() ? Optional.empty() : Optional.of(citations().of(document.get()));
  }

  @Override
  public CitedFound cited(CitedQuery query) {
    return citations().cited(query);
  }

  private InventedCitations citations() {
    return new InventedCitations(documents, InMemoryEngine::card, state());
  }

  @Override
  public void eachStatement(StatementQuery query, StatementVisitor visitor) throws IOException {
    for (StatementHit hit : said(query)) {
      visitor.visit(hit);
    }
  }

  @Override
  public List<Spelling> didYouMean(SearchQuery query) {
    return InventedHelp.spellings(query, documents);
  }

  @Override
  public Suggestions suggest(SuggestQuery query) {
    return InventedHelp.suggestions(query, documents, state());
  }

  private List<StatementHit> said(StatementQuery query) {
    String text = query.search().text();
    return matching("", query.search().filters())
        .flatMap(
            d ->
                Passages.of(d).stream()
                    .filter(p -> p.voice().isPresent() && p.span().in(d.body()).contains(text))
                    .filter(p -> query.search().filters().stream().allMatch(f -> said(p, f)))
                    .filter(
                        p -> query.anyVoice() || query.voices().contains(p.voice().orElseThrow()))
                    .map(p -> statement(d, p, text)))
        .toList();
  }

  private static boolean said(Passage passage, Filter filter) {
    return !(filter instanceof Filter.AnyOf(var field, var names))
        || !field.equals(Schema.SPEAKER)
        || passage.speakers().stream().anyMatch(names::contains);
  }

  private StatementHit statement(PolicyDocument d, Passage passage, String text) {
    String words = passage.span().in(d.body());
    return new StatementHit(
        card(d),
        d.facts().people().stream()
            .filter(p -> passage.speakers().contains(p.name()))
            .map(p -> new StatementHit.Speaker(p.name(), p.title()))
            .toList(),
        passage.voice().orElseThrow(),
        passage.span(),
        words,
        places(words, text),
        1,
        copiesOf(d));
  }

  @Override
  public Optional<PolicyDocument> document(String id) {
    return documents.stream().filter(d -> d.id().equals(id)).findFirst();
  }

  @Override
  public OtherCopies copies(String id) {
    return document(id).map(this::copiesOf).orElse(OtherCopies.NONE);
  }

  /** Here, copies have the same id up to «@». */
  private OtherCopies copiesOf(PolicyDocument document) {
    List<OtherCopies.Copy> copies =
        documents.stream()
            .filter(d -> d != document && text(d).equals(text(document)))
            .map(
                d ->
                    new OtherCopies.Copy(
                        d.id(),
                        d.metadata().title(),
                        d.metadata().source(),
                        d.metadata().publishedAt()))
            .toList();
    return new OtherCopies(copies.size(), copies);
  }

  @Override
  public PeopleFound people(PeopleQuery query) {
    List<String> names =
        documents.stream()
            .flatMap(d -> Schema.PERSON.values().apply(d).stream())
            .distinct()
            .toList();
    List<PersonEntry> found =
        names.stream()
            .flatMap(name -> named(name).stream())
            .filter(one -> query.words().stream().allMatch(word -> one.toString().contains(word)))
            .map(this::entry)
            .sorted(Comparator.comparing(PersonEntry::documents).reversed())
            .limit(query.size())
            .toList();
    return new PeopleFound(found.size(), found, state());
  }

  @Override
  public Optional<PersonEntry> person(String id) {
    return one(id).map(this::entry);
  }

  private Optional<Individual> one(String id) {
    return PersonResolver.find(named(id.replaceFirst("~.*", "")), id);
  }

  private List<Individual> named(String name) {
    List<Mention> mentions = new ArrayList<>();
    for (PolicyDocument d : documents) {
      d.facts().people().stream()
          .filter(p -> p.name().equals(name) && p.role() != Role.COLLECTIVE)
          .map(
              p ->
                  new Mention(
                      documents.indexOf(d),
                      d.metadata().publishedAt().map(PublicationTime::date),
                      p.title(),
                      d.facts().provinces()))
          .forEach(mentions::add);
    }
    return PersonResolver.resolve(name, mentions);
  }

  private PersonEntry entry(Individual one) {
    List<PersonEntry.Title> titles =
        TitleHistory.of(one).stream()
            .map(t -> new PersonEntry.Title(t.title(), t.first(), t.last(), t.mentions().size()))
            .toList();
    return new PersonEntry(
        one.id(),
        one.name(),
        one.mentions().size(),
        titles.stream().flatMap(t -> t.first().stream()).min(Comparator.naturalOrder()),
        titles.stream().flatMap(t -> t.last().stream()).max(Comparator.naturalOrder()),
        titles,
        titles.size(),
        named(one.name()).stream().map(Individual::id).filter(i -> !i.equals(one.id())).toList());
  }

  @Override
  public List<Span> words(String typed) {
    return List.of(new Span(0, typed.length()));
  }

  @Override
  public Found find(PolicyDocument document, String text) {
    return new Found(places(title(document), text), places(document.body(), text));
  }

  @Override
  public IndexState state() {
    long statements =
        documents.stream()
            .flatMap(d -> Passages.of(d).stream())
            .filter(p -> !p.speakers().isEmpty())
            .count();
    return new IndexState(7, documents.size(), statements, 0, 0);
  }

  @Override
  public void close() {}

  private Stream<PolicyDocument> matching(String text, List<Filter> filters) {
    return documents.stream()
        .filter(d -> title(d).contains(text) || d.body().contains(text))
        .filter(d -> filters.stream().allMatch(f -> holds(d, f, text)));
  }

  private boolean holds(PolicyDocument document, Filter filter, String text) {
    return switch (filter) {
      case Filter.Persons(var ids) ->
          ids.stream()
              .flatMap(id -> one(id).stream())
              .flatMap(one -> one.mentions().stream())
              .anyMatch(mention -> documents.get(mention.document()).equals(document));
      case Filter.AnyOf(var field, var wanted) ->
          values(document, field, text).stream().anyMatch(wanted::contains);
      case Filter.Ids(var ids) -> ids.contains(document.id());
      case Filter.Dates range ->
          document
              .metadata()
              .publishedAt()
              .map(PublicationTime::date)
              .filter(day -> range.from().map(from -> !day.isBefore(from)).orElse(true))
              .filter(day -> range.to().map(to -> !day.isAfter(to)).orElse(true))
              .isPresent();
    };
  }

  private static List<String> values(PolicyDocument document, PolicyField field, String text) {
    return field.equals(Schema.SPEAKER)
        ? Passages.of(document).stream()
            .filter(p -> p.span().in(document.body()).contains(text))
            .flatMap(p -> p.speakers().stream())
            .distinct()
            .toList()
        : field.values().apply(document);
  }

  private static boolean isOf(PolicyField field, Filter filter) {
    return filter instanceof Filter.AnyOf any && any.field().equals(field);
  }

  private static int offset(String cursor) {
    if (!cursor.matches("at-\\d{1,6}|gone")) {
      throw new WrongCursorException("must be the nextCursor of an answer");
    }
    if (cursor.equals("gone")) {
      throw new StaleCursorException("the cursor belongs to an index that is gone");
    }
    return Integer.parseInt(cursor.substring(3));
  }

  private static Comparator<PolicyDocument> order(SearchQuery.Sort sort) {
    Comparator<PolicyDocument> byDay =
        Comparator.comparing(
            d -> d.metadata().publishedAt().map(PublicationTime::toString).orElse(""));
    return switch (sort) {
      case RELEVANCE -> Comparator.comparing(PolicyDocument::id);
      case NEWEST -> byDay.reversed();
      case OLDEST -> byDay;
    };
  }

  private static Hit.Card card(PolicyDocument d) {
    var m = d.metadata();
    return new Hit.Card(
        d.id(),
        m.title(),
        m.type().map(DocumentType::value),
        m.source(),
        m.column(),
        m.issuer(),
        m.documentNumber(),
        m.publishedAt(),
        d.facts().eventDates(),
        d.facts().place(),
        d.facts().provinces(),
        m.url());
  }

  private Hit hit(PolicyDocument d, SearchQuery query) {
    List<Hit.Snippet> snippets =
        Passages.of(d).stream()
            .filter(p -> p.span().in(d.body()).contains(query.text()))
            .limit(3)
            .map(p -> snippet(d, p, query.text()))
            .toList();
    return new Hit(card(d), places(title(d), query.text()), snippets, 1, copiesOf(d));
  }

  private static Hit.Snippet snippet(PolicyDocument d, Passage passage, String text) {
    String words = passage.span().in(d.body());
    return new Hit.Snippet(passage.span().start(), passage.speakers(), words, places(words, text));
  }

  private static List<Span> places(String in, String text) {
    List<Span> places = new ArrayList<>();
    for (int at = in.indexOf(text); at >= 0 && !text.isEmpty(); at = in.indexOf(text, at + 1)) {
      places.add(new Span(at, at + text.length()));
    }
    return places;
  }

  private static String text(PolicyDocument document) {
    return document.id().replaceFirst("@.*", "");
  }

  private static String title(PolicyDocument document) {
    return document.metadata().title().orElse("");
  }
}
