package policysearch.search.lucene;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import policysearch.lucene.LuceneFields;

/** Tells which statement stands in which document: a block is its statements, then itself. */
final class Blocks {
  private Blocks() {}

  /** The document in whose block {@code doc} stands. */
  static int document(int doc, Snapshot snapshot) throws IOException {
    LeafReaderContext leaf = leaf(doc, snapshot);
    return leaf.docBase + parents(leaf, snapshot).nextSetBit(doc - leaf.docBase);
  }

  /** The documents in whose blocks {@code statements} stand. */
  static FixedBitSet documents(FixedBitSet statements, Snapshot snapshot) throws IOException {
    FixedBitSet documents = new FixedBitSet(statements.length());
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      int doc = next(statements, leaf.docBase, end);
      while (doc < end) {
        int document = leaf.docBase + parents(leaf, snapshot).nextSetBit(doc - leaf.docBase);
        documents.set(document);
        doc = next(statements, document, end);
      }
    }
    return documents;
  }

  /** Those of {@code statements} that stand in the block of {@code document}, in text order. */
  static int[] statements(int document, FixedBitSet statements, Snapshot snapshot)
      throws IOException {
    int first = first(document, snapshot);
    return IntStream.iterate(
            next(statements, first, document),
            doc -> doc < document,
            doc -> next(statements, doc + 1, document))
        .toArray();
  }

  /** Where the block of {@code document} begins. */
  static int first(int document, Snapshot snapshot) throws IOException {
    LeafReaderContext leaf = leaf(document, snapshot);
    int inLeaf = document - leaf.docBase;
    return inLeaf == 0
        ? document
        : leaf.docBase + parents(leaf, snapshot).prevSetBit(inLeaf - 1) + 1;
  }

  /** Where a statement begins in the body of its document. */
  static int start(int statement, Snapshot snapshot) throws IOException {
    LeafReaderContext leaf = leaf(statement, snapshot);
    NumericDocValues starts = DocValues.getNumeric(leaf.reader(), LuceneFields.START);
    if (!starts.advanceExact(statement - leaf.docBase)) {
      throw new IOException("a statement without a place, number " + statement);
    }
    return (int) starts.longValue();
  }

  static LeafReaderContext leaf(int doc, Snapshot snapshot) {
    var leaves = snapshot.reader().leaves();
    return leaves.get(ReaderUtil.subIndex(doc, leaves));
  }

  /** The documents of a segment, in which there is one. */
  static BitSet parents(LeafReaderContext leaf, Snapshot snapshot) throws IOException {
    BitSet parents = snapshot.parents().getBitSet(leaf);
    if (parents == null) {
      throw new IOException("a segment without documents, " + leaf);
    }
    return parents;
  }

  /** The next member from {@code from} on; {@code end} if there is none before it. */
  static int next(FixedBitSet set, int from, int end) {
    return from >= end ? end : Math.min(end, set.nextSetBit(from, end));
  }
}
