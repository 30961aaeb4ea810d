package policysearch.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What an index holds: values for filters, ids for paths, and the cursors that were given. */
final class KnownValues {
  private static final int CURSORS = 40;
  private static final List<String> WORDS =
      List.of("算力", "制造 协同", "发展", "\"雄安新区\"", "尹力", "ai", "规划 -冀", "甲", "suanli", "2024年");

  private final List<String> ids = new ArrayList<>();
  private final Map<String, List<String>> values = new HashMap<>();
  private final Deque<String> cursors = new ArrayDeque<>(List.of("AAAA"));

  /** Learns of {@code answer}, that of a search with all facets. */
  void learn(JsonNode answer) {
    answer.path("results").forEach(result -> ids.add(result.path("id").asText()));
    for (JsonNode facet : answer.path("facets")) {
      List<String> all = new ArrayList<>();
      facet.path("values").forEach(value -> all.add(value.path("value").asText()));
      values.put(facet.path("field").asText(), all);
    }
  }

  void remember(String cursor) {
    cursors.addLast(cursor);
    if (cursors.size() > CURSORS) {
      cursors.removeFirst();
    }
  }

  String cursor(Random random) {
    return one(List.copyOf(cursors), random);
  }

  /** What may stand for braces in {@code route}. */
  String argument(String route, Random random) {
    if (route.contains("/people/")) {
      return value("person", random);
    }
    if (route.contains("/facets/")) {
      return one(List.copyOf(values.keySet()), random);
    }
    return route.contains("/documents/") ? one(ids, random) : value("q", random);
  }

  /** A value for the parameter {@code name}; of one without values, words. */
  String value(String name, Random random) {
    String facet = name.equals("personId") ? "person" : name;
    List<String> all = values.getOrDefault(facet, List.of());
    return all.isEmpty() ? one(WORDS, random) : one(all, random);
  }

  private static String one(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
