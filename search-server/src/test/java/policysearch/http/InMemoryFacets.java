package policysearch.http;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import policysearch.pinyin.PinyinOrder;
import policysearch.pinyin.Readings;
import policysearch.pinyin.TypedText;
import policysearch.search.FacetCounts;
import policysearch.search.FacetRequest;

/**
 * Counts a facet out of the values of each document.
 *
 * @param inside which values there are at all
 * @param listed which of them are wanted
 */
record InMemoryFacets(FacetRequest request, Predicate<String> inside, Predicate<String> listed) {

  FacetCounts count(List<List<String>> documents, Set<String> selected) {
    Map<String, Long> counts = new TreeMap<>();
    Stream.concat(documents.stream().flatMap(List::stream), selected.stream())
        .filter(inside.and(listed))
        .forEach(v -> counts.put(v, documents.stream().filter(d -> d.contains(v)).count()));
    List<FacetCounts.Value> all =
        counts.entrySet().stream()
            .map(
                e -> new FacetCounts.Value(e.getKey(), e.getValue(), selected.contains(e.getKey())))
            .sorted(order(request.order()))
            .toList();
    List<FacetCounts.Value> first =
        all.stream().filter(v -> v.count() > 0).limit(request.size()).toList();
    List<FacetCounts.Value> shown =
        all.stream().filter(v -> first.contains(v) || v.selected()).toList();
    return new FacetCounts(
        request.field(),
        shown,
        (int) all.stream().filter(v -> v.count() > 0).count(),
        documents.stream().filter(d -> d.stream().noneMatch(inside)).count(),
        sum(all) - sum(shown));
  }

  /** Whether {@code value} has what was typed, as it stands or as it is read. */
  static boolean has(String value, String typed) {
    String folded = value.toLowerCase(Locale.ROOT);
    if (folded.contains(typed.strip().toLowerCase(Locale.ROOT))) {
      return true;
    }
    String plain = typed.toLowerCase(Locale.ROOT).replace(" ", "");
    boolean readable = plain.matches("[\\p{IsHan}a-z]{1,63}") && plain.matches(".*[a-z].*");
    TypedText text = new TypedText(readable ? plain : "", Readings.standard());
    for (int from = 0; from < folded.length() && readable; from++) {
      if (reads(text, folded.substring(from), 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean reads(TypedText typed, String value, int at) {
    if (at == typed.length() || value.isEmpty()) {
      return at == typed.length();
    }
    long ends = typed.after(value.charAt(0), at);
    for (int next = at + 1; next <= typed.length(); next++) {
      if ((ends & 1L << next) != 0 && reads(typed, value.substring(1), next)) {
        return true;
      }
    }
    return false;
  }

  private static long sum(List<FacetCounts.Value> values) {
    return values.stream().mapToLong(FacetCounts.Value::count).sum();
  }

  private static Comparator<FacetCounts.Value> order(FacetRequest.Order order) {
    return switch (order) {
      case COUNT ->
          Comparator.comparing(FacetCounts.Value::count)
              .reversed()
              .thenComparing(FacetCounts.Value::value);
      case NAME -> Comparator.comparing(FacetCounts.Value::value, PinyinOrder.standard());
      case NAME_DESCENDING -> order(FacetRequest.Order.NAME).reversed();
    };
  }
}
