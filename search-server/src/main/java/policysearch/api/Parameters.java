package policysearch.api;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a request asks for: names with their values, decoded, in the order given.
 *
 * <p>A blank value is as if absent, since a form sends its empty inputs too.
 */
public record Parameters(Map<String, List<String>> values) {
  /** Nothing asked for. */
  public static final Parameters NONE = new Parameters(Map.of());

  /** The names given, in order; also those whose values are blank. */
  Set<String> names() {
    return values.keySet();
  }

  /** The values of {@code name} that are not blank, stripped, each once. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }
}
