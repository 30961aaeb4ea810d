package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import policysearch.lucene.FoldedText;
import policysearch.lucene.LuceneFields;
import policysearch.schema.PolicyField;
import policysearch.search.FacetCounts;

/** Picks the most frequent values out of counts by ordinal. */
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

  /**
   * The {@code size} most frequent values that contain {@code contains}, and those of {@code
   * selected}.
   */
  FacetCounts best(int size, Set<String> selected, String contains) throws IOException {
    String part = folded(contains);
    // the order of values is that of their ordinals
    Comparator<Integer> better =
        Comparator.<Integer>comparingInt(ord -> -counts[ord]).thenComparingInt(ord -> ord);
    PriorityQueue<Integer> best = new PriorityQueue<>(better.reversed());
    int different = 0;
    long all = 0;
    for (int ord = 0; ord < counts.length; ord++) {
      if (counts[ord] > 0 && (part.isEmpty() || folded(names.of(ord)).contains(part))) {
        different++;
        all += counts[ord];
        best.add(ord);
        if (best.size() > size) {
          best.poll();
        }
      }
    }
    List<FacetCounts.Value> values = named(best, selected);
    addSelected(selected, part, values);
    values.sort(
        Comparator.comparingLong((FacetCounts.Value v) -> -v.count())
            .thenComparing(FacetCounts.Value::value));
    long listed = values.stream().mapToLong(FacetCounts.Value::count).sum();
    return new FacetCounts(field, values, different, missing, all - listed);
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

  private void addSelected(Set<String> selected, String part, List<FacetCounts.Value> values)
      throws IOException {
    Set<String> listed = new HashSet<>();
    values.forEach(value -> listed.add(value.value()));
    for (String name : selected) {
      if (!listed.contains(name) && folded(name).contains(part)) {
        int ord = names.ordinal(LuceneFields.keyword(name));
        values.add(new FacetCounts.Value(name, ord < 0 ? 0 : counts[ord], true));
      }
    }
  }

  private static String folded(String text) {
    return FoldedText.of(text).text().strip();
  }
}
