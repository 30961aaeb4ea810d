package policysearch.search.lucene;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import policysearch.lucene.LuceneFields;
import policysearch.schema.Schema;

/**
 * BM25, in which length counts in full for single characters: a long text has most of them,
 * whatever it is about. Statutes: .3760 nDCG@10, with the usual share of .75 .3737.
 */
final class FieldSimilarity extends PerFieldSimilarityWrapper {
  private static final Similarity CHARACTERS = new BM25Similarity(1.2f, 1);
  private static final Similarity OTHERS = new BM25Similarity();

  @Override
  public Similarity get(String field) {
    return field.equals(LuceneFields.characters(Schema.BODY)) ? CHARACTERS : OTHERS;
  }
}
