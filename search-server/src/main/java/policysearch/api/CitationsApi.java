package policysearch.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import policysearch.api.Parameter.Kind;
import policysearch.schema.Schema;
import policysearch.search.CitedFound;
import policysearch.search.CitedQuery;
import policysearch.search.DocumentCitations;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;

/** Tells what is cited, whether the index holds it or not. */
public final class CitationsApi {
  private static final String ANY = "any";

  private static final Parameter WITHIN =
      Parameter.plain("q", Kind.WORDS, "part of the number or title; blank asks for all");
  private static final Parameter WORDS =
      Parameter.plain("query", Kind.WORDS, "words of the documents in which citations are counted");
  private static final Map<String, Optional<Boolean>> HELD = held();
  private static final Map<String, Optional<CitedQuery.Kind>> KINDS = kinds();
  private static final Parameter IS_HELD =
      Parameter.choice("held", List.copyOf(HELD.keySet()), "whether the index holds what is cited");
  private static final Parameter KIND =
      Parameter.choice("kind", List.copyOf(KINDS.keySet()), "by what it is cited");
  private static final List<Parameter> ALL = all();

  private final SearchEngine engine;
  private final LongSupplier nanoClock;

  public CitationsApi(SearchEngine engine, LongSupplier nanoClock) {
    this.engine = engine;
    this.nanoClock = nanoClock;
  }

  /** The parameters of a list of what is cited. */
  public static List<Parameter> parameters() {
    return ALL;
  }

  /**
   * Numbers and titles that are cited, counted in the documents that the filters let through.
   *
   * @throws BadRequest naming all that is wrong with {@code given}
   */
  public CitationsView citations(Parameters given) throws IOException {
    ParameterReader reader = new ParameterReader(given, ALL);
    SearchQuery documents = SearchParameters.read(reader, WORDS).query();
    String part = reader.one(WITHIN).orElse("");
    CitedQuery query =
        new CitedQuery(
            documents,
            part,
            reader.choice(KIND, KINDS),
            reader.choice(IS_HELD, HELD),
            documents.size());
    reader.finish();
    Stopwatch watch = Stopwatch.start(nanoClock);
    CitedFound found = engine.cited(query);
    return new CitationsView(
        part,
        found.total(),
        watch.millis(),
        found.names().stream().map(name -> view(name, given)).toList(),
        SearchPresenter.index(found.index()));
  }

  /** What a document cites. */
  static List<CitedView> cites(DocumentCitations citations) {
    return citations.cites().stream()
        .map(
            cited ->
                new CitedView(
                    cited.number(),
                    cited.title(),
                    SearchPresenter.ranges(cited.places()),
                    cited.held().isPresent(),
                    cited.held().map(StatementPresenter::line)))
        .toList();
  }

  /** By what it is cited. */
  static CitedView.ByView citedBy(DocumentCitations citations) {
    return new CitedView.ByView(
        citations.names(),
        citations.count(),
        citations.citedBy().stream().map(StatementPresenter::line).toList(),
        Optional.of(citations.names())
            .filter(names -> !names.isEmpty())
            .map(names -> citing(Parameters.NONE, List.of(), names)));
  }

  private static CitationsView.NameView view(CitedFound.Name name, Parameters given) {
    return new CitationsView.NameView(
        name.name(),
        name.kind().name().toLowerCase(Locale.ROOT),
        name.documents(),
        name.held().isPresent(),
        name.held().map(StatementPresenter::line),
        citing(given, choosing(), List.of(name.name())));
  }

  private static LinkView citing(Parameters given, List<Parameter> kept, List<String> names) {
    Parameter cites = SearchParameters.filterOf(Schema.CITES);
    List<Parameter> all = new ArrayList<>(List.of(SearchParameters.Q));
    all.addAll(kept);
    all.add(cites);
    List<String> words = given.all(WORDS.name());
    return LinkView.of(
        "/api/v1/search", given, all, Map.of(cites, names, SearchParameters.Q, words));
  }

  private static Map<String, Optional<Boolean>> held() {
    Map<String, Optional<Boolean>> held = new LinkedHashMap<>();
    held.put(ANY, Optional.empty());
    held.put("true", Optional.of(true));
    held.put("false", Optional.of(false));
    return held;
  }

  private static Map<String, Optional<CitedQuery.Kind>> kinds() {
    return Arrays.stream(CitedQuery.Kind.values())
        .collect(
            Collectors.toMap(
                kind -> kind.name().toLowerCase(Locale.ROOT),
                Optional::of,
                (a, b) -> a,
                () -> new LinkedHashMap<>(Map.of(ANY, Optional.empty()))));
  }

  /** What chooses documents; what is cited is the answer's to say. */
  private static List<Parameter> choosing() {
    List<Parameter> choosing = new ArrayList<>(List.of(SearchParameters.IN));
    choosing.addAll(SearchParameters.FILTERS.values());
    choosing.remove(SearchParameters.filterOf(Schema.CITES));
    choosing.addAll(
        List.of(
            SearchParameters.PERSON_ID,
            SearchParameters.DATE_FROM,
            SearchParameters.DATE_TO,
            SearchParameters.DATE_FIELD,
            SearchParameters.COPIES));
    return choosing;
  }

  private static List<Parameter> all() {
    List<Parameter> all = new ArrayList<>(List.of(WITHIN, IS_HELD, KIND, WORDS));
    all.addAll(choosing());
    all.add(SearchParameters.SIZE_OF_PAGE);
    return List.copyOf(all);
  }
}
