package policysearch.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The request that shows what is behind a number, on the wire.
 *
 * @param parameters of it, by name
 * @param url of it, the same in one
 */
public record LinkView(Map<String, List<String>> parameters, String url) {

  /**
   * A request to {@code route} with those of {@code given} that stand in {@code kept}, and with
   * {@code set} in their place.
   */
  static LinkView of(
      String route, Parameters given, List<Parameter> kept, Map<Parameter, List<String>> set) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (Parameter parameter : kept) {
      List<String> values =
          Optional.ofNullable(set.get(parameter)).orElseGet(() -> given.all(parameter.name()));
      if (!values.isEmpty()) {
        parameters.put(parameter.name(), values);
      }
    }
    String query =
        parameters.entrySet().stream()
            .flatMap(
                e -> e.getValue().stream().map(v -> e.getKey() + "=" + SearchPresenter.encoded(v)))
            .collect(Collectors.joining("&"));
    return new LinkView(parameters, query.isEmpty() ? route : route + "?" + query);
  }
}
