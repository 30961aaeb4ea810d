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
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import policysearch.pinyin.PinyinOrder;

/** The values of a facet by number; the numbers of the whole index follow the values' order. */
final class ValueNames {
  private final String field;
  private final Snapshot snapshot;
  private final SortedSetDocValues[] segments;
  private final Optional<OrdinalMap> map;

  private ValueNames(String field, Snapshot snapshot, SortedSetDocValues[] segments)
      throws IOException {
    this.field = field;
    this.snapshot = snapshot;
    this.segments = segments;
    this.map = snapshot.ordinals(field);
  }

  static ValueNames of(String field, Snapshot snapshot) throws IOException {
    SortedSetDocValues[] segments = new SortedSetDocValues[snapshot.reader().leaves().size()];
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      segments[leaf.ord] = DocValues.getSortedSet(leaf.reader(), field);
    }
    return new ValueNames(field, snapshot, segments);
  }

  /** Number of different values in the whole index. */
  int size() {
    if (map.isPresent()) {
      return Math.toIntExact(map.get().getValueCount());
    }
    return segments.length == 0 ? 0 : Math.toIntExact(segments[0].getValueCount());
  }

  SortedSetDocValues segment(int leaf) {
    return segments[leaf];
  }

  /** The numbers in the whole index of a segment's values. */
  LongValues global(int leaf) {
    return map.map(m -> m.getGlobalOrds(leaf)).orElse(LongValues.IDENTITY);
  }

  String of(int ordinal) throws IOException {
    int leaf = map.map(m -> m.getFirstSegmentNumber(ordinal)).orElse(0);
    long ord = map.map(m -> m.getFirstSegmentOrd(ordinal)).orElse((long) ordinal);
    return segments[leaf].lookupOrd(ord).utf8ToString();
  }

  /** The place of each value in the order of {@link PinyinOrder}. */
  int[] ranks() throws IOException {
    return snapshot.ranks(field, this);
  }

  /** Orders the values anew; a snapshot keeps it. */
  int[] ordered() throws IOException {
    String[] keys = new String[size()];
    List<Integer> order = new ArrayList<>(keys.length);
    for (int ord = 0; ord < keys.length; ord++) {
      keys[ord] = PinyinOrder.standard().key(of(ord));
      order.add(ord);
    }
    // of one key, values stand by their numbers, as their texts do
    order.sort(Comparator.<Integer, String>comparing(ord -> keys[ord]).thenComparing(ord -> ord));
    int[] ranks = new int[keys.length];
    for (int rank = 0; rank < ranks.length; rank++) {
      ranks[order.get(rank)] = rank;
    }
    return ranks;
  }

  /** The number of a value in the whole index; negative if there is none. */
  int ordinal(String value) throws IOException {
    for (int leaf = 0; leaf < segments.length; leaf++) {
      long ord = segments[leaf].lookupTerm(new BytesRef(value));
      if (ord >= 0) {
        return (int) global(leaf).get(ord);
      }
    }
    return -1;
  }
}
