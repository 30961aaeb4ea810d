package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.LongValues;

/** The floor of counting a facet: doc values by global numbers, an array of counts. */
final class FacetCollector extends SimpleCollector {
  private final String field;
  private final Snapshot snapshot;
  private final OrdinalMap ordinals;
  private final int[] counts;
  private Optional<SortedSetDocValues> values = Optional.empty();
  private Optional<LongValues> global = Optional.empty();

  FacetCollector(String field, Snapshot snapshot, OrdinalMap ordinals) {
    this.field = field;
    this.snapshot = snapshot;
    this.ordinals = ordinals;
    this.counts = new int[(int) ordinals.getValueCount()];
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    values = Optional.of(DocValues.getSortedSet(leaf.reader(), field));
    global = Optional.of(ordinals.getGlobalOrds(leaf.ord));
  }

  @Override
  public void collect(int doc) throws IOException {
    SortedSetDocValues held = values.orElseThrow();
    if (held.advanceExact(doc)) {
      for (int left = held.docValueCount(); left > 0; left--) {
        counts[(int) global.orElseThrow().get(held.nextOrd())]++;
      }
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  /** The values that most have. */
  List<String> best(int size) throws IOException {
    List<Integer> ords = new ArrayList<>();
    for (int ord = 0; ord < counts.length; ord++) {
      if (counts[ord] > 0) {
        ords.add(ord);
      }
    }
    ords.sort(Comparator.comparingInt((Integer ord) -> counts[ord]).reversed());
    List<String> names = new ArrayList<>();
    for (int ord : ords.subList(0, Math.min(size, ords.size()))) {
      var leaf = snapshot.reader().leaves().get(ordinals.getFirstSegmentNumber(ord)).reader();
      long own = ordinals.getFirstSegmentOrd(ord);
      names.add(DocValues.getSortedSet(leaf, field).lookupOrd(own).utf8ToString());
    }
    return names;
  }
}
