package policysearch.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import policysearch.model.PolicyDocument;

/**
 * Holds each document that is stored against what the index has of it: it is mapped again, and the
 * terms, positions, values and stored fields of its block must be those. Works through an index
 * segment by segment.
 */
final class DocumentCheck {
  private final DocumentMapper mapper = new DocumentMapper(new Analysis());
  private final Consumer<String> problems;
  private final Set<String> ids = new HashSet<>();
  private final Set<Long> orders = new HashSet<>();
  private final Set<Long> groups = new HashSet<>();
  private long statements;

  DocumentCheck(Consumer<String> problems) {
    this.problems = problems;
  }

  /** A segment, and what is read of it once. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Segment(
      LeafReader leaf, Bits live, long[] sums, BitSet statements, StoredFields stored) {
    boolean isLive(int doc) {
      return live == null || live.get(doc);
    }
  }

  void check(LeafReader leaf) throws IOException {
    BitSet ends = ofKind(leaf, LuceneFields.DOCUMENT);
    Segment segment =
        new Segment(
            leaf,
            leaf.getLiveDocs(),
            SegmentSums.of(leaf),
            ofKind(leaf, LuceneFields.STATEMENT),
            leaf.storedFields());
    int first = 0;
    while (first < leaf.maxDoc()) {
      int end = ends.nextSetBit(first);
      if (end >= leaf.maxDoc()) {
        problems.accept("the last of a segment belong to no document: " + leaf);
        break;
      }
      check(new Block(segment, first, end));
      first = end + 1;
    }
    note(leaf, LuceneFields.ORDER, orders);
    note(leaf, LuceneFields.GROUP, groups);
  }

  /** Says what only shows when all segments were looked at. */
  void end() {
    groups.removeAll(orders);
    if (!groups.isEmpty()) {
      problems.accept(groups.size() + " groups of copies have no first document");
    }
  }

  long documents() {
    return ids.size();
  }

  long statements() {
    return statements;
  }

  private static BitSet ofKind(LeafReader leaf, String kind) throws IOException {
    FixedBitSet found = new FixedBitSet(leaf.maxDoc() + 1);
    PostingsEnum all = leaf.postings(new Term(LuceneFields.KIND, kind), PostingsEnum.NONE);
    while (all != null && all.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
      found.set(all.docID());
    }
    return found;
  }

  private static void note(LeafReader leaf, String field, Set<Long> into) throws IOException {
    NumericDocValues values = leaf.getNumericDocValues(field);
    Bits live = leaf.getLiveDocs();
    while (values != null && values.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
      if (live == null || live.get(values.docID())) {
        into.add(values.longValue());
      }
    }
  }

  /** A document as it stands in a segment: its parts, itself last. */
  private record Block(Segment segment, int first, int end) {
    boolean isWhole() {
      for (int doc = first; doc < end; doc++) {
        if (segment.isLive(doc) != segment.isLive(end)) {
          return false;
        }
      }
      return true;
    }
  }

  private void check(Block block) throws IOException {
    Segment segment = block.segment;
    if (!block.isWhole()) {
      problems.accept("a part of a block is deleted and another is not: " + segment.leaf);
    } else if (segment.isLive(block.end)) {
      Document stored = segment.stored.document(block.end);
      try {
        PolicyDocument document =
            StoredDocument.restore(
                field(stored, LuceneFields.REST), field(stored, LuceneFields.BODY));
        compare(block, new Expected(document.id(), mapper.map(document)), stored);
      } catch (RuntimeException e) { // whatever JSON and spans make of bytes that are none
        problems.accept("document " + block.end + " of " + segment.leaf + " is none: " + e);
      }
    }
  }

  /** What a document is mapped to now. */
  private record Expected(String id, List<Document> block) {}

  private void compare(Block block, Expected expected, Document stored) throws IOException {
    String document = "document " + expected.id;
    if (!ids.add(expected.id)) {
      problems.accept(document + " is there twice");
    }
    Document whole = expected.block.getLast();
    if (!sameStored(whole, stored)) {
      problems.accept(document + ": what is stored beside it is not made of it");
    }
    if (block.segment.sums[block.end] != TermSum.of(whole)) {
      problems.accept(document + ": the index has other terms or values than its text");
    }
    compareStatements(block, expected);
  }

  private void compareStatements(Block block, Expected expected) throws IOException {
    int said = expected.block.size() - 1;
    int next = 0;
    for (int doc = block.first; doc < block.end; doc++) {
      if (block.segment.statements.get(doc)) {
        if (next < said && block.segment.sums[doc] != TermSum.of(expected.block.get(next))) {
          problems.accept(
              "document %s: statement %d is indexed otherwise".formatted(expected.id, next + 1));
        }
        next++;
      }
    }
    statements += next;
    if (next != said) {
      problems.accept(
          "document %s: %d statements, the index has %d".formatted(expected.id, said, next));
    }
  }

  private static String field(Document stored, String name) {
    String value = stored.get(name);
    if (value == null) {
      throw new IllegalArgumentException("a document has a field " + name + ", this one none");
    }
    return value;
  }

  private static boolean sameStored(Document mapped, Document stored) {
    for (IndexableField field : mapped) {
      if (field.fieldType().stored()) {
        IndexableField found = stored.getField(field.name());
        if (found == null
            || !Objects.equals(found.stringValue(), field.stringValue())
            || !Objects.equals(found.binaryValue(), field.binaryValue())) {
          return false;
        }
      }
    }
    return true;
  }
}
