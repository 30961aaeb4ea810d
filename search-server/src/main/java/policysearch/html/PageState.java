package policysearch.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.api.DocumentApi;
import policysearch.api.Parameters;

/**
 * What an address of the page says, as {@code url-state.mjs} reads it: parameters that mean nothing
 * here are ignored.
 *
 * @param single the parameters with one value, all of them, in order
 * @param filters fields with the values chosen
 * @param asked whether anything was asked for; else this is the start
 */
record PageState(Map<String, String> single, Map<String, List<String>> filters, boolean asked) {
  /** Facets, in the order in which the page shows them. */
  static final List<String> FACETS =
      List.of(
          "speaker", "province", "source", "type", "year", "issuer", "plan", "person", "column");

  /** Filters that name values: the facets, and what is chosen elsewhere than among them. */
  static final List<String> FILTERS =
      List.of(
          "speaker",
          "province",
          "source",
          "type",
          "year",
          "issuer",
          "plan",
          "person",
          "column",
          "documentNumber",
          "city",
          "month",
          "organisation",
          "cites",
          "voice");

  /** The parameters that may stand once, with what holds where they are absent. */
  static final Map<String, String> SINGLE = standards();

  /** A search for nothing in particular. */
  static final PageState EMPTY = new PageState(SINGLE, Map.of(), false);

  static final String STATEMENTS = "statements";

  private static Map<String, String> standards() {
    Map<String, String> single = new LinkedHashMap<>();
    single.put("q", "");
    single.put("in", "all");
    single.put("dateFrom", "");
    single.put("dateTo", "");
    single.put("dateField", "published");
    single.put("sort", "relevance");
    single.put("view", "documents");
    single.put("group", "none");
    single.put("cursor", "");
    return single;
  }

  /** The state that {@code given} tells. */
  static PageState of(Parameters given) {
    Map<String, String> single = new LinkedHashMap<>(SINGLE);
    boolean asked = false;
    for (String name : SINGLE.keySet()) {
      if (given.values().containsKey(name)) {
        first(given, name).ifPresent(value -> single.put(name, value));
        asked = true;
      }
    }
    Map<String, List<String>> filters = new LinkedHashMap<>();
    for (String field : FILTERS) {
      List<String> values =
          given.values().getOrDefault(field, List.of()).stream()
              .filter(value -> !value.isEmpty())
              .distinct()
              .toList();
      if (!values.isEmpty()) {
        filters.put(field, values);
        asked = true;
      }
    }
    return new PageState(single, filters, asked).settled();
  }

  private static Optional<String> first(Parameters given, String name) {
    return given.values().getOrDefault(name, List.of()).stream()
        .findFirst()
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** What means nothing in a tab is not in its address. */
  private PageState settled() {
    Map<String, String> one = new LinkedHashMap<>(single);
    Map<String, List<String>> some = new LinkedHashMap<>(filters);
    if (isOfStatements()) {
      one.put("in", usual("in"));
    } else {
      one.put("view", usual("view"));
      one.put("group", usual("group"));
      some.remove("voice");
    }
    return new PageState(one, some, asked);
  }

  private static String usual(String name) {
    return SINGLE.getOrDefault(name, "");
  }

  String get(String name) {
    return single.getOrDefault(name, "");
  }

  String q() {
    return get("q");
  }

  boolean isOfStatements() {
    return get("view").equals(STATEMENTS);
  }

  boolean isDated() {
    return !get("dateFrom").isEmpty() || !get("dateTo").isEmpty();
  }

  /** Whether anything but the words narrows the search. */
  boolean isFiltered() {
    return !filters.isEmpty() || isDated();
  }

  List<String> chosen(String field) {
    return filters.getOrDefault(field, List.of());
  }

  /** The same search, of documents or of statements. */
  PageState inView(String view) {
    return with("view", view).settled();
  }

  /** With another value; a changed search starts at its first page. */
  PageState with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(single);
    changed.put("cursor", "");
    changed.put(name, value);
    return new PageState(changed, filters, true);
  }

  /** With a value added, or taken away if it was there. */
  PageState toggled(String field, String value) {
    List<String> values = new ArrayList<>(chosen(field));
    if (!values.remove(value)) {
      values.add(value);
    }
    return withValues(field, values);
  }

  /** With a value added. */
  PageState added(String field, String value) {
    return chosen(field).contains(value) ? with("cursor", "") : toggled(field, value);
  }

  /** With these values of a field and no other. */
  PageState withValues(String field, List<String> values) {
    Map<String, List<String>> changed = new LinkedHashMap<>(filters);
    changed.remove(field);
    if (!values.isEmpty()) {
      changed.put(field, List.copyOf(values));
    }
    return new PageState(single, changed, true).with("cursor", "");
  }

  /** Without a date range. */
  PageState withoutDates() {
    return with("dateFrom", "").with("dateTo", "").with("dateField", usual("dateField"));
  }

  /** The words and nothing else. */
  PageState withoutFilters() {
    return new PageState(single, Map.of(), true).withoutDates();
  }

  /** Names and values as the address has them; what is as usual is left out. */
  List<Map.Entry<String, String>> pairs() {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    if (!q().isEmpty()) {
      pairs.add(Map.entry("q", q()));
    }
    for (String field : FILTERS) {
      chosen(field).forEach(value -> pairs.add(Map.entry(field, value)));
    }
    single.forEach(
        (name, value) -> {
          boolean idle = name.equals("dateField") && !isDated();
          if (!name.equals("q") && !value.equals(usual(name)) && !idle) {
            pairs.add(Map.entry(name, value));
          }
        });
    return pairs;
  }

  /** The parameters that the API knows: which tab is open is the page's own affair. */
  Map<String, List<String>> api() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Map.Entry<String, String> pair : pairs()) {
      if (!pair.getKey().equals("view")) {
        values.computeIfAbsent(pair.getKey(), name -> new ArrayList<>()).add(pair.getValue());
      }
    }
    return values;
  }

  /** The same as the API is asked for its total. */
  Parameters counted() {
    Map<String, List<String>> values = new LinkedHashMap<>(api());
    values.remove("group");
    values.remove("cursor");
    values.put("size", List.of("1"));
    return new Parameters(values);
  }

  /** The address of the results; «everything» is an address too. */
  String searchUrl() {
    String query = query(pairs());
    return query.isEmpty() ? "/?q=" : "/?" + query;
  }

  /** The address of a document, which remembers the search that found it. */
  String documentUrl(String id) {
    String query = query(pairs());
    return DocumentApi.page(id) + (query.isEmpty() ? "" : "?" + query);
  }

  /** The address of the same search in the API. */
  String apiUrl(String route) {
    List<Map.Entry<String, String>> asked =
        pairs().stream().filter(pair -> !List.of("view", "group").contains(pair.getKey())).toList();
    return "/api/v1/" + route + (asked.isEmpty() ? "" : "?" + query(asked));
  }

  /** As a segment of a path or a value of a query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String query(List<Map.Entry<String, String>> pairs) {
    StringBuilder query = new StringBuilder();
    for (Map.Entry<String, String> pair : pairs) {
      query.append(query.isEmpty() ? "" : "&").append(pair.getKey()).append('=');
      query.append(URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8));
    }
    return query.toString();
  }
}
