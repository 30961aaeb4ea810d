package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IntroSorter;
import org.jspecify.annotations.Nullable;
import policysearch.lucene.LuceneFields;
import policysearch.schema.Schema;

/** The documents of a segment, deleted ones too, as far as their copies are concerned. */
final class GroupMembers {
  private final List<Member> followers;

  /** The numbers of those that follow none, ascending: any may lead documents elsewhere. */
  private final long[] orders;

  /** By place in {@link #orders}: the document. */
  private final int[] docs;

  /** By place in {@link #orders}: its day, {@link Integer#MAX_VALUE} if unknown. */
  private final int[] days;

  /**
   * A document.
   *
   * @param doc in its segment
   * @param day of its publication, in days since 1970; {@link Integer#MAX_VALUE} if unknown
   * @param order number drawn from its id
   * @param leader the number of the one it is a copy of; its own if it is a copy of none before it
   */
  record Member(int doc, int day, long order, long leader) {
    /** The same document, numbered in the whole index. */
    Member in(LeafReaderContext leaf) {
      return new Member(leaf.docBase + doc, day, order, leader);
    }
  }

  private GroupMembers(List<Member> followers, long[] orders, int[] docs, int[] days) {
    this.followers = followers;
    this.orders = orders;
    this.docs = docs;
    this.days = days;
  }

  static GroupMembers of(LeafReaderContext leaf) throws IOException {
    NumericDocValues orders = DocValues.getNumeric(leaf.reader(), LuceneFields.ORDER);
    NumericDocValues leaders = DocValues.getNumeric(leaf.reader(), LuceneFields.GROUP);
    NumericDocValues days = DocValues.getNumeric(leaf.reader(), Schema.PUBLISHED.name());
    List<Member> followers = new ArrayList<>();
    Others others = new Others();
    for (int doc = orders.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = orders.nextDoc()) {
      if (leaders.advanceExact(doc)) {
        int day = days.advanceExact(doc) ? (int) days.longValue() : Integer.MAX_VALUE;
        long order = orders.longValue();
        if (leaders.longValue() == order) {
          others.add(doc, day, order);
        } else {
          followers.add(new Member(doc, day, order, leaders.longValue()));
        }
      }
    }
    return others.with(followers);
  }

  /** Sorts those that follow none by their numbers: there may be millions. */
  private static final class Others extends IntroSorter {
    private long[] orders = new long[16];
    private int[] docs = new int[16];
    private int[] days = new int[16];
    private int size;
    private long pivot;

    void add(int doc, int day, long order) {
      if (size == orders.length) {
        orders = Arrays.copyOf(orders, 2 * size);
        docs = Arrays.copyOf(docs, 2 * size);
        days = Arrays.copyOf(days, 2 * size);
      }
      orders[size] = order;
      docs[size] = doc;
      days[size++] = day;
    }

    GroupMembers with(List<Member> followers) {
      sort(0, size);
      return new GroupMembers(
          followers,
          Arrays.copyOf(orders, size),
          Arrays.copyOf(docs, size),
          Arrays.copyOf(days, size));
    }

    @Override
    protected void setPivot(int place) {
      pivot = orders[place];
    }

    @Override
    protected int comparePivot(int place) {
      return Long.compare(pivot, orders[place]);
    }

    @Override
    protected void swap(int one, int other) {
      long order = orders[one];
      orders[one] = orders[other];
      orders[other] = order;
      swap(docs, one, other);
      swap(days, one, other);
    }

    private static void swap(int[] of, int one, int other) {
      int value = of[one];
      of[one] = of[other];
      of[other] = value;
    }
  }

  /** Those that are copies of another, deleted ones too. */
  List<Member> followers() {
    return followers;
  }

  /** Adds to each group its leader, if that is here, not deleted and a copy of none. */
  void addLeaders(Map<Long, List<Member>> byLeader, LeafReaderContext leaf) {
    Bits live = leaf.reader().getLiveDocs();
    if (orders.length < byLeader.size()) {
      for (int at = 0; at < orders.length; at++) {
        addLeader(at, byLeader.get(orders[at]), live, leaf);
      }
    } else {
      byLeader.forEach(
          (leader, group) -> {
            for (int at = firstAt(leader); at < orders.length && orders[at] == leader; at++) {
              addLeader(at, group, live, leaf);
            }
          });
    }
  }

  private void addLeader(
      int at, @Nullable List<Member> group, @Nullable Bits live, LeafReaderContext leaf) {
    if (group != null && (live == null || live.get(docs[at]))) {
      group.add(new Member(docs[at], days[at], orders[at], orders[at]).in(leaf));
    }
  }

  /** The first of that number: a document that was written twice is here twice. */
  private int firstAt(long order) {
    int found = Arrays.binarySearch(orders, order);
    while (found > 0 && orders[found - 1] == order) {
      found--;
    }
    return found < 0 ? orders.length : found;
  }
}
