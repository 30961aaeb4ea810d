package policysearch.search.lucene;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Matches those of some candidates whose stored text passes a check that the index alone cannot
 * make. Looked at are only candidates that all else lets through.
 */
final class Verified extends Query {
  /** What decoding a text costs beside looking at a position. */
  private static final float COST = 10_000;

  private final Query candidates;
  private final Check check;
  private final Optional<TimeLimit> limit;

  /** Looks at a text; two that look for the same are equal. */
  interface Check {
    /** Whether the text of that Lucene document passes; by its number in the whole index. */
    boolean passes(int doc) throws IOException;
  }

  Verified(Query candidates, Check check, Optional<TimeLimit> limit) {
    this.candidates = candidates;
    this.check = check;
    this.limit = limit;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = candidates.rewrite(searcher);
    return rewritten.equals(candidates) ? this : new Verified(rewritten, check, limit);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight all = candidates.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1);
    return new Weight(this) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        ScorerSupplier supplier = all.scorerSupplier(leaf);
        return supplier == null ? null : new Checking(supplier, leaf.docBase, boost, mode);
      }

      @Override
      public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
        ScorerSupplier supplier = scorerSupplier(leaf);
        if (supplier != null) {
          Scorer scorer = supplier.get(1);
          TwoPhaseIterator checked = scorer.twoPhaseIterator();
          if (checked != null && checked.approximation().advance(doc) == doc && checked.matches()) {
            return Explanation.match(boost, "found in the stored text");
          }
        }
        return Explanation.noMatch("not found in the stored text");
      }

      // reading on after the limit gives parts, which must not be kept
      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private final class Checking extends ScorerSupplier {
    private final ScorerSupplier all;
    private final int base;
    private final float score;
    private final ScoreMode mode;

    Checking(ScorerSupplier all, int base, float score, ScoreMode mode) {
      this.all = all;
      this.base = base;
      this.score = score;
      this.mode = mode;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      Scorer scorer = all.get(leadCost);
      TwoPhaseIterator own = scorer.twoPhaseIterator();
      DocIdSetIterator rough = own == null ? scorer.iterator() : own.approximation();
      return new ConstantScoreScorer(
          score,
          mode,
          new TwoPhaseIterator(rough) {
            @Override
            public boolean matches() throws IOException {
              if (own != null && !own.matches()) {
                return false;
              }
              if (limit.isPresent() && limit.get().shouldExit()) {
                throw new CollectionTerminatedException();
              }
              return check.passes(base + approximation.docID());
            }

            @Override
            public float matchCost() {
              return COST;
            }
          });
    }

    @Override
    public long cost() {
      return all.cost();
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    candidates.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "verified(" + candidates.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Verified that
        && candidates.equals(that.candidates)
        && check.equals(that.check);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), candidates, check);
  }
}
