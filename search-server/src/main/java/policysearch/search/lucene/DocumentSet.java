package policysearch.search.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** Gathers everything that a query matches, unscored: the one set that totals and facets count. */
final class DocumentSet {
  private DocumentSet() {}

  /** Lucene documents that {@code query} matches, by their number in the whole index. */
  static FixedBitSet of(Query query, Snapshot snapshot) throws IOException {
    FixedBitSet found = new FixedBitSet(Math.max(1, snapshot.reader().maxDoc()));
    return snapshot.searcher().search(query, new Gathering(found));
  }

  /** Those of {@code one} that are in {@code other} too. */
  static FixedBitSet both(FixedBitSet one, FixedBitSet other) {
    FixedBitSet both = one.clone();
    both.and(other);
    return both;
  }

  /** The searcher has no executor, so one collector sees all segments in turn. */
  private record Gathering(FixedBitSet found) implements CollectorManager<Collector, FixedBitSet> {
    @Override
    public Collector newCollector() {
      return new Gatherer(found);
    }

    @Override
    public FixedBitSet reduce(Collection<Collector> collectors) {
      return found;
    }
  }

  private static final class Gatherer extends SimpleCollector {
    private final FixedBitSet found;
    private int base;

    Gatherer(FixedBitSet found) {
      this.found = found;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      base = context.docBase;
    }

    @Override
    public void collect(int doc) {
      found.set(base + doc);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
