package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import policysearch.pinyin.PinyinOrder;

/** The values of a facet by number; the numbers of the whole index follow the values' order. */
final class ValueNames {
  private final String field;
  private final Snapshot snapshot;
  private final SortedSetDocValues[] segments;
  private final ValueNumbers numbers;

  private ValueNames(
      String field, Snapshot snapshot, SortedSetDocValues[] segments, ValueNumbers numbers) {
    this.field = field;
    this.snapshot = snapshot;
    this.segments = segments;
    this.numbers = numbers;
  }

  static ValueNames of(String field, Snapshot snapshot) throws IOException {
    SortedSetDocValues[] segments = new SortedSetDocValues[snapshot.reader().leaves().size()];
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      segments[leaf.ord] = DocValues.getSortedSet(leaf.reader(), field);
    }
    return new ValueNames(field, snapshot, segments, snapshot.numbers(field, segments));
  }

  /** Number of different values in the whole index. */
  int size() {
    return numbers.size();
  }

  SortedSetDocValues segment(int leaf) {
    return segments[leaf];
  }

  /** The numbers in the whole index of a segment's values. */
  int[] global(int leaf) {
    return numbers.ofSegment(leaf);
  }

  String of(int ordinal) throws IOException {
    SortedSetDocValues segment = segments[numbers.segment(ordinal)];
    return segment.lookupOrd(numbers.own(ordinal)).utf8ToString();
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
        return global(leaf)[(int) ord];
      }
    }
    return -1;
  }
}
