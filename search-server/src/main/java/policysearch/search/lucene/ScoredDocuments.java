package policysearch.search.lucene;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/** Matches given Lucene documents of one state of the index, each with the score given for it. */
final class ScoredDocuments extends Query {
  private final Object state;
  private final int[] docs;
  private final float[] scores;
  private final float most;

  /**
   * @param state identity of the reader whose numbers the documents are
   * @param scored numbers in the whole index, and scores above 0
   */
  ScoredDocuments(Object state, Map<Integer, Float> scored) {
    this.state = state;
    this.docs = new int[scored.size()];
    this.scores = new float[scored.size()];
    int at = 0;
    float highest = 0;
    for (var entry : new TreeMap<>(scored).entrySet()) {
      docs[at] = entry.getKey();
      scores[at++] = entry.getValue();
      highest = Math.max(highest, entry.getValue());
    }
    this.most = highest;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    if (!state.equals(searcher.getIndexReader().getContext().id())) {
      throw new IllegalStateException("these documents are of another state of the index");
    }
    return new Weight(this) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        int from = first(leaf.docBase);
        int to = first(leaf.docBase + leaf.reader().maxDoc());
        return from == to ? null : supplier(new Given(leaf.docBase, from, to, boost));
      }

      @Override
      public Explanation explain(LeafReaderContext leaf, int doc) {
        int at = Arrays.binarySearch(docs, leaf.docBase + doc);
        return at < 0
            ? Explanation.noMatch("not among them")
            : Explanation.match(boost * scores[at], "score given");
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  /** Where in {@link #docs} the first document of at least that number stands. */
  private int first(int doc) {
    int at = Arrays.binarySearch(docs, doc);
    return at < 0 ? -at - 1 : at;
  }

  private static ScorerSupplier supplier(Given given) {
    return new ScorerSupplier() {
      @Override
      public Scorer get(long leadCost) {
        return given;
      }

      @Override
      public long cost() {
        return given.documents.cost();
      }
    };
  }

  /** The documents of one segment. */
  private final class Given extends Scorer {
    private final float boost;
    private final Listed documents;

    Given(int base, int from, int to, float boost) {
      this.boost = boost;
      this.documents = new Listed(base, from, to);
    }

    @Override
    public int docID() {
      return documents.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return documents;
    }

    @Override
    public float getMaxScore(int upTo) {
      return boost * most;
    }

    @Override
    public float score() {
      return boost * scores[documents.at];
    }
  }

  private final class Listed extends DocIdSetIterator {
    private final int base;
    private final int from;
    private final int to;
    private int at;

    Listed(int base, int from, int to) {
      this.base = base;
      this.from = from;
      this.to = to;
      this.at = from - 1;
    }

    @Override
    public int docID() {
      return at < from ? -1 : at >= to ? NO_MORE_DOCS : docs[at] - base;
    }

    @Override
    public int nextDoc() {
      at = Math.min(at + 1, to);
      return docID();
    }

    @Override
    public int advance(int target) {
      int next = first(target == NO_MORE_DOCS ? NO_MORE_DOCS : base + target);
      at = Math.min(Math.max(next, at + 1), to);
      return docID();
    }

    @Override
    public long cost() {
      return to - from;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "scored(" + docs.length + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScoredDocuments that
        && state.equals(that.state)
        && Arrays.equals(docs, that.docs)
        && Arrays.equals(scores, that.scores);
  }

  @Override
  public int hashCode() {
    return Objects.hash(state, Arrays.hashCode(docs), Arrays.hashCode(scores));
  }
}
