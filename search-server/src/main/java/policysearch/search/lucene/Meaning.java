package policysearch.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.DiversifyingChildrenFloatKnnVectorQuery;
import org.apache.lucene.util.BitSet;
import policysearch.lucene.LuceneFields;

/**
 * Ranks by words and by nearness in meaning together: the best of each list, each score told in
 * standard deviations above the mean of its list (0 if below), weighted .4 and .6 and added (linear
 * fusion of standard scores; measured beside min-max, see RATIONALE.md).
 *
 * <p>What is near in meaning is looked for in the whole index, before any filter: so the filters
 * narrow one fixed set, and every facet count is the total of selecting its value.
 */
final class Meaning {
  /** How deep both lists are fused; more changes nothing that can be measured. */
  static final int DEPTH = 1000;

  private static final double WORDS = 0.4;
  private static final double NEARNESS = 0.6;

  private final Snapshot snapshot;
  private final float[] vector;

  /**
   * @param vector of what was asked
   */
  Meaning(Snapshot snapshot, float[] vector) {
    this.snapshot = snapshot;
    this.vector = vector;
  }

  /** Documents that {@code words} matches or that are near in meaning, ranked by both. */
  Query fused(Query words) throws IOException {
    Map<Integer, Float> worded = new HashMap<>();
    float best = 0;
    for (ScoreDoc hit : snapshot.searcher().search(words, DEPTH).scoreDocs) {
      worded.put(hit.doc, hit.score);
      best = Math.max(best, hit.score);
    }
    Map<Integer, Float> fused = new HashMap<>();
    addShare(worded, WORDS, fused);
    addShare(near(), NEARNESS, fused);
    float above = best + 1; // before what only the words found, beyond the depth
    fused.replaceAll((_, score) -> score + above);
    return new DisjunctionMaxQuery(List.of(scored(fused), words), 0);
  }

  /** Documents that are near in meaning, the nearest first. */
  Query only() throws IOException {
    return scored(near());
  }

  private Query scored(Map<Integer, Float> scores) {
    return new ScoredDocuments(snapshot.reader().getContext().id(), scores);
  }

  /** Document to the nearness of its nearest piece. */
  private Map<Integer, Float> near() throws IOException {
    BitSetProducer parents = snapshot.parents();
    Query nearest =
        new DiversifyingChildrenFloatKnnVectorQuery(
            LuceneFields.VECTOR, vector, null, DEPTH, parents);
    Map<Integer, Float> near = new HashMap<>();
    List<LeafReaderContext> leaves = snapshot.reader().leaves();
    for (ScoreDoc piece : snapshot.searcher().search(nearest, DEPTH).scoreDocs) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(piece.doc, leaves));
      BitSet whole = parents.getBitSet(leaf);
      if (whole != null) {
        int document = leaf.docBase + whole.nextSetBit(piece.doc - leaf.docBase);
        near.merge(document, piece.score, Math::max);
      }
    }
    return near;
  }

  private static void addShare(
      Map<Integer, Float> scores, double weight, Map<Integer, Float> fused) {
    double mean = scores.values().stream().mapToDouble(score -> score).average().orElse(0);
    double variance =
        scores.values().stream()
            .mapToDouble(score -> (score - mean) * (score - mean))
            .average()
            .orElse(0);
    double deviation = Math.max(Math.sqrt(variance), 1e-6);
    scores.forEach(
        (doc, score) -> {
          double above = Math.max(0, (score - mean) / deviation);
          fused.merge(doc, (float) (weight * above), Float::sum);
        });
  }
}
