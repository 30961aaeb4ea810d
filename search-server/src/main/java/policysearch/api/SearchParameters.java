package policysearch.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import policysearch.api.Parameter.Kind;
import policysearch.model.Citations;
import policysearch.model.DocumentNumber;
import policysearch.model.DocumentType;
import policysearch.schema.FieldType;
import policysearch.schema.Hierarchy;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.FacetRequest;
import policysearch.search.Filter;
import policysearch.search.SearchQuery;

/** The parameters of a search, one row each, and the query they make. */
final class SearchParameters {
  private static final int SIZE = 20;
  private static final int FACET_SIZE = 10;

  private static final Map<String, SearchQuery.Scope> SCOPES = byName(SearchQuery.Scope.values());
  private static final Map<String, Filter.DateField> DATE_FIELDS =
      byName(Filter.DateField.values());
  private static final Map<String, SearchQuery.Sort> SORTS = sorts();
  private static final Map<String, FacetRequest.Order> FACET_ORDERS = facetOrders();
  private static final Map<String, SearchQuery.Copies> COPIES_NAMES =
      byName(SearchQuery.Copies.values());

  private static final Map<String, SearchQuery.Semantic> SEMANTIC_NAMES =
      byName(SearchQuery.Semantic.values());

  static final Parameter Q =
      Parameter.plain(
          "q",
          Kind.WORDS,
          "the words; \"…\" is a phrase, - excludes, AND OR NOT and ( ) join, field:value narrows,"
              + " 京津* begins, \"a b\"~10 is near, ~s in one sentence, ~p in one paragraph; blank asks"
              + " for everything");
  static final Parameter IN =
      Parameter.choice("in", List.copyOf(SCOPES.keySet()), "where the words must stand");
  static final Parameter PERSON_ID =
      Parameter.value(
          "personId", List.of(), "person by the id of /people: of namesakes only the one meant");
  static final Parameter DATE_FROM =
      Parameter.plain("dateFrom", Kind.DATE, "first day; of a month or year, its first");
  static final Parameter DATE_TO =
      Parameter.plain("dateTo", Kind.DATE, "last day; of a month or year, its last");
  static final Parameter DATE_FIELD =
      Parameter.choice(
          "dateField", List.copyOf(DATE_FIELDS.keySet()), "which date dateFrom and dateTo mean");
  static final Parameter SORT =
      Parameter.choice("sort", List.copyOf(SORTS.keySet()), "the order of the results");
  static final Parameter COPIES =
      Parameter.choice(
          "copies",
          List.copyOf(COPIES_NAMES.keySet()),
          "whether documents that are one text are one result, or each is");
  static final Parameter SEMANTIC =
      Parameter.choice(
          "semantic",
          List.copyOf(SEMANTIC_NAMES.keySet()),
          "nearness in meaning, where vectors are: beside the words of a question, never, alone");
  static final Parameter SIZE_OF_PAGE =
      Parameter.number("size", SIZE, "number of results, 1 to " + SearchQuery.MAX_SIZE);
  static final Parameter CURSOR =
      Parameter.plain("cursor", Kind.CURSOR, "page.nextCursor of the answer before");
  static final Parameter FACETS =
      Parameter.list(
          "facets", Schema.facets().stream().map(PolicyField::name).toList(), "facets to count");
  static final Parameter FACET_SIZE_EACH =
      Parameter.number("facetSize", FACET_SIZE, "values a facet, 1 to " + FacetRequest.MAX_SIZE);
  static final Parameter FACET_SORT =
      Parameter.choice(
          "facetSort",
          List.copyOf(FACET_ORDERS.keySet()),
          "which values of a facet come first: the most frequent, or by name: pinyin, time");
  static final Parameter FACET_TREE =
      Parameter.list(
          "facetTree",
          Hierarchy.CHILDREN.stream().map(PolicyField::name).toList(),
          "facets to count under the values in which theirs lie: city under province");
  static final Parameter FIELDS =
      Parameter.list("fields", HitView.FIELDS, "members of each result; absent means all");

  static final Parameter SYNONYMS =
      Parameter.choice(
          "synonyms", List.of("on", "off"), "whether words are also sought in other wordings");
  static final Parameter EXPLAIN =
      Parameter.choice("explain", List.of("false", "true"), "whether results say why they are");

