package policysearch.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** The {@link TermSum} of each document of a segment, as the index has it. */
final class SegmentSums {
  private final LeafReader leaf;
  private final long[] sums;

  private SegmentSums(LeafReader leaf) {
    this.leaf = leaf;
    this.sums = new long[leaf.maxDoc()];
  }

  /** By number of the document; those of deleted ones mean nothing. */
  static long[] of(LeafReader leaf) throws IOException {
    SegmentSums all = new SegmentSums(leaf);
    for (FieldInfo field : leaf.getFieldInfos()) {
      if (!TermSum.LATER.contains(field.name)) {
        all.addTerms(field);
        all.addValues(field);
        all.addPoints(field);
      }
    }
    return all.sums;
  }

  private void addTerms(FieldInfo field) throws IOException {
    Terms terms = field.getIndexOptions() == IndexOptions.NONE ? null : leaf.terms(field.name);
    if (terms == null) {
      return;
    }
    long seed = TermSum.seed(TermSum.TERM, field.name);
    TermsEnum all = terms.iterator();
    PostingsEnum found = null;
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      long hash = TermSum.hash(seed, term);
      found = all.postings(found, PostingsEnum.POSITIONS);
      while (found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        sums[found.docID()] += terms.hasPositions() ? positions(found, hash) : found.freq() * hash;
      }
    }
  }

  private static long positions(PostingsEnum found, long hash) throws IOException {
    long sum = 0;
    for (int left = found.freq(); left > 0; left--) {
      sum += TermSum.hash(hash, found.nextPosition());
    }
    return sum;
  }

  private void addValues(FieldInfo field) throws IOException {
    long seed = TermSum.seed(TermSum.VALUE, field.name);
    switch (field.getDocValuesType()) {
      case NONE -> {}
      case NUMERIC -> {
        NumericDocValues values = leaf.getNumericDocValues(field.name);
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          sums[values.docID()] += TermSum.hash(seed, values.longValue());
        }
      }
      case BINARY -> {
        BinaryDocValues values = leaf.getBinaryDocValues(field.name);
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          sums[values.docID()] += TermSum.hash(seed, values.binaryValue());
        }
      }
      case SORTED_SET -> {
        SortedSetDocValues values = leaf.getSortedSetDocValues(field.name);
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          for (int left = values.docValueCount(); left > 0; left--) {
            sums[values.docID()] += TermSum.hash(seed, values.lookupOrd(values.nextOrd()));
          }
        }
      }
      case SORTED, SORTED_NUMERIC ->
          throw new IOException("no field has values as " + field.name + " has");
    }
  }

  private void addPoints(FieldInfo field) throws IOException {
    PointValues points =
        field.getPointDimensionCount() == 0 ? null : leaf.getPointValues(field.name);
    if (points != null) {
      points.intersect(new AllPoints(TermSum.seed(TermSum.POINT, field.name)));
    }
  }

  private final class AllPoints implements PointValues.IntersectVisitor {
    private final long seed;

    AllPoints(long seed) {
      this.seed = seed;
    }

    @Override
    public void visit(int doc) {
      throw new IllegalStateException("every cell crosses, so every value is shown");
    }

    @Override
    public void visit(int doc, byte[] packed) {
      sums[doc] += TermSum.hash(seed, new BytesRef(packed));
    }

    @Override
    public PointValues.Relation compare(byte[] least, byte[] most) {
      return PointValues.Relation.CELL_CROSSES_QUERY;
    }
  }
}
