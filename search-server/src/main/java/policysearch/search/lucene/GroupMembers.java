package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
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

  private GroupMembers(List<Member> followers, List<Member> others) {
    this.followers = followers;
    this.orders = others.stream().mapToLong(Member::order).toArray();
    this.docs = others.stream().mapToInt(Member::doc).toArray();
    this.days = others.stream().mapToInt(Member::day).toArray();
  }

  static GroupMembers of(LeafReaderContext leaf) throws IOException {
    NumericDocValues orders = DocValues.getNumeric(leaf.reader(), LuceneFields.ORDER);
    NumericDocValues leaders = DocValues.getNumeric(leaf.reader(), LuceneFields.GROUP);
    NumericDocValues days = DocValues.getNumeric(leaf.reader(), Schema.PUBLISHED.name());
    List<Member> followers = new ArrayList<>();
    List<Member> others = new ArrayList<>();
    for (int doc = orders.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = orders.nextDoc()) {
      if (leaders.advanceExact(doc)) {
        int day = days.advanceExact(doc) ? (int) days.longValue() : Integer.MAX_VALUE;
        Member member = new Member(doc, day, orders.longValue(), leaders.longValue());
        (member.leader == member.order ? others : followers).add(member);
      }
    }
    others.sort(Comparator.comparingLong(Member::order));
    return new GroupMembers(followers, others);
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
