package policysearch.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import policysearch.model.Span;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.Comparison;
import policysearch.search.ComparisonQuery;
import policysearch.search.Filter;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;
import policysearch.search.SearchResult;

/** Compares who uses words how often. */
public final class ComparisonApi {
  private static final Map<String, PolicyField> FIELDS = new LinkedHashMap<>();

  static {
    Stream.of(Schema.SPEAKER, Schema.PROVINCE, Schema.SOURCE, Schema.YEAR)
        .forEach(field -> FIELDS.put(field.name(), field));
  }

  private static final Parameter BY =
      Parameter.choice("by", List.copyOf(FIELDS.keySet()), "by whose values is compared");
  private static final Parameter VALUES =
      Parameter.list(
          "values", List.of(), "those to compare; absent means those who use the words most");

  /** What chooses documents and statements alike. */
  static final List<Parameter> CHOOSING =
      Stream.of(
              Stream.of(SearchParameters.Q),
              SearchParameters.FILTERS.values().stream(),
              Stream.of(
                  SearchParameters.PERSON_ID,
                  SearchParameters.DATE_FROM,
                  SearchParameters.DATE_TO,
                  SearchParameters.DATE_FIELD,
                  SearchParameters.COPIES))
          .flatMap(s -> s)
          .toList();

  private static final List<Parameter> ALL =
      Stream.concat(CHOOSING.stream(), Stream.of(BY, VALUES, SearchParameters.SIZE_OF_PAGE))
          .toList();

  private final SearchEngine engine;
  private final LongSupplier nanoClock;

  public ComparisonApi(SearchEngine engine, LongSupplier nanoClock) {
    this.engine = engine;
    this.nanoClock = nanoClock;
  }

  /** The parameters of a comparison. */
  public static List<Parameter> parameters() {
    return ALL;
  }

  /**
   * How often each value uses the words of {@code q}.
   *
   * @throws BadRequest naming all that is wrong with {@code given}
   */
  public ComparisonView compare(Parameters given) throws IOException {
    ParameterReader reader = new ParameterReader(given, ALL);
    SearchQuery search = SearchParameters.read(reader, SearchParameters.Q).query();
    PolicyField by = reader.choice(BY, FIELDS);
    Set<String> values = reader.names(VALUES);
    ExactWords.check(reader, SearchParameters.Q, search.text());
    int chosen = values.size() + reader.all(SearchParameters.filterOf(by)).size();
    if (chosen > SearchQuery.MAX_SIZE) {
      String rule = "and the filter by " + by.name() + " may name at most ";
      reader.reject(VALUES, chosen + " values", rule + SearchQuery.MAX_SIZE);
    }
    reader.finish();
    Stopwatch watch = Stopwatch.start(nanoClock);
    SearchQuery compared = with(search, by, values);
    Comparison found = engine.compare(new ComparisonQuery(compared, by));
    return new ComparisonView(
        SearchPresenter.query(
            compared, SearchResult.Nearness.OFF, found.synonyms(), found.understood()),
        by.name(),
        by.label(),
        found.valueCount(),
        watch.millis(),
        found.values().stream().map(value -> value(value, by, compared.text(), given)).toList(),
        SearchPresenter.index(found.index()));
  }

  private SearchQuery with(SearchQuery search, PolicyField by, Set<String> values) {
    List<Filter> filters = new ArrayList<>(search.filters());
    if (!values.isEmpty()) {
      filters.add(new Filter.AnyOf(by, List.copyOf(values)));
    }
    return new SearchQuery(
        exact(search.text()),
        search.scope(),
        filters,
        search.sort(),
        search.size(),
        search.cursor(),
        search.facets(),
        search.copies(),
        SearchQuery.Semantic.OFF,
        search.options());
  }

  /** Words as they stand; operators and fields stay what they are. */
  private String exact(String typed) {
    StringBuilder exact = new StringBuilder();
    int at = 0;
    for (Span words : engine.words(typed)) {
      exact.append(typed, at, words.start()).append(ExactWords.of(words.in(typed)));
      at = words.end();
    }
    return exact.append(typed.substring(at)).toString();
  }

  private static ComparisonView.ValueView value(
      Comparison.Value value, PolicyField by, String words, Parameters given) {
    Map<Parameter, List<String>> set =
        Map.of(
            SearchParameters.Q,
            List.of(words),
            SearchParameters.filterOf(by),
            List.of(value.value()));
    return new ComparisonView.ValueView(
        value.value(),
        UsageView.of(value.statements(), LinkView.of(StatementApi.ROUTE, given, CHOOSING, set)),
        UsageView.of(value.documents(), LinkView.of(SearchApi.ROUTE, given, CHOOSING, set)));
  }
}
