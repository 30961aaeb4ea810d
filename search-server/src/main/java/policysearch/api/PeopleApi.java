package policysearch.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import policysearch.api.Parameter.Kind;
import policysearch.model.Passages;
import policysearch.model.PolicyDocument;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.FacetRequest;
import policysearch.search.Filter;
import policysearch.search.Hit;
import policysearch.search.PeopleFound;
import policysearch.search.PeopleQuery;
import policysearch.search.PersonEntry;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;
import policysearch.search.SearchResult;
import policysearch.search.WrongCursorException;

/** Finds persons, and tells everything known of one. */
public final class PeopleApi {
  private static final Parameter WITHIN =
      Parameter.plain("q", Kind.WORDS, "parts of the name or of a title; blank asks for everybody");
  private static final Parameter WORDS =
      Parameter.plain("query", Kind.WORDS, "words of the documents in which persons are counted");

  private static final List<Parameter> OF_LIST = ofList();
  private static final List<Parameter> OF_ONE =
      List.of(
          SearchParameters.SIZE_OF_PAGE, SearchParameters.CURSOR, SearchParameters.FACET_SIZE_EACH);

  private static final List<PolicyField> COUNTED = List.of(Schema.PROVINCE, Schema.PLAN);

  private final SearchEngine engine;
  private final LongSupplier nanoClock;

  public PeopleApi(SearchEngine engine, LongSupplier nanoClock) {
    this.engine = engine;
    this.nanoClock = nanoClock;
  }

  /** The parameters of a list of persons. */
  public static List<Parameter> parameters() {
    return OF_LIST;
  }

  /** The parameters of one person. */
  public static List<Parameter> parametersOfOne() {
    return OF_ONE;
  }

  /**
   * Persons whose name or titles have the words of {@code q}, counted in the documents that the
   * filters let through.
   *
   * @throws BadRequest naming all that is wrong with {@code given}
   */
  public PeopleView people(Parameters given) throws IOException {
    ParameterReader reader = new ParameterReader(given, OF_LIST);
    SearchQuery documents = SearchParameters.read(reader, WORDS).query();
    String text = reader.one(WITHIN).orElse("");
    reader.finish();
    List<String> words =
        Arrays.stream(text.split("[\\s\u3000]+", -1)).filter(w -> !w.isEmpty()).distinct().toList();
    Stopwatch watch = Stopwatch.start(nanoClock);
    PeopleFound found = engine.people(new PeopleQuery(documents, words, documents.size()));
    return new PeopleView(
        text,
        found.names(),
        watch.millis(),
        found.people().stream().map(PeopleApi::person).toList(),
        SearchPresenter.index(found.index()));
  }

  /**
   * Everything known of a person; {@code size} and {@code cursor} page through what was said.
   *
   * @throws NotFound if there is none
   * @throws BadRequest naming all that is wrong with {@code given}
   */
  public PersonPageView person(String id, Parameters given) throws IOException {
    ParameterReader reader = new ParameterReader(given, OF_ONE);
    int size = reader.number(SearchParameters.SIZE_OF_PAGE, SearchQuery.MAX_SIZE);
    int facetSize = reader.number(SearchParameters.FACET_SIZE_EACH, FacetRequest.MAX_SIZE);
    Optional<String> cursor = reader.one(SearchParameters.CURSOR);
    reader.finish();
    Stopwatch watch = Stopwatch.start(nanoClock);
    PersonEntry person =
        engine
            .person(id)
            .orElseThrow(() -> new NotFound("there is no person with the id \"" + id + "\""));
    Filter named = new Filter.Persons(List.of(person.id()));
    Filter speaks = new Filter.AnyOf(Schema.SPEAKER, List.of(person.name()));
    List<FacetRequest> facets =
        COUNTED.stream().map(field -> new FacetRequest(field, facetSize)).toList();
    SearchResult all = newest(List.of(named), size, Optional.empty(), facets);
    SearchResult spoken = newest(List.of(named, speaks), size, cursor, List.of());
    return new PersonPageView(
        person(person),
        person.namesakes(),
        new PersonPageView.DocumentsView(
            all.total(), all.hits().stream().map(PeopleApi::line).toList(), search(person, "")),
        statements(person, spoken),
        all.facets().stream().map(SearchPresenter::facet).toList(),
        watch.millis(),
        SearchPresenter.index(all.index()));
  }

  private SearchResult newest(
      List<Filter> filters, int size, Optional<String> cursor, List<FacetRequest> facets)
      throws IOException {
    try {
      return engine.search(
          new SearchQuery(
              "", SearchQuery.Scope.ALL, filters, SearchQuery.Sort.NEWEST, size, cursor, facets));
    } catch (WrongCursorException wrong) {
      throw BadRequest.of(
          SearchParameters.CURSOR.name(),
          cursor.orElse(""),
          SearchParameters.CURSOR.name() + " " + wrong.getMessage());
    }
  }

  private PersonPageView.StatementsView statements(PersonEntry person, SearchResult spoken)
      throws IOException {
    List<PersonPageView.SaidView> said = new ArrayList<>();
    for (Hit hit : spoken.hits()) {
      Optional<PolicyDocument> document = engine.document(hit.card().id());
      said.add(
          new PersonPageView.SaidView(
              line(hit), document.map(d -> passages(d, person.name())).orElse(List.of())));
    }
    String speaker = "&speaker=" + SearchPresenter.encoded(person.name());
    return new PersonPageView.StatementsView(
        spoken.total(), said, spoken.nextCursor(), search(person, speaker));
  }

  private static List<PersonPageView.StatementView> passages(PolicyDocument document, String name) {
    return Passages.of(document).stream()
        .filter(passage -> passage.speakers().contains(name))
        .map(
            p ->
                new PersonPageView.StatementView(
                    p.span().start(), p.span().end(), p.span().in(document.body())))
        .toList();
  }

  private static PersonPageView.DocumentLineView line(Hit hit) {
    Hit.Card card = hit.card();
    return new PersonPageView.DocumentLineView(
        card.id(),
        card.title(),
        card.publishedAt(),
        card.source(),
        SearchPresenter.pageOf(card.id()));
  }

  private static PersonView person(PersonEntry entry) {
    return new PersonView(
        entry.id(),
        entry.name(),
        entry.documents(),
        entry.first(),
        entry.last(),
        entry.titles().stream()
            .map(t -> new PersonView.TitleView(t.title(), t.first(), t.last(), t.documents()))
            .toList(),
        entry.titleCount(),
        "/api/v1/people/" + SearchPresenter.encoded(entry.id()));
  }

  private static String search(PersonEntry person, String more) {
    String id = SearchPresenter.encoded(person.id());
    return "/api/v1/search?" + SearchParameters.PERSON_ID.name() + "=" + id + more + "&sort=-date";
  }

  /** What chooses documents, and how many persons are wanted. */
  private static List<Parameter> ofList() {
    List<Parameter> known = new ArrayList<>(List.of(WITHIN, WORDS, SearchParameters.IN));
    known.addAll(SearchParameters.FILTERS.values());
    known.addAll(
        List.of(
            SearchParameters.PERSON_ID,
            SearchParameters.DATE_FROM,
            SearchParameters.DATE_TO,
            SearchParameters.DATE_FIELD,
            SearchParameters.COPIES,
            SearchParameters.SIZE_OF_PAGE));
    return List.copyOf(known);
  }
}
