package policysearch.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Everything that a query matches, and the best of it: in one pass while the matches are few, since
 * scoring some thousands costs less than finding them twice; beyond, the best are found by a second
 * pass, which skips what cannot be among them.
 *
 * @param found Lucene documents by their number in the whole index
 * @param top the best of the results, best first
 */
record RankedSet(FixedBitSet found, List<FieldDoc> top) {
  /** Measured: at 13,000 matches one pass costs 4 to 8 % more than two; see RATIONALE.md. */
  private static final int MOST_SCORED = 20_000;

  /**
   * What to look for.
   *
   * @param counted what is gathered whole
   * @param results the part of it that is ranked
   * @param let the members of {@code results} among those of {@code counted}
   * @param texts of which only the best copy is ranked
   */
  record Sought(Query counted, Query results, Bits let, TextGroups texts) {}

  /** How many of the best are wanted, in which order, and after which. */
  record Page(Sort sort, int size, Optional<FieldDoc> last) {
    private TopFieldCollectorManager best(int countAtLeast) {
      return new TopFieldCollectorManager(sort, size, last.orElse(null), countAtLeast);
    }
  }

  /** All of {@code sought}, and a page of the best. */
  static RankedSet of(Sought sought, Page page, Snapshot snapshot) throws IOException {
    BestCopies copies = new BestCopies(sought.texts, page.sort);
    Ranking ranking =
        new Ranking(
            new FixedBitSet(Math.max(1, snapshot.reader().maxDoc())),
            sought,
            copies,
            page.best(Integer.MAX_VALUE)); // every match is seen anyway
    Ranker seen = snapshot.searcher().search(sought.counted, ranking);
    TopFieldDocs top =
        seen.ranked <= MOST_SCORED
            ? ranking.best.reduce(List.of(seen.best))
            : snapshot
                .searcher()
                .search(sought.results, new WithoutCopies(sought.texts, page.best(page.size)));
    List<FieldDoc> others = Arrays.stream(top.scoreDocs).map(FieldDoc.class::cast).toList();
    return new RankedSet(ranking.found, copies.merge(others, page));
  }

  /** The searcher has no executor, so one collector sees all segments in turn. */
  private record Ranking(
      FixedBitSet found, Sought sought, BestCopies copies, TopFieldCollectorManager best)
      implements CollectorManager<Ranker, Ranker> {
    @Override
    public Ranker newCollector() {
      return new Ranker(found, sought, copies, best.newCollector());
    }

    @Override
    public Ranker reduce(Collection<Ranker> rankers) {
      return rankers.iterator().next();
    }
  }

  private static final class Ranker implements Collector {
    private final FixedBitSet found;
    private final Sought sought;
    private final BestCopies copies;
    private final TopFieldCollector best;

    /** How many results were seen; only the first {@link #MOST_SCORED} are scored. */
    private int ranked;

    Ranker(FixedBitSet found, Sought sought, BestCopies copies, TopFieldCollector best) {
      this.found = found;
      this.sought = sought;
      this.copies = copies;
      this.best = best;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      LeafCollector leaf = best.getLeafCollector(context);
      BestCopies.Segment segment = copies.segment(context);
      int base = context.docBase;
      return new LeafCollector() {
        private Scorable current = UNSCORED;

        @Override
        public void setScorer(Scorable scorer) throws IOException {
          current = scorer;
          leaf.setScorer(scorer);
        }

        @Override
        public void collect(int doc) throws IOException {
          found.set(base + doc);
          if (!sought.let.get(base + doc)) {
            return;
          }
          if (sought.texts.hasCopies(base + doc)) {
            segment.see(doc, current);
          } else if (++ranked <= MOST_SCORED) {
            leaf.collect(doc);
          }
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return best.scoreMode();
    }
  }

  private static final Scorable UNSCORED =
      new Scorable() {
        @Override
        public float score() {
          return 0;
        }
      };

  /** The best of those results that have no copies. */
  private record WithoutCopies(TextGroups texts, TopFieldCollectorManager best)
      implements CollectorManager<Skipping, TopFieldDocs> {
    @Override
    public Skipping newCollector() {
      return new Skipping(texts, best.newCollector());
    }

    @Override
    public TopFieldDocs reduce(Collection<Skipping> collectors) throws IOException {
      return best.reduce(collectors.stream().map(Skipping::best).toList());
    }
  }

  private record Skipping(TextGroups texts, TopFieldCollector best) implements Collector {
    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      LeafCollector leaf = best.getLeafCollector(context);
      int base = context.docBase;
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) throws IOException {
          leaf.setScorer(scorer);
        }

        @Override
        public void collect(int doc) throws IOException {
          if (!texts.hasCopies(base + doc)) {
            leaf.collect(doc);
          }
        }

        @Override
        public DocIdSetIterator competitiveIterator() throws IOException {
          return leaf.competitiveIterator();
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return best.scoreMode();
    }
  }
}
