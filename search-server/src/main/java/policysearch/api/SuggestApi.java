package policysearch.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;
import policysearch.search.SuggestQuery;
import policysearch.search.Suggestions;

/** Says at each keystroke what may be meant. */
public final class SuggestApi {
  private static final int SIZE = 10;

  /** Nobody types more to be told what comes next. */
  private static final int LONGEST = 60;

  private static final Map<String, PolicyField> KINDS =
      SuggestQuery.KINDS.stream()
          .collect(
              Collectors.toMap(PolicyField::name, kind -> kind, (a, b) -> a, LinkedHashMap::new));

  private static final Parameter TYPED =
      Parameter.plain(
          "q",
          Parameter.Kind.WORDS,
          "what is typed: characters, pinyin, initials, mixed; blank gives the most frequent");
  private static final Parameter KIND =
      Parameter.value("kind", List.copyOf(KINDS.keySet()), "what is suggested; absent means all");
  private static final Parameter COUNT =
      Parameter.number("size", SIZE, "number of suggestions, 1 to " + SuggestQuery.MAX_SIZE);
  private static final List<Parameter> ALL = List.of(TYPED, KIND, COUNT);

  private final SearchEngine engine;
  private final LongSupplier nanoClock;

  public SuggestApi(SearchEngine engine, LongSupplier nanoClock) {
    this.engine = engine;
    this.nanoClock = nanoClock;
  }

  /** The parameters of suggestions. */
  public static List<Parameter> parameters() {
    return ALL;
  }

  /**
   * What may be meant by what was typed.
   *
   * @throws BadRequest naming all that is wrong with {@code given}
   */
  public SuggestView suggest(Parameters given) throws IOException {
    ParameterReader reader = new ParameterReader(given, ALL);
    String typed = reader.one(TYPED).orElse("");
    if (typed.length() > LONGEST) {
      reader.reject(TYPED, typed, "must have at most " + LONGEST + " characters");
    }
    Set<PolicyField> kinds =
        reader.all(KIND).stream()
            .filter(KINDS::containsKey)
            .map(KINDS::get)
            .collect(Collectors.toSet());
    int size = reader.number(COUNT, SuggestQuery.MAX_SIZE);
    reader.finish();
    Set<PolicyField> wanted = kinds.isEmpty() ? Set.copyOf(SuggestQuery.KINDS) : kinds;
    Stopwatch watch = Stopwatch.start(nanoClock);
    Suggestions found = engine.suggest(new SuggestQuery(typed, wanted, size));
    long took = watch.millis();
    return new SuggestView(
        typed,
        found.suggestions().stream().map(s -> view(s, given)).toList(),
        took,
        SearchPresenter.index(found.index()));
  }

  private static SuggestView.SuggestionView view(Suggestions.Suggestion found, Parameters given) {
    Map<Parameter, List<String>> chosen = chosen(found);
    return new SuggestView.SuggestionView(
        found.kind().name(),
        found.kind().label(),
        found.value(),
        found.documents(),
        chosen.keySet().iterator().next().name(),
        LinkView.of(SearchApi.ROUTE, given, List.copyOf(chosen.keySet()), chosen));
  }

  /** A title is no filter: it is sought as a phrase among the titles. */
  private static Map<Parameter, List<String>> chosen(Suggestions.Suggestion found) {
    if (!found.kind().equals(Schema.TITLE)) {
      return Map.of(SearchParameters.filterOf(found.kind()), List.of(found.value()));
    }
    Map<Parameter, List<String>> chosen = new LinkedHashMap<>();
    chosen.put(SearchParameters.Q, List.of(ExactWords.quoted(found.value())));
    chosen.put(SearchParameters.IN, List.of(SearchParameters.name(SearchQuery.Scope.TITLE)));
    return chosen;
  }
}
