package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;
import policysearch.model.Voice;
import policysearch.schema.Level;
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
      takers.add(taker(ord, ends.getOrDefault(ord, new Uses.Ends()), counts));
    }
    return takers;
  }

  private Taker taker(int ord, Uses.Ends end, Counts counts) throws IOException {
    String value = counts.documents.name(ord);
    Optional<Voice> voice = Optional.empty();
    Optional<String> title = Optional.empty();
    if (field.level() == Level.PASSAGE && end.first().isPresent()) {
      Offices offices = new Offices(snapshot);
      voice = offices.voice(end.first().get().doc());
      title = offices.title(value, end.first().get().doc());
    }
    return new Taker(
        value,
        voice,
        title,
        counts.statements.count(ord),
        counts.documents.count(ord),
        uses.use(end.first()),
        uses.use(end.last()));
  }

  private long day(int ord) {
    return ends.getOrDefault(ord, new Uses.Ends()).first().stream()
        .map(Uses.Place::day)
        .flatMapToLong(OptionalLong::stream)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }
}
