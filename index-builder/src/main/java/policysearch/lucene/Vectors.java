package policysearch.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.Bits;
import policysearch.model.PolicyDocument;

/**
 * How the vectors of a document stand in its block: a Lucene document for each piece, before the
 * document itself, which carries the mark of the model that made them.
 */
public final class Vectors {
  private Vectors() {}

  /** The mark of the model called {@code name}: vectors of different models cannot be compared. */
  public static long mark(String name) {
    return ByteBuffer.wrap(LuceneFields.sha256(name)).getLong();
  }

  /** Adds {@code vectors} to the block of a document, whose last member is the document. */
  static List<Document> add(List<float[]> vectors, long mark, List<Document> block) {
    List<Document> with = new ArrayList<>(block.subList(0, block.size() - 1));
    Document whole = block.getLast();
    for (float[] vector : vectors) {
      Document piece = new Document();
      piece.add(new StringField(LuceneFields.ID, id(whole), Field.Store.NO));
      piece.add(new StringField(LuceneFields.KIND, LuceneFields.PIECE, Field.Store.NO));
      piece.add(
          new KnnFloatVectorField(
              LuceneFields.VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
      TextFields.complete(piece);
      with.add(piece);
    }
    whole.add(new NumericDocValuesField(LuceneFields.VECTORS, mark));
    with.add(whole);
    return with;
  }

  private static String id(Document whole) {
    return whole.getField(LuceneFields.ID).stringValue();
  }

  /** Takes a document that has no vectors of the model. */
  public interface Sink {
    void accept(PolicyDocument document) throws IOException, InterruptedException;
  }

  /** How many documents of {@code reader} have vectors of the model with that mark. */
  public static long count(DirectoryReader reader, long mark) throws IOException {
    long count = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues marks = leaf.reader().getNumericDocValues(LuceneFields.VECTORS);
      Bits live = leaf.reader().getLiveDocs();
      while (marks != null && marks.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
        if ((live == null || live.get(marks.docID())) && marks.longValue() == mark) {
          count++;
        }
      }
    }
    return count;
  }

  /** Passes the documents of {@code reader} without vectors of that mark to {@code sink}. */
  static void missing(DirectoryReader reader, long mark, Sink sink)
      throws IOException, InterruptedException {
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      PostingsEnum documents =
          leaf.postings(new Term(LuceneFields.KIND, LuceneFields.DOCUMENT), PostingsEnum.NONE);
      NumericDocValues marks = leaf.getNumericDocValues(LuceneFields.VECTORS);
      Bits live = leaf.getLiveDocs();
      while (documents != null && documents.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        int doc = documents.docID();
        boolean marked = marks != null && marks.advanceExact(doc) && marks.longValue() == mark;
        if (!marked && (live == null || live.get(doc))) {
          sink.accept(document(leaf, doc));
        }
      }
    }
  }

  private static PolicyDocument document(LeafReader leaf, int doc) throws IOException {
    Document stored =
        leaf.storedFields().document(doc, Set.of(LuceneFields.REST, LuceneFields.BODY));
    return StoredDocument.restore(stored.get(LuceneFields.REST), stored.get(LuceneFields.BODY));
  }
}
