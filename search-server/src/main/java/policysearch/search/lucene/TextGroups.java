package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import policysearch.lucene.LuceneFields;
import policysearch.schema.Schema;

/**
 * Which documents of a state of the index are copies of one another. Most are of none: a bit tells,
 * and only for the others is there more to ask.
 */
final class TextGroups {
  private final FixedBitSet copied;

  /** Documents that are in a group, ascending, and the group of each. */
  private final int[] documents;

  private final int[] groups;

  /** The members of each group, the earliest published first. */
  private final int[][] members;

  private TextGroups(FixedBitSet copied, int[] documents, int[] groups, int[][] members) {
    this.copied = copied;
    this.documents = documents;
    this.groups = groups;
    this.members = members;
  }

  /** As if no document were a copy of another. */
  static TextGroups none(int maxDoc) {
    return new TextGroups(
        new FixedBitSet(Math.max(1, maxDoc)), new int[0], new int[0], new int[0][]);
  }

  static TextGroups read(DirectoryReader reader) throws IOException {
    Map<Long, List<Member>> byLeader = new HashMap<>();
    each(
        reader,
        (member, leader) -> {
          if (member.order != leader) {
            byLeader.put(leader, new ArrayList<>());
          }
        });
    if (byLeader.isEmpty()) {
      return none(reader.maxDoc());
    }
    each(
        reader,
        (member, leader) -> {
          List<Member> group = byLeader.get(leader);
          if (group != null) {
            group.add(member);
          }
        });
    byLeader.values().removeIf(group -> group.size() < 2); // a leader that is gone
    return of(
        byLeader.values().stream()
            .map(group -> group.stream().sorted(EARLIEST_FIRST).mapToInt(Member::doc).toArray())
            .toList(),
        reader.maxDoc());
  }

  /** The groups that {@code members} say, those of each the earliest published first. */
  static TextGroups of(List<int[]> members, int maxDoc) {
    FixedBitSet copied = new FixedBitSet(Math.max(1, maxDoc));
    members.forEach(group -> Arrays.stream(group).forEach(copied::set));
    int[] documents = members.stream().flatMapToInt(Arrays::stream).sorted().toArray();
    int[] groups = new int[documents.length];
    for (int group = 0; group < members.size(); group++) {
      for (int doc : members.get(group)) {
        groups[Arrays.binarySearch(documents, doc)] = group;
      }
    }
    return new TextGroups(copied, documents, groups, members.toArray(int[][]::new));
  }

  boolean isEmpty() {
    return documents.length == 0;
  }

  /** Number of groups. */
  int size() {
    return members.length;
  }

  /** Number of documents that are in a group. */
  int documents() {
    return documents.length;
  }

  boolean hasCopies(int doc) {
    return copied.get(doc);
  }

  /** The number of the group of {@code doc}, which has copies. */
  int group(int doc) {
    return groups[Arrays.binarySearch(documents, doc)];
  }

  /** The copies of {@code doc}, itself among them, the earliest published first. */
  int[] members(int doc) {
    return members[group(doc)];
  }

  /** The members of a group, the earliest published first. */
  int[] membersOf(int group) {
    return members[group];
  }

  /** Number of texts in {@code found}. */
  long texts(FixedBitSet found) {
    long all = found.cardinality();
    if (isEmpty()) {
      return all;
    }
    boolean[] seen = new boolean[members.length];
    for (int i = 0; i < documents.length; i++) {
      if (found.get(documents[i])) {
        all -= seen[groups[i]] ? 1 : 0;
        seen[groups[i]] = true;
      }
    }
    return all;
  }

  /** Number of texts in {@code found}, each document once. */
  long texts(int[] found) {
    return Arrays.stream(found).filter(doc -> !hasCopies(doc)).count()
        + Arrays.stream(found).filter(this::hasCopies).map(this::group).distinct().count();
  }

  /** A document, the day of its publication, and the number drawn from its id. */
  private record Member(int doc, long day, long order) {}

  private static final Comparator<Member> EARLIEST_FIRST =
      Comparator.comparingLong(Member::day).thenComparingLong(Member::order);

  /** Takes a document and the number of its group's leader. */
  private interface Visitor {
    void visit(Member member, long leader);
  }

  private static void each(DirectoryReader reader, Visitor visitor) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues orders = DocValues.getNumeric(leaf.reader(), LuceneFields.ORDER);
      NumericDocValues leaders = DocValues.getNumeric(leaf.reader(), LuceneFields.GROUP);
      NumericDocValues days = DocValues.getNumeric(leaf.reader(), Schema.PUBLISHED.name());
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = orders.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = orders.nextDoc()) {
        if ((live == null || live.get(doc)) && leaders.advanceExact(doc)) {
          long day = days.advanceExact(doc) ? days.longValue() : Long.MAX_VALUE;
          visitor.visit(
              new Member(leaf.docBase + doc, day, orders.longValue()), leaders.longValue());
        }
      }
    }
  }
}
