package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;
import policysearch.model.Voice;
import policysearch.schema.Level;
import policysearch.schema.PolicyField;
import policysearch.search.PhraseHistory.Taker;

/** Gives the values that use something, in the order in which they took it up. */
final class Takers {
  private final PolicyField field;
  private final Uses uses;
  private final Counts counts;
  private final Snapshot snapshot;
  private final TreeMap<Integer, Uses.Ends> ends = new TreeMap<>();

  private Takers(PolicyField field, Uses uses, Counts counts, Snapshot snapshot) {
    this.field = field;
    this.uses = uses;
    this.counts = counts;
    this.snapshot = snapshot;
  }

  /**
   * All of them.
   *
   * @param found Lucene documents that have the values themselves
   */
  static Takers of(
      PolicyField field, FixedBitSet found, Uses uses, Counts counts, Snapshot snapshot)
      throws IOException {
    Takers takers = new Takers(field, uses, counts, snapshot);
    takers.see(found);
    for (int ord : List.copyOf(takers.ends.keySet())) {
      if (!counts.means(ord)) {
        takers.ends.remove(ord);
      }
    }
    return takers;
  }

  /** How many there are. */
  int count() {
    return ends.size();
  }

  /**
   * How often each value is counted, which are meant (all, if none is named) and how many are
   * wanted. Where some are chosen, the others that share a document or statement with them would be
   * counted in these alone.
   */
  record Counts(FacetTally statements, FacetTally documents, Set<String> chosen, int size) {
    boolean means(int ord) throws IOException {
      return chosen.isEmpty() || chosen.contains(documents.name(ord));
    }
  }

  private void see(FixedBitSet found) throws IOException {
    ValueNames names = ValueNames.of(field.name(), snapshot);
    List<LeafReaderContext> leaves = snapshot.reader().leaves();
    uses.each(
        found,
        place -> {
          LeafReaderContext leaf = leaves.get(Blocks.leaf(place.doc(), snapshot).ord);
          SortedSetDocValues values = names.segment(leaf.ord);
          int[] global = names.global(leaf.ord);
          if (values.advanceExact(place.doc() - leaf.docBase)) {
            for (int left = values.docValueCount(); left > 0; left--) {
              ends.computeIfAbsent(global[(int) values.nextOrd()], o -> new Uses.Ends()).see(place);
            }
          }
        });
  }

  /** As many of them as wanted. */
  List<Taker> first() throws IOException {
    List<Integer> order = new ArrayList<>(ends.keySet());
    order.sort(
        Comparator.comparingLong(this::day)
            .thenComparingLong(ord -> -counts.documents.count(ord))
            .thenComparingInt(ord -> ord));
    List<Taker> takers = new ArrayList<>();
    for (int ord : order.subList(0, Math.min(order.size(), counts.size))) {
      takers.add(taker(ord, ends.getOrDefault(ord, new Uses.Ends())));
    }
    return takers;
  }

  private Taker taker(int ord, Uses.Ends end) throws IOException {
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
