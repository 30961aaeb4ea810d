package policysearch.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import policysearch.model.Voice;
import policysearch.search.FacetRequest;
import policysearch.search.SearchQuery;
import policysearch.search.StatementGroupQuery;
import policysearch.search.StatementQuery;

/** The parameters of a request for statements, one row each, and the query they make. */
final class StatementParameters {
  private static final int FIRST = 3;
  private static final String NO_GROUP = "none";

  private static final Map<String, Voice> VOICES =
      Arrays.stream(Voice.values())
          .collect(
              Collectors.toMap(StatementParameters::name, v -> v, (a, b) -> a, LinkedHashMap::new));

  private static final Map<String, Optional<StatementGroupQuery.By>> GROUPS = groups();

  static final Parameter VOICE =
      Parameter.value(
          "voice",
          List.copyOf(VOICES.keySet()),
          "whose voice: one person's, several persons' at once, a meeting's or body's");
  static final Parameter GROUP =
      Parameter.choice(
          "group", List.copyOf(GROUPS.keySet()), "what the statements are gathered by");
  static final Parameter FIRST_OF_GROUP =
      Parameter.number(
          "first", FIRST, "statements shown of each group, 1 to " + StatementGroupQuery.MOST_FIRST);

  /** What chooses statements: all of a search that says something of a statement. */
  static final List<Parameter> CHOOSING =
      Stream.of(
              Stream.of(SearchParameters.Q),
              SearchParameters.FILTERS.values().stream(),
              Stream.of(SearchParameters.PERSON_ID, VOICE),
              Stream.of(
                  SearchParameters.DATE_FROM,
                  SearchParameters.DATE_TO,
                  SearchParameters.DATE_FIELD,
                  SearchParameters.COPIES,
                  SearchParameters.SYNONYMS))
          .flatMap(s -> s)
          .toList();

  /** All of them. */
  static final List<Parameter> ALL =
      Stream.concat(
              CHOOSING.stream(),
              Stream.of(
                  SearchParameters.SORT,
                  GROUP,
                  FIRST_OF_GROUP,
                  SearchParameters.SIZE_OF_PAGE,
                  SearchParameters.CURSOR,
                  SearchParameters.FACETS,
                  SearchParameters.FACET_SIZE_EACH,
                  SearchParameters.FACET_SORT,
                  SearchParameters.FACET_TREE))
          .toList();

  private StatementParameters() {}

  /** Reads a question for statements; the caller finishes the reader. */
  static StatementQuery read(ParameterReader reader) {
    SearchRequest request = SearchParameters.read(reader, SearchParameters.Q);
    SearchQuery search = request.query();
    SearchParameters.checkTree(
        reader, request.facets(), search.facets().stream().map(FacetRequest::field).toList());
    Set<Voice> voices =
        reader.all(VOICE).stream()
            .filter(VOICES::containsKey)
            .map(VOICES::get)
            .collect(Collectors.toSet());
    return new StatementQuery(inSpeech(search), voices);
  }

  /** What the statements are gathered by, if by anything; the caller finishes the reader. */
  static Optional<StatementGroupQuery> group(ParameterReader reader, StatementQuery statements) {
    int first = reader.number(FIRST_OF_GROUP, StatementGroupQuery.MOST_FIRST);
    Optional<StatementGroupQuery.By> by = reader.choice(GROUP, GROUPS);
    if (by.isPresent() && !statements.search().facets().isEmpty()) {
      String facets = String.join(",", reader.names(SearchParameters.FACETS));
      reader.reject(SearchParameters.FACETS, facets, "cannot be counted together with group");
    }
    return by.map(b -> new StatementGroupQuery(statements, b, first));
  }

  /** The name of {@code value} on the wire. */
  static String name(Voice value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static SearchQuery inSpeech(SearchQuery query) {
    return new SearchQuery(
        query.text(),
        SearchQuery.Scope.SPEECH,
        query.filters(),
        query.sort(),
        query.size(),
        query.cursor(),
        query.facets(),
        query.copies(),
        SearchQuery.Semantic.OFF,
        query.options());
  }

  private static Map<String, Optional<StatementGroupQuery.By>> groups() {
    Map<String, Optional<StatementGroupQuery.By>> groups = new LinkedHashMap<>();
    groups.put(NO_GROUP, Optional.empty());
    for (StatementGroupQuery.By by : StatementGroupQuery.By.values()) {
      groups.put(by.name().toLowerCase(Locale.ROOT), Optional.of(by));
    }
    return groups;
  }
}