  /** The filters: every keyword of the schema. */
  static final Map<PolicyField, Parameter> FILTERS =
      Schema.FIELDS.stream()
          .filter(field -> field.type() == FieldType.KEYWORD)
          .collect(ordered(Function.identity(), SearchParameters::filter));

  /** All of them. */
  static final List<Parameter> ALL =
      Stream.of(
              Stream.of(Q, IN),
              FILTERS.values().stream(),
              Stream.of(PERSON_ID),
              Stream.of(
                  DATE_FROM, DATE_TO, DATE_FIELD, SORT, COPIES, SEMANTIC, SIZE_OF_PAGE, CURSOR),
              Stream.of(FACETS, FACET_SIZE_EACH, FACET_SORT, FACET_TREE),
              Stream.of(FIELDS, SYNONYMS, EXPLAIN))
          .flatMap(Function.identity())
          .toList();

  /** Those that say how results are shown, not which there are. */
  static final List<Parameter> OF_PAGES =
      List.of(SORT, SIZE_OF_PAGE, CURSOR, FACETS, FACET_SIZE_EACH, FACET_SORT, FACET_TREE, FIELDS);

  private SearchParameters() {}

  /** The filter by a keyword of the schema. */
  static Parameter filterOf(PolicyField field) {
    return Optional.ofNullable(FILTERS.get(field))
        .orElseThrow(() -> new IllegalArgumentException("no filter for " + field.name()));
  }

  /**
   * The request that {@code given} makes.
   *
   * @throws BadRequest naming all that is wrong
   */
  static SearchRequest parse(Parameters given) {
    ParameterReader reader = new ParameterReader(given, ALL);
    SearchRequest request = read(reader, Q);
    SearchQuery query = request.query();
    checkTree(reader, request.facets(), query.facets().stream().map(FacetRequest::field).toList());
    reader.finish();
    return request;
  }

  /** Reads a search whose words come as {@code words}; the caller finishes the reader. */
  static SearchRequest read(ParameterReader reader, Parameter words) {
    FacetShape shape = shape(reader);
    SearchQuery query = query(reader, words, shape);
    Set<String> fields = reader.names(FIELDS);
    return new SearchRequest(query, fields.isEmpty() ? Set.copyOf(HitView.FIELDS) : fields, shape);
  }

  /** Reads the question alone, for answers whose fields are others than a result's. */
  static SearchQuery query(ParameterReader reader, Parameter words) {
    return query(reader, words, shape(reader));
  }

  /** A facet cannot be counted under the values of one that is not {@code counted} itself. */
  static void checkTree(ParameterReader reader, FacetShape shape, Collection<PolicyField> counted) {
    for (PolicyField child : shape.children()) {
      Hierarchy.parent(child)
          .filter(parent -> !counted.contains(parent))
          .ifPresent(
              parent ->
                  reader.reject(FACET_TREE, child.name(), "needs the facet " + parent.name()));
    }
  }

  private static FacetShape shape(ParameterReader reader) {
    int size = reader.number(FACET_SIZE_EACH, FacetRequest.MAX_SIZE);
    FacetRequest.Order order = reader.choice(FACET_SORT, FACET_ORDERS);
    Set<String> children = reader.names(FACET_TREE);
    return new FacetShape(
        size,
        order,
        children.stream().flatMap(name -> Schema.field(name).stream()).collect(Collectors.toSet()));
  }

  private static SearchQuery query(ParameterReader reader, Parameter words, FacetShape shape) {
    String text = reader.one(words).orElse("");
    List<Filter> filters = new ArrayList<>(filters(reader));
    List<String> persons = reader.all(PERSON_ID);
    if (!persons.isEmpty()) {
      filters.add(new Filter.Persons(persons));
    }
    dates(reader).ifPresent(filters::add);
    Set<String> facets = reader.names(FACETS);
    return new SearchQuery(
        text,
        reader.choice(IN, SCOPES),
        filters,
        reader.choice(SORT, SORTS),
        reader.number(SIZE_OF_PAGE, SearchQuery.MAX_SIZE),
        reader.one(CURSOR),
        facets.stream().flatMap(name -> Schema.field(name).stream()).map(shape::of).toList(),
        reader.choice(COPIES, COPIES_NAMES),
        reader.choice(SEMANTIC, SEMANTIC_NAMES),
        options(reader));
  }

  /** The name of {@code value} on the wire. */
  static String name(SearchQuery.Sort value) {
    return nameIn(SORTS, value);
  }

