package policysearch.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import policysearch.search.lucene.GroupMembers.Member;

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

  /** The groups of {@code reader}, whose segments have those {@code members}. */
  static TextGroups of(DirectoryReader reader, PerSegment<GroupMembers> members) {
    Map<Long, List<Member>> byLeader = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      for (Member follower : members.of(leaf).followers()) {
        if (live == null || live.get(follower.doc())) {
          byLeader
              .computeIfAbsent(follower.leader(), l -> new ArrayList<>())
              .add(follower.in(leaf));
        }
      }
    }
    if (byLeader.isEmpty()) {
      return none(reader.maxDoc());
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      members.of(leaf).addLeaders(byLeader, leaf);
    }
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

  private static final Comparator<Member> EARLIEST_FIRST =
      Comparator.comparingInt(Member::day).thenComparingLong(Member::order);
}
