package policysearch.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import policysearch.copies.Comparison;
import policysearch.copies.CopyGroups;
import policysearch.copies.CoreText;
import policysearch.copies.Sketch;
import policysearch.schema.Schema;

/** The documents of a reader, as far as their copies are concerned, numbered from 0. */
final class GroupedDocuments {
  private final DirectoryReader reader;
  private final StoredFields stored;
  private final CopyGroups documents = new CopyGroups();

  /** By number: where the reader has the document. */
  private int[] places = new int[16];

  /** By number: what {@link LuceneFields#GROUP} says. */
  private long[] groups = new long[16];

  /** Numbers of documents about which the last commit says nothing. */
  private final BitSet changed = new BitSet();

  /** Numbers of documents that say when or where they were published. */
  private final BitSet published = new BitSet();

  /** Leaders of the last commit that have followers: key to number. */
  private final Map<Long, Integer> leaders = new HashMap<>();

  private int lastLeader = -1;
  private CoreText lastText = CoreText.of("");

  private GroupedDocuments(DirectoryReader reader) throws IOException {
    this.reader = reader;
    this.stored = reader.storedFields();
  }

  /** The live documents of {@code reader}; those with the keys of {@code changed} are new. */
  static GroupedDocuments read(DirectoryReader reader, Set<Long> changed) throws IOException {
    GroupedDocuments documents = new GroupedDocuments(reader);
    for (LeafReaderContext leaf : reader.leaves()) {
      documents.read(leaf, changed);
    }
    for (int i = 0; i < documents.size(); i++) {
      if (documents.groups[i] != documents.key(i)) {
        documents.leaders.put(documents.groups[i], -1);
      }
    }
    for (int i = 0; i < documents.size(); i++) {
      if (documents.leaders.containsKey(documents.key(i))) {
        documents.leaders.put(documents.key(i), i);
      }
    }
    return documents;
  }

  /**
   * The number of each document's leader; {@code known}, if the groups before can be believed;
   * {@code compared}, if they left out none. A document that does not say that it was published
   * leads none: rows of a collection that are one text (an article of a law, once an edition) are
   * different rows, and nobody republished them.
   */
  int[] leaders(boolean known, boolean compared) throws IOException {
    return documents.leaders(
        (earlier, later) ->
            published.get(earlier)
                && switch (known ? before(earlier, later) : Before.UNKNOWN) {
                  case COPIES -> true;
                  case OTHERS -> !compared && compare(earlier, later);
                  case UNKNOWN -> compare(earlier, later);
                });
  }

  long key(int document) {
    return documents.key(document);
  }

  long group(int document) {
    return groups[document];
  }

  /** How many have not changed since the last commit. */
  int unchanged() {
    return size() - changed.cardinality();
  }

  boolean leftSomeUncompared() {
    return documents.leftSomeUncompared();
  }

  String id(int document) throws IOException {
    LeafReaderContext leaf =
        reader.leaves().get(ReaderUtil.subIndex(places[document], reader.leaves()));
    BinaryDocValues held = DocValues.getBinary(leaf.reader(), LuceneFields.HELD);
    if (!held.advanceExact(places[document] - leaf.docBase)) {
      throw new IOException("a document without an id, number " + places[document]);
    }
    return HeldDocuments.id(held.binaryValue().utf8ToString());
  }

  private int size() {
    return documents.size();
  }

  private void read(LeafReaderContext leaf, Set<Long> news) throws IOException {
    BinaryDocValues sketches = DocValues.getBinary(leaf.reader(), LuceneFields.SKETCH);
    NumericDocValues keys = DocValues.getNumeric(leaf.reader(), LuceneFields.ORDER);
    NumericDocValues groupsOf = DocValues.getNumeric(leaf.reader(), LuceneFields.GROUP);
    NumericDocValues published = DocValues.getNumeric(leaf.reader(), LuceneFields.IS_PUBLISHED);
    NumericDocValues days = DocValues.getNumeric(leaf.reader(), Schema.PUBLISHED.name());
    Bits live = leaf.reader().getLiveDocs();
    while (sketches.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int doc = sketches.docID();
      if ((live == null || live.get(doc)) && keys.advanceExact(doc)) {
        BytesRef bytes = sketches.binaryValue();
        boolean isPublished = published.advanceExact(doc);
        int day = days.advanceExact(doc) ? (int) days.longValue() : undated(isPublished);
        Sketch sketch = Sketch.read(bytes.bytes, bytes.offset, bytes.length);
        int number = documents.add(keys.longValue(), day, sketch);
        place(number, leaf.docBase + doc);
        this.published.set(number, isPublished);
        boolean isNew = news.contains(keys.longValue());
        changed.set(number, isNew);
        groups[number] = groupsOf.advanceExact(doc) ? groupsOf.longValue() : keys.longValue();
      }
    }
  }

  /** Documents that can lead come before those that cannot. */
  private static int undated(boolean isPublished) {
    return isPublished ? Integer.MAX_VALUE - 1 : Integer.MAX_VALUE;
  }

  private void place(int number, int doc) {
    if (number == places.length) {
      places = Arrays.copyOf(places, number + number / 2);
      groups = Arrays.copyOf(groups, places.length);
    }
    places[number] = doc;
  }

  /** What the last commit says of two documents. */
  private enum Before {
    COPIES,
    OTHERS,
    UNKNOWN
  }

  private Before before(int earlier, int later) {
    if (changed.get(earlier) || changed.get(later)) {
      return Before.UNKNOWN;
    }
    if (groups[later] == key(earlier)) {
      return Before.COPIES;
    }
    boolean led = groups[earlier] == key(earlier);
    int leader = groups[later] == key(later) ? later : leaders.getOrDefault(groups[later], -1);
    // it was still without a leader when the earlier one had its turn
    return led && leader >= 0 && !changed.get(leader) && documents.precedes(earlier, leader)
        ? Before.OTHERS
        : Before.UNKNOWN;
  }

  private boolean compare(int leader, int other) throws IOException {
    if (leader != lastLeader) {
      lastText = text(leader);
      lastLeader = leader;
    }
    return Comparison.areCopies(lastText, text(other));
  }

  private CoreText text(int document) throws IOException {
    String body =
        stored.document(places[document], Set.of(LuceneFields.BODY)).get(LuceneFields.BODY);
    return CoreText.of(body);
  }
}
