package policysearch.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import policysearch.lucene.LuceneFields;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;

/**
 * Tells how often what was typed stands in a text: a phrase's frequency, which a query gives as its
 * score where nothing else counts. No stored text is read.
 */
final class Occurrences {
  private final int[] counts;

  private Occurrences(Snapshot snapshot) {
    this.counts = new int[snapshot.reader().maxDoc()];
  }

  /** In the words of each statement. */
  static Occurrences inStatements(ParsedText text, Snapshot snapshot) throws IOException {
    Occurrences occurrences = new Occurrences(snapshot);
    occurrences.count(text, Schema.PASSAGE, 1, snapshot);
    return occurrences;
  }

  /** In the body of each document; its field holds the title too. */
  static Occurrences inDocuments(ParsedText text, Snapshot snapshot) throws IOException {
    Occurrences occurrences = new Occurrences(snapshot);
    occurrences.count(text, Schema.BODY, 1, snapshot);
    occurrences.count(text, Schema.TITLE, -1, snapshot);
    return occurrences;
  }

  int of(int doc) {
    return counts[doc];
  }

  private void count(ParsedText text, PolicyField field, int sign, Snapshot snapshot)
      throws IOException {
    IndexSearcher searcher = new IndexSearcher(snapshot.reader());
    searcher.setSimilarity(new Frequency());
    searcher.setQueryCache(null);
    snapshot.limit().ifPresent(searcher::setTimeout);
    Phrases phrases = new Phrases(snapshot.reader());
    for (Sought sought : sought(text)) {
      for (Query query : queries(sought.typed, sought.reach, field, phrases)) {
        searcher.search(query, new Adding(this, sign));
      }
    }
  }

  private record Sought(String typed, Reach reach) {}

  /** What is typed twice stands in a text no more often. */
  private static Set<Sought> sought(ParsedText text) {
    Set<Sought> sought = new LinkedHashSet<>();
    for (Unit unit : text.positive()) {
      unit.texts().forEach(typed -> sought.add(new Sought(typed, unit.reach())));
    }
    return sought;
  }

  /** Which together find each place once. */
  private static List<Query> queries(String typed, Reach reach, PolicyField field, Phrases phrases)
      throws IOException {
    if (reach instanceof Reach.Onward) {
      return phrases.scoredPrefix(LuceneFields.bigrams(field), typed);
    }
    boolean character = typed.codePointCount(0, typed.length()) == 1;
    return character && field.equals(Schema.BODY)
        ? List.of(new TermQuery(new Term(LuceneFields.characters(field), typed)))
        : phrases.scored(LuceneFields.bigrams(field), typed);
  }

  /** The score is how often the words stand there. */
  private static final class Frequency extends Similarity {
    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
      return new SimScorer() {
        @Override
        public float score(float frequency, long norm) {
          return frequency;
        }
      };
    }
  }

  /** The searcher has no executor, so one collector sees all segments in turn. */
  private record Adding(Occurrences to, int sign)
      implements CollectorManager<Collector, Occurrences> {
    @Override
    public Collector newCollector() {
      return new Adder(to, sign);
    }

    @Override
    public Occurrences reduce(Collection<Collector> collectors) {
      return to;
    }
  }

  private static final class Adder extends SimpleCollector {
    private final Occurrences to;
    private final int sign;
    private int base;
    private Scorable scorer =
        new Scorable() {
          @Override
          public float score() {
            return 0;
          }
        };

    Adder(Occurrences to, int sign) {
      this.to = to;
      this.sign = sign;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      base = context.docBase;
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int doc) throws IOException {
      to.counts[base + doc] += sign * Math.round(scorer.score());
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }
  }
}
