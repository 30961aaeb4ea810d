package policysearch.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.packed.PackedInts;

/**
 * The values of a keyword field in all segments of a state by one number each, which follow the
 * order of the values. Those of a state that differs from the one before by small segments are made
 * from the numbers before: an {@link OrdinalMap} would go through all values of all segments.
 */
final class ValueNumbers {
  /** Numbering anew costs less if more than such a part of the values is in new segments. */
  private static final int SMALL_PART = 16;

  private final Object[] segments;

  /** By segment, by its own number of a value: the number in the whole index. */
  private final int[][] numbers;

  /** By number: a segment that has the value, and its own number of it. */
  private final int[] segment;

  private final int[] own;

  private ValueNumbers(Object[] segments, int[][] numbers, int[] segment, int[] own) {
    this.segments = segments;
    this.numbers = numbers;
    this.segment = segment;
    this.own = own;
  }

  /**
   * Numbers the values.
   *
   * @param values of each of {@code leaves}
   * @param before those of an earlier state
   */
  static ValueNumbers of(
      List<LeafReaderContext> leaves, SortedSetDocValues[] values, Optional<ValueNumbers> before)
      throws IOException {
    Object[] segments = leaves.stream().map(ValueNumbers::key).toArray();
    if (before.isPresent()) {
      int[] kept = before.get().places(segments);
      long fresh = 0;
      for (int i = 0; i < kept.length; i++) {
        fresh += kept[i] < 0 ? values[i].getValueCount() : 0;
      }
      if (fresh * SMALL_PART <= before.get().size()) {
        return before.get().next(segments, kept, values);
      }
    }
    return anew(segments, values);
  }

  /** Number of different values. */
  int size() {
    return segment.length;
  }

  /** The numbers of a segment's values. */
  int[] ofSegment(int leaf) {
    return numbers[leaf];
  }

  /** A segment that has the value of that number. */
  int segment(int number) {
    return segment[number];
  }

  /** The number that the segment itself gives to that value. */
  int own(int number) {
    return own[number];
  }

  private static Object key(LeafReaderContext leaf) {
    IndexReader.CacheHelper helper = leaf.reader().getCoreCacheHelper();
    return helper == null ? new Object() : helper.getKey();
  }

  private static ValueNumbers anew(Object[] segments, SortedSetDocValues[] values)
      throws IOException {
    OrdinalMap map = OrdinalMap.build(null, values, PackedInts.DEFAULT);
    int[][] numbers = new int[values.length][];
    for (int i = 0; i < values.length; i++) {
      var global = map.getGlobalOrds(i);
      numbers[i] = new int[(int) values[i].getValueCount()];
      Arrays.setAll(numbers[i], own -> (int) global.get(own));
    }
    return of(segments, numbers, Math.toIntExact(map.getValueCount()));
  }

  private static ValueNumbers of(Object[] segments, int[][] numbers, int size) {
    int[] segment = new int[size];
    int[] own = new int[size];
    for (int i = numbers.length - 1; i >= 0; i--) {
      for (int o = 0; o < numbers[i].length; o++) {
        segment[numbers[i][o]] = i;
        own[numbers[i][o]] = o;
      }
    }
    return new ValueNumbers(segments, numbers, segment, own);
  }

  /** Where each of {@code now} was; -1 if it is new. */
  private int[] places(Object[] now) {
    return Arrays.stream(now).mapToInt(Arrays.asList(segments)::indexOf).toArray();
  }

  private ValueNumbers next(Object[] now, int[] kept, SortedSetDocValues[] values)
      throws IOException {
    int[][] next = new int[now.length][];
    boolean[] there = new boolean[size()];
    for (int i = 0; i < kept.length; i++) {
      next[i] = kept[i] < 0 ? new int[0] : numbers[kept[i]].clone();
      Arrays.stream(next[i]).forEach(number -> there[number] = true);
    }
    ValueNumbers all = of(now, next, renumber(next, places(there)));
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] < 0) {
        all = all.with(i, values);
      }
    }
    return all;
  }

  /** The new numbers of those that are there, without gaps; last, how many there are. */
  private static int[] places(boolean[] there) {
    int[] places = new int[there.length + 1];
    for (int i = 0; i < there.length; i++) {
      places[i + 1] = places[i] + (there[i] ? 1 : 0);
    }
    return places;
  }

  private static int renumber(int[][] numbers, int[] places) {
    for (int[] of : numbers) {
      Arrays.setAll(of, i -> places[of[i]]);
    }
    return places[places.length - 1];
  }

  /** These and the values of a segment that has no numbers yet. */
  private ValueNumbers with(int leaf, SortedSetDocValues[] values) throws IOException {
    int[] of = new int[(int) values[leaf].getValueCount()];
    int[] moved = new int[size() + 1]; // first how many come just before a number, then where to
    int place = 0;
    int news = 0;
    for (int o = 0; o < of.length; o++) {
      int found = find(values[leaf].lookupOrd(o), values, place);
      place = found >= 0 ? found : -found - 1;
      of[o] = place + news;
      if (found < 0) {
        moved[place]++;
        news++;
      }
    }
    int before = 0;
    for (int number = 0; number < moved.length; number++) {
      before += moved[number];
      moved[number] = number + before;
    }
    int[][] next = Arrays.stream(numbers).map(int[]::clone).toArray(int[][]::new);
    int size = renumber(next, moved);
    next[leaf] = of;
    return of(segments, next, size);
  }

  /** The number of {@code value}, from {@code low} on; if there is none, -1 - its place. */
  private int find(BytesRef value, SortedSetDocValues[] values, int low) throws IOException {
    int from = low;
    int to = size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      int order = values[segment[middle]].lookupOrd(own[middle]).compareTo(value);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return -1 - from;
  }
}
