package policysearch.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import policysearch.api.Parameters;

/**
 * With what a page opens in a browser, as {@code url-state.mjs} and {@code queries.mjs} have it: a
 * browser told of it asks the API while the scripts are on their way.
 *
 * @param view the view that the address names
 * @param requests what that view asks of the API first, letter by letter
 */
public record Opening(String view, List<String> requests) {
  private static final String API = "/api/v1";

  /** With what the page at {@code path} opens, whose segments in braces are {@code arguments}. */
  public static Opening of(String path, List<String> arguments, Parameters given) {
    PageState state = PageState.of(given);
    String argument = arguments.isEmpty() ? "" : arguments.getFirst();
    return switch (path.split("/", 3)[1]) {
      case "" -> state.asked() ? results(state) : home();
      case "d" -> document("document", argument, state.q());
      case "person" -> person(argument);
      case "phrase" -> phrases(argument, first(given, "with").map(String::strip).orElse(""));
      case "compare" -> compare(given, state);
      default -> new Opening("served", List.of());
    };
  }

  private static Opening home() {
    Map<String, String> latest = new LinkedHashMap<>();
    latest.put("size", "5");
    latest.put("sort", "-date");
    latest.put("facets", "speaker,province");
    latest.put("facetSize", "8");
    return of("home", path("/search", latest));
  }

  private static Opening results(PageState state) {
    StringJoiner query = new StringJoiner("&");
    state
        .pairs()
        .forEach(
            pair -> {
              if (!pair.getKey().equals("view")) {
                query.add(pair(pair.getKey(), pair.getValue()));
              }
            });
    if (state.get("group").equals("none")) {
      query.add(pair("facets", String.join(",", PageState.FACETS))).add(pair("facetSize", "8"));
    }
    String route = state.isOfStatements() ? "/statements" : "/search";
    return of("search", API + route + (query.length() == 0 ? "" : "?" + query));
  }

  private static Opening document(String view, String id, String q) {
    return of(view, path("/documents/" + segment(id), q.isEmpty() ? Map.of() : Map.of("q", q)));
  }

  private static Opening person(String id) {
    Map<String, String> counted = new LinkedHashMap<>();
    counted.put("size", "1");
    counted.put("facetSize", "12");
    return of("person", path("/people/" + segment(id), counted));
  }

  private static Opening phrases(String one, String other) {
    return new Opening(
        "phrase",
        Stream.of(one, other)
            .filter(phrase -> !phrase.isEmpty())
            .map(phrase -> path("/phrases/" + segment(phrase), Map.of("takers", "40")))
            .toList());
  }

  private static Opening compare(Parameters given, PageState state) {
    Optional<String> meeting = first(given, "document");
    if (meeting.isPresent()) {
      return document("meeting", meeting.get(), "");
    }
    if (state.q().isEmpty()) {
      return new Opening("compare", List.of());
    }
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("q", state.q());
    asked.put(
        "by",
        first(given, "by")
            .filter(ComparePage.COMPARED::contains)
            .orElse(ComparePage.COMPARED.getFirst()));
    asked.put("size", "100");
    return of("compare", path("/compare", asked));
  }

  private static Opening of(String view, String request) {
    return new Opening(view, List.of(request));
  }

  private static Optional<String> first(Parameters given, String name) {
    return given.values().getOrDefault(name, List.of()).stream().findFirst();
  }

  private static String path(String route, Map<String, String> parameters) {
    StringJoiner query = new StringJoiner("&");
    parameters.forEach((name, value) -> query.add(pair(name, value)));
    return API + route + (query.length() == 0 ? "" : "?" + query);
  }

  /** As {@code URLSearchParams} writes it. */
  private static String pair(String name, String value) {
    return name + "=" + PageState.encoded(value).replace("%20", "+");
  }

  /** As {@code encodeURIComponent} writes it. */
  private static String segment(String text) {
    return PageState.encoded(text)
        .replace("%21", "!")
        .replace("%27", "'")
        .replace("%28", "(")
        .replace("%29", ")")
        .replace("%7E", "~");
  }
}
