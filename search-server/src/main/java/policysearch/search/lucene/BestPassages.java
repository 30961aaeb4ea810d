package policysearch.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.SmallFloat;
import policysearch.lucene.LuceneFields;
import policysearch.schema.Schema;

/**
 * Lets a long document stand where its best passage would: BM25 takes the length of a law of 300
 * articles against it, though the one that answers is as short as a notice. Of the best documents
 * by their whole text, those that are long have their score moved towards that of the best stretch
 * of a few sentences, both counted in pairs of characters (passage and document evidence together,
 * as in Callan, «Passage-Level Evidence in Document Retrieval», 1994).
 *
 * <p>Like {@link Meaning} it is asked before any filter: filters narrow one fixed order.
 */
final class BestPassages {
  /** Beyond, the order of the whole texts stays; 500 changes nothing that can be measured. */
  private static final int DEPTH = 200;

  /** In characters: a sentence or two. 150 gives the same, 30 a little less. */
  private static final int WIDTH = 60;

  /** In characters; what is no longer is a passage by itself. */
  private static final int LONG = 480;

  /** What the passage counts, and the document's own score counts less; see RATIONALE.md. */
  private static final float WEIGHT = 0.75f;

  /** BM25's, as for the field itself. */
  private static final float K1 = 1.2f;

  private static final float B = 0.75f;

  private static final String FIELD = LuceneFields.bigrams(Schema.BODY);

  private final Snapshot snapshot;
  private final IndexReader reader;
  private final List<String> pairs;
  private final float[] rarity;
  private final float meanLength;

  /**
   * @param pairs what is sought, in pairs of characters
   */
  BestPassages(List<String> pairs, Snapshot snapshot) throws IOException {
    this.snapshot = snapshot;
    this.reader = snapshot.reader();
    this.pairs = pairs;
    this.rarity = new float[pairs.size()];
    int documents = Math.max(1, reader.getDocCount(FIELD));
    for (int i = 0; i < rarity.length; i++) {
      int having = reader.docFreq(new Term(FIELD, pairs.get(i)));
      rarity[i] = (float) Math.log(1 + (documents - having + 0.5) / (having + 0.5));
    }
    this.meanLength = Math.max(1f, (float) reader.getSumTotalTermFreq(FIELD) / documents);
  }

  /** What {@code words} matches, the first of it in the order of both. */
  Query prefer(Query words) throws IOException {
    ScoreDoc[] best = snapshot.searcher().search(words, DEPTH).scoreDocs;
    if (best.length == 0) {
      return words;
    }
    float above = best[0].score + 1; // before what is beyond the depth
    Arrays.sort(best, (a, b) -> Integer.compare(a.doc, b.doc));
    Map<Integer, Float> scores = new HashMap<>();
    int at = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      int end = at;
      while (end < best.length && best[end].doc < leaf.docBase + leaf.reader().maxDoc()) {
        end++;
      }
      if (end > at) {
        add(leaf, Arrays.copyOfRange(best, at, end), above, scores);
      }
      at = end;
    }
    Query preferred = new ScoredDocuments(reader.getContext().id(), scores);
    return new DisjunctionMaxQuery(List.of(preferred, words), 0);
  }

  private void add(LeafReaderContext leaf, ScoreDoc[] best, float above, Map<Integer, Float> scores)
      throws IOException {
    NumericDocValues lengths = leaf.reader().getNormValues(FIELD);
    PostingsEnum[] postings = new PostingsEnum[pairs.size()];
    for (int i = 0; i < postings.length; i++) {
      postings[i] = leaf.reader().postings(new Term(FIELD, pairs.get(i)), PostingsEnum.POSITIONS);
    }
    for (ScoreDoc hit : best) {
      int doc = hit.doc - leaf.docBase;
      int length =
          lengths != null && lengths.advanceExact(doc)
              ? SmallFloat.byte4ToInt((byte) lengths.longValue())
              : 0;
      float gain = length > LONG ? WEIGHT * gain(doc, length, postings) : 0;
      scores.put(hit.doc, Math.max(Float.MIN_NORMAL, hit.score + gain + above));
    }
  }

  /** By how much the best passage of a document scores above the whole of it. */
  private float gain(int doc, int length, PostingsEnum[] postings) throws IOException {
    float whole = 0;
    float norm = K1 * (1 - B + B * length / meanLength);
    Places places = new Places();
    for (int i = 0; i < postings.length; i++) {
      PostingsEnum occurrences = postings[i];
      if (occurrences == null || rarity[i] == 0) {
        continue;
      }
      int at = occurrences.docID() < doc ? occurrences.advance(doc) : occurrences.docID();
      if (at == doc) {
        whole += rarity[i] * occurrences.freq() / (occurrences.freq() + norm);
        for (int left = occurrences.freq(); left > 0; left--) {
          places.add(occurrences.nextPosition(), i);
        }
      }
    }
    return best(places.sorted()) - whole;
  }

  /** The score of the best stretch of {@link #WIDTH}, of a length that counts neither way. */
  private float best(long[] places) {
    int[] counts = new int[rarity.length];
    float score = 0;
    float best = 0;
    int from = 0;
    for (long place : places) {
      int pair = Places.pair(place);
      counts[pair]++;
      score += rarity[pair] * more(counts[pair]);
      while (Places.position(place) - Places.position(places[from]) > WIDTH) {
        int left = Places.pair(places[from++]);
        score -= rarity[left] * more(counts[left]);
        counts[left]--;
      }
      best = Math.max(best, score);
    }
    return best;
  }

  /** What the last of so many occurrences adds. */
  private static float more(int count) {
    return count / (count + K1) - (count - 1) / (count - 1 + K1);
  }

  /** Where pairs stand, growing as needed. */
  private static final class Places {
    private static final int PAIR_BITS = 16;

    private long[] packed = new long[256];
    private int size;

    void add(int position, int pair) {
      if (size == packed.length) {
        packed = Arrays.copyOf(packed, 2 * size);
      }
      packed[size++] = (long) position << PAIR_BITS | pair;
    }

    long[] sorted() {
      Arrays.sort(packed, 0, size);
      return Arrays.copyOf(packed, size);
    }

    static int pair(long place) {
      return (int) (place & ((1 << PAIR_BITS) - 1));
    }

    static int position(long place) {
      return (int) (place >> PAIR_BITS);
    }
  }
}
