package policysearch.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import policysearch.schema.PolicyField;

/** Counts texts by the values of a facet, out of doc values. */
final class FacetCounter {
  private final PolicyField field;
  private final Snapshot snapshot;
  private final TextGroups texts;
  private final ValueNames names;
  private final int[] counts;
  private long missing;

  private final CopiedValues copied = new CopiedValues();

  private FacetCounter(PolicyField field, Snapshot snapshot, TextGroups texts) throws IOException {
    this.field = field;
    this.snapshot = snapshot;
    this.texts = texts;
    this.names = ValueNames.of(field.name(), snapshot);
    this.counts = new int[names.size()];
  }

  /** Counts {@code documents} by their own values. */
  static FacetTally ofDocuments(
      PolicyField field, FixedBitSet documents, Snapshot snapshot, TextGroups texts)
      throws IOException {
    FacetCounter counter = new FacetCounter(field, snapshot, texts);
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      counter.countDocuments(leaf, documents);
    }
    return counter.tally();
  }

  /**
   * Counts {@code documents} by the values of those of their {@code statements}; a value counts
   * once a document.
   */
  static FacetTally ofStatements(
      PolicyField field,
      FixedBitSet documents,
      FixedBitSet statements,
      Snapshot snapshot,
      TextGroups texts)
      throws IOException {
    FacetCounter counter = new FacetCounter(field, snapshot, texts);
    int[] lastDocument = new int[counter.counts.length];
    Arrays.fill(lastDocument, -1);
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      counter.countStatements(leaf, documents, statements, lastDocument);
    }
    return counter.tally();
  }

  /** Counts {@code statements} by the values of their documents. */
  static FacetTally byDocument(
      PolicyField field, FixedBitSet statements, Snapshot snapshot, TextGroups texts)
      throws IOException {
    FacetCounter counter = new FacetCounter(field, snapshot, texts);
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      counter.countByDocument(leaf, statements);
    }
    return counter.tally();
  }

  private FacetTally tally() {
    missing += copied.settle(counts);
    return new FacetTally(field, names, counts, missing);
  }

  private void countDocuments(LeafReaderContext leaf, FixedBitSet documents) throws IOException {
    SortedSetDocValues values = names.segment(leaf.ord);
    int[] global = names.global(leaf.ord);
    int end = leaf.docBase + leaf.reader().maxDoc();
    for (int doc = next(documents, leaf.docBase, end);
        doc < end;
        doc = next(documents, doc + 1, end)) {
      if (values.advanceExact(doc - leaf.docBase)) {
        for (int left = values.docValueCount(); left > 0; left--) {
          count(doc, global[(int) values.nextOrd()]);
        }
      } else {
        countMissing(doc);
      }
    }
  }

  private void countStatements(
      LeafReaderContext leaf, FixedBitSet documents, FixedBitSet statements, int[] lastDocument)
      throws IOException {
    BitSet parents = snapshot.parents().getBitSet(leaf);
    if (parents == null) {
      return; // a segment without documents
    }
    SortedSetDocValues values = names.segment(leaf.ord);
    int[] global = names.global(leaf.ord);
    int end = leaf.docBase + leaf.reader().maxDoc();
    for (int doc = next(documents, leaf.docBase, end);
        doc < end;
        doc = next(documents, doc + 1, end)) {
      int parent = doc - leaf.docBase;
      int first = leaf.docBase + (parent == 0 ? 0 : parents.prevSetBit(parent - 1) + 1);
      boolean found = false;
      for (int s = next(statements, first, doc); s < doc; s = next(statements, s + 1, doc)) {
        found = true;
        if (values.advanceExact(s - leaf.docBase)) {
          countOnce(values, global, doc, lastDocument);
        }
      }
      if (!found) {
        countMissing(doc);
      }
    }
  }

  private void countByDocument(LeafReaderContext leaf, FixedBitSet statements) throws IOException {
    SortedSetDocValues values = names.segment(leaf.ord);
    int[] global = names.global(leaf.ord);
    int end = leaf.docBase + leaf.reader().maxDoc();
    int document = -1;
    int[] ords = {};
    for (int s = next(statements, leaf.docBase, end); s < end; s = next(statements, s + 1, end)) {
      if (s > document) {
        document = leaf.docBase + Blocks.parents(leaf, snapshot).nextSetBit(s - leaf.docBase);
        boolean some = values.advanceExact(document - leaf.docBase);
        ords = new int[some ? values.docValueCount() : 0];
        for (int i = 0; i < ords.length; i++) {
          ords[i] = global[(int) values.nextOrd()];
        }
      }
      for (int ord : ords) {
        count(s, ord);
      }
      if (ords.length == 0) {
        countMissing(s);
      }
    }
  }

  private void countOnce(SortedSetDocValues values, int[] global, int document, int[] lastDocument)
      throws IOException {
    for (int left = values.docValueCount(); left > 0; left--) {
      int ord = global[(int) values.nextOrd()];
      if (lastDocument[ord] != document) {
        lastDocument[ord] = document;
        count(document, ord);
      }
    }
  }

  private void count(int document, int ord) {
    if (texts.hasCopies(document)) {
      copied.add(texts.group(document), ord);
    } else {
      counts[ord]++;
    }
  }

  private void countMissing(int document) {
    if (texts.hasCopies(document)) {
      copied.addMissing(texts.group(document));
    } else {
      missing++;
    }
  }

  /** The next member from {@code from} on; {@code end} if there is none before it. */
  private static int next(FixedBitSet set, int from, int end) {
    return from >= end ? end : Math.min(end, set.nextSetBit(from, end));
  }
}
