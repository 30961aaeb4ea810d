package policysearch.copies;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Groups the documents of a set: around the earliest published, those that are its copies; then
 * around the earliest of the rest. A group is a star, so that a chain of small differences does not
 * join texts that differ much.
 *
 * <p>Holds some 80 bytes a document. Documents are compared only where their sketches meet.
 */
public final class CopyGroups {
  /**
   * What is pressed from one form by the hundred (daily reports) is not looked for in that form.
   */
  private static final int MOST_IN_BUCKET = 200;

  private int size;
  private long[] keys = new long[16];
  private int[] days = new int[16];
  private Sketch.Table sketches = new Sketch.Table();
  private boolean full;

  /** No documents yet. */
  public CopyGroups() {}

  /** Says whether two documents, named by their number in the set, are copies. */
  public interface Judge {
    boolean areCopies(int earlier, int later) throws IOException;
  }

  /**
   * Adds a document and gives its number, counted from 0.
   *
   * @param key number that no other document has
   * @param day on which it was published, as days since 1970; {@link Integer#MAX_VALUE} if unknown
   */
  public int add(long key, int day, Sketch sketch) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size + size / 2);
      days = Arrays.copyOf(days, keys.length);
    }
    keys[size] = key;
    days[size] = day;
    sketches.add(sketch);
    return size++;
  }

  public int size() {
    return size;
  }

  public long key(int document) {
    return keys[document];
  }

  /** Whether {@code one} comes before {@code other} when leaders are chosen. */
  public boolean precedes(int one, int other) {
    return days[one] != days[other] ? days[one] < days[other] : keys[one] < keys[other];
  }

  /** Whether {@link #leaders} found so many documents of one form that it left some uncompared. */
  public boolean leftSomeUncompared() {
    return full;
  }

  /** The number of each document's leader; its own, if it is a copy of none before it. */
  public int[] leaders(Judge judge) throws IOException {
    int[] members = members();
    Buckets[] buckets = new Buckets[Sketch.Table.SLOTS];
    for (int slot = 0; slot < buckets.length; slot++) {
      buckets[slot] = buckets(slot, members);
      full |= buckets[slot].full.cardinality() > 0;
    }
    int[] leaders = IntStream.range(0, size).toArray();
    int[] seenBy = new int[members.length];
    Arrays.fill(seenBy, -1);
    for (int at = 0; at < members.length; at++) {
      if (leaders[members[at]] == members[at]) {
        for (Buckets slot : buckets) {
          follow(at, slot, members, leaders, seenBy, judge);
        }
      }
    }
    return leaders;
  }

  private void follow(int at, Buckets slot, int[] members, int[] leaders, int[] seenBy, Judge judge)
      throws IOException {
    int leader = members[at];
    for (int i = slot.next(at); i >= 0 && i < slot.ends[slot.places[at]]; i++) {
      int place = (int) slot.sorted[i];
      int other = members[place];
      if (leaders[other] == other && seenBy[place] != at) {
        seenBy[place] = at;
        if (sketches.maybe(leader, other) && judge.areCopies(leader, other)) {
          leaders[other] = leader;
        }
      }
    }
  }

  /** Documents that meet another in some bucket, in the order in which they may lead. */
  private int[] members() {
    BitSet met = new BitSet(size);
    for (int slot = 0; slot < Sketch.Table.SLOTS; slot++) {
      long[] sorted = sorted(slot, IntStream.range(0, size).toArray());
      for (int i = 1; i < sorted.length; i++) {
        if (sorted[i] >>> 32 == sorted[i - 1] >>> 32) {
          met.set((int) sorted[i]);
          met.set((int) sorted[i - 1]);
        }
      }
    }
    Comparator<Integer> order =
        (one, other) -> one.equals(other) ? 0 : precedes(one, other) ? -1 : 1;
    return met.stream().boxed().sorted(order).mapToInt(Integer::intValue).toArray();
  }

  /** The slot's value of each of {@code documents} that has one, before its place among them. */
  private long[] sorted(int slot, int[] documents) {
    long[] sorted = new long[documents.length];
    int count = 0;
    for (int place = 0; place < documents.length; place++) {
      if (sketches.has(documents[place], slot)) {
        sorted[count++] = (long) sketches.value(documents[place], slot) << 32 | place;
      }
    }
    long[] found = Arrays.copyOf(sorted, count);
    Arrays.sort(found);
    return found;
  }

  /** The buckets of one slot: stretches of equal values. */
  private static final class Buckets {
    /** Values, each before its place. */
    private final long[] sorted;

    /** Where each place stands in {@link #sorted}; -1 if it has no value. */
    private final int[] places;

    /** By position in {@link #sorted}: where its bucket ends. */
    private final int[] ends;

    /** Positions whose bucket is not looked through. */
    private final BitSet full = new BitSet();

    Buckets(long[] sorted, int members) {
      this.sorted = sorted;
      this.places = new int[members];
      this.ends = new int[sorted.length];
      Arrays.fill(places, -1);
    }

    /** The position after the one of {@code place}, if its bucket is looked through. */
    int next(int place) {
      int position = places[place];
      return position < 0 || full.get(position) ? -1 : position + 1;
    }
  }

  private Buckets buckets(int slot, int[] members) {
    long[] sorted = sorted(slot, members);
    Buckets buckets = new Buckets(sorted, members.length);
    for (int start = 0; start < sorted.length; ) {
      int end = start + 1;
      while (end < sorted.length && sorted[end] >>> 32 == sorted[start] >>> 32) {
        end++;
      }
      Arrays.fill(buckets.ends, start, end, end);
      for (int i = start; i < end; i++) {
        buckets.places[(int) sorted[i]] = i;
      }
      if (slot > 0 && different(sorted, start, end, members) > MOST_IN_BUCKET) {
        buckets.full.set(start, end);
      }
      start = end;
    }
    return buckets;
  }

  /** Number of different texts in a bucket; exact copies of one fill no bucket. */
  private long different(long[] sorted, int start, int end, int[] members) {
    return end - start <= MOST_IN_BUCKET
        ? end - start
        : IntStream.range(start, end)
            .mapToLong(i -> sketches.core(members[(int) sorted[i]]))
            .distinct()
            .count();
  }
}
