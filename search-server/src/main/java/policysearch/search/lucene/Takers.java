package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;
import policysearch.schema.PolicyField;
import policysearch.search.PhraseHistory.Taker;

/** Gives the values that use something, in the order in which they took it up. */
final class Takers {
  private final PolicyField field;
  private final Uses uses;
  private final Snapshot snapshot;
  private final TreeMap<Integer, Uses.Ends> ends = new TreeMap<>();

  private Takers(PolicyField field, Uses uses, Snapshot snapshot) {
    this.field = field;
    this.uses = uses;
    this.snapshot = snapshot;
  }

  /**
   * As many of them as wanted.
   *
   * @param found Lucene documents that have the values themselves
   */
  static List<Taker> of(
      PolicyField field, FixedBitSet found, Uses uses, Counts counts, Snapshot snapshot)
      throws IOException {
    Takers takers = new Takers(field, uses, snapshot);
    takers.see(found);
    return takers.first(counts);
  }

  /** How often each value is counted, and how many values are wanted. */
  record Counts(FacetTally statements, FacetTally documents, int size) {}

  private void see(FixedBitSet found) throws IOException {
    ValueNames names = ValueNames.of(field.name(), snapshot);
    List<LeafReaderContext> leaves = snapshot.reader().leaves();
    uses.each(
        found,
        place -> {
          LeafReaderContext leaf = leaves.get(Blocks.leaf(place.doc(), snapshot).ord);
          SortedSetDocValues values = names.segment(leaf.ord);
          LongValues global = names.global(leaf.ord);
          if (values.advanceExact(place.doc() - leaf.docBase)) {
            for (int left = values.docValueCount(); left > 0; left--) {
              ends.computeIfAbsent((int) global.get(values.nextOrd()), o -> new Uses.Ends())
                  .see(place);
            }
          }
        });
  }

  private List<Taker> first(Counts counts) throws IOException {
    List<Integer> order = new ArrayList<>(ends.keySet());
    order.sort(
        Comparator.comparingLong(this::day)
            .thenComparingLong(ord -> -counts.documents.count(ord))
            .thenComparingInt(ord -> ord));
    List<Taker> takers = new ArrayList<>();
    for (int ord : order.subList(0, Math.min(order.size(), counts.size))) {
      Uses.Ends end = ends.getOrDefault(ord, new Uses.Ends());
      takers.add(
          new Taker(
              counts.documents.name(ord),
              counts.statements.count(ord),
              counts.documents.count(ord),
              uses.use(end.first()),
              uses.use(end.last())));
    }
    return takers;
  }

  private long day(int ord) {
    return ends.getOrDefault(ord, new Uses.Ends()).first().stream()
        .map(Uses.Place::day)
        .flatMapToLong(OptionalLong::stream)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }
}
