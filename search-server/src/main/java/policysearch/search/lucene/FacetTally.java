package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import policysearch.lucene.LuceneFields;
import policysearch.pinyin.PinyinOrder;
import policysearch.schema.PolicyField;
import policysearch.search.FacetCounts;
import policysearch.search.FacetRequest;

/** Picks the first values, by count or by name, out of counts by ordinal. */
final class FacetTally {
  private final PolicyField field;
  private final ValueNames names;
  private final int[] counts;
  private final long missing;

  FacetTally(PolicyField field, ValueNames names, int[] counts, long missing) {
    this.field = field;
    this.names = names;
    this.counts = counts;
    this.missing = missing;
  }

  /** The first values that are {@code wanted}, all if that is absent, and the {@code selected}. */
  FacetCounts best(FacetRequest facet, Set<String> selected, Optional<Predicate<String>> wanted)
      throws IOException {
    Comparator<Integer> better = better(facet.order());
    PriorityQueue<Integer> best = new PriorityQueue<>(better.reversed());
    int different = 0;
    long all = 0;
    for (int ord = 0; ord < counts.length; ord++) {
      if (counts[ord] > 0 && (wanted.isEmpty() || wanted.get().test(names.of(ord)))) {
        different++;
        all += counts[ord];
        best.add(ord);
        if (best.size() > facet.size()) {
          best.poll();
        }
      }
    }
    List<FacetCounts.Value> values = named(best, selected);
    addSelected(selected, wanted, values);
    values.sort(order(facet.order()));
    long listed = values.stream().mapToLong(FacetCounts.Value::count).sum();
    return new FacetCounts(field, values, different, missing, all - listed);
  }

  private Comparator<Integer> better(FacetRequest.Order order) throws IOException {
    return switch (order) {
      // the order of values is that of their ordinals
      case COUNT ->
          Comparator.<Integer>comparingInt(ord -> -counts[ord]).thenComparingInt(ord -> ord);
      case NAME -> byName();
      case NAME_DESCENDING -> byName().reversed();
    };
  }

  private Comparator<Integer> byName() throws IOException {
    int[] ranks = names.ranks();
    return Comparator.comparingInt(ord -> ranks[ord]);
  }

  private static Comparator<FacetCounts.Value> order(FacetRequest.Order order) {
    return switch (order) {
      case COUNT ->
          Comparator.comparingLong((FacetCounts.Value v) -> -v.count())
              .thenComparing(FacetCounts.Value::value);
      case NAME -> Comparator.comparing(FacetCounts.Value::value, PinyinOrder.standard());
      case NAME_DESCENDING -> order(FacetRequest.Order.NAME).reversed();
    };
  }

  /** The values counted that are {@code wanted}. */
  List<String> named(Predicate<String> wanted) throws IOException {
    List<String> found = new ArrayList<>();
    for (int ord = 0; ord < counts.length; ord++) {
      if (counts[ord] > 0 && wanted.test(names.of(ord))) {
        found.add(names.of(ord));
      }
    }
    return found;
  }

  /** Numbers of the values that are counted at all, the most frequent first. */
  int[] ranked() {
    return IntStream.range(0, counts.length)
        .filter(ord -> counts[ord] > 0)
        .boxed()
        .sorted(Comparator.<Integer>comparingInt(ord -> -counts[ord]).thenComparingInt(ord -> ord))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  PolicyField field() {
    return field;
  }

  /** A value by its number. */
  String name(int ordinal) throws IOException {
    return names.of(ordinal);
  }

  /** How often a value is counted. */
  int count(int ordinal) {
    return counts[ordinal];
  }

  private List<FacetCounts.Value> named(Iterable<Integer> ords, Set<String> selected)
      throws IOException {
    List<FacetCounts.Value> values = new ArrayList<>();
    for (int ord : ords) {
      String name = names.of(ord);
      values.add(new FacetCounts.Value(name, counts[ord], selected.contains(name)));
    }
    return values;
  }

  private void addSelected(
      Set<String> selected, Optional<Predicate<String>> wanted, List<FacetCounts.Value> values)
      throws IOException {
    Set<String> listed = new HashSet<>();
    values.forEach(value -> listed.add(value.value()));
    for (String name : selected) {
      if (!listed.contains(name) && (wanted.isEmpty() || wanted.get().test(name))) {
        int ord = names.ordinal(LuceneFields.keyword(name));
        values.add(new FacetCounts.Value(name, ord < 0 ? 0 : counts[ord], true));
      }
    }
  }
}