  /** The name of {@code value} on the wire. */
  static String name(SearchQuery.Copies value) {
    return nameIn(COPIES_NAMES, value);
  }

  /** The name of {@code value} on the wire. */
  static String name(SearchQuery.Scope value) {
    return nameIn(SCOPES, value);
  }

  /** The name of {@code value} on the wire. */
  static String name(Filter.DateField value) {
    return nameIn(DATE_FIELDS, value);
  }

  private static Set<SearchQuery.Option> options(ParameterReader reader) {
    Set<SearchQuery.Option> options = EnumSet.noneOf(SearchQuery.Option.class);
    options.addAll(
        reader.choice(
            SYNONYMS, Map.of("on", Set.of(), "off", Set.of(SearchQuery.Option.NO_SYNONYMS))));
    options.addAll(
        reader.choice(
            EXPLAIN, Map.of("false", Set.of(), "true", Set.of(SearchQuery.Option.EXPLAIN))));
    return options;
  }

  private static List<Filter> filters(ParameterReader reader) {
    List<Filter> filters = new ArrayList<>();
    FILTERS.forEach(
        (field, parameter) -> {
          List<String> values = reader.all(parameter);
          if (field.equals(Schema.YEAR)) {
            values.stream()
                .filter(year -> !year.matches("\\d{4}"))
                .forEach(year -> reader.reject(parameter, year, "must be a year of four digits"));
          }
          if (field.equals(Schema.MONTH)) {
            values.stream()
                .filter(month -> !month.matches("\\d{4}-(?:0[1-9]|1[0-2])"))
                .forEach(
                    month -> reader.reject(parameter, month, "must be a month such as 2024-05"));
          }
          if (!values.isEmpty()) {
            filters.add(
                new Filter.AnyOf(field, values.stream().map(v -> plain(field, v)).toList()));
          }
        });
    return filters;
  }

  /** A document number may be written in many ways; the index holds one. */
  private static String plain(PolicyField field, String value) {
    if (field.equals(Schema.CITES)) {
      return Citations.name(value);
    }
    return field.equals(Schema.DOCUMENT_NUMBER) ? DocumentNumber.standard(value) : value;
  }

  private static Optional<Filter> dates(ParameterReader reader) {
    Filter.DateField field = reader.choice(DATE_FIELD, DATE_FIELDS);
    Optional<LocalDate> from = reader.date(DATE_FROM).map(PartialDate::first);
    Optional<LocalDate> to = reader.date(DATE_TO).map(PartialDate::last);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      reader.reject(DATE_TO, to.get().toString(), "must not be before dateFrom " + from.get());
    }
    return from.isEmpty() && to.isEmpty()
        ? Optional.empty()
        : Optional.of(new Filter.Dates(field, from, to));
  }

  private static Parameter filter(PolicyField field) {
    List<String> valid =
        field.equals(Schema.TYPE)
            ? Arrays.stream(DocumentType.values()).map(DocumentType::value).toList()
            : List.of();
    return Parameter.value(field.name(), valid, field.label() + ", exactly");
  }

  private static Map<String, SearchQuery.Sort> sorts() {
    Map<String, SearchQuery.Sort> sorts = new LinkedHashMap<>();
    sorts.put("relevance", SearchQuery.Sort.RELEVANCE);
    sorts.put("-date", SearchQuery.Sort.NEWEST);
    sorts.put("date", SearchQuery.Sort.OLDEST);
    return sorts;
  }

  private static Map<String, FacetRequest.Order> facetOrders() {
    Map<String, FacetRequest.Order> orders = new LinkedHashMap<>();
    orders.put("count", FacetRequest.Order.COUNT);
    orders.put("name", FacetRequest.Order.NAME);
    orders.put("-name", FacetRequest.Order.NAME_DESCENDING);
    return orders;
  }

  private static <E extends Enum<E>> Map<String, E> byName(E[] values) {
    return Arrays.stream(values)
        .collect(ordered(value -> value.name().toLowerCase(Locale.ROOT), Function.identity()));
  }

  private static <T> String nameIn(Map<String, T> names, T value) {
    return names.entrySet().stream()
        .filter(entry -> entry.getValue().equals(value))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no name for " + value));
  }

  private static <T, K, V> java.util.stream.Collector<T, ?, Map<K, V>> ordered(
      Function<T, K> key, Function<T, V> value) {
    return Collectors.toMap(key, value, (a, b) -> a, LinkedHashMap::new);
  }
}
