package policysearch.lucene;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import policysearch.model.Passage;
import policysearch.model.PolicyDocument;
import policysearch.model.PublicationTime;
import policysearch.model.Voice;

/**
 * What is known of a statement besides its words: by it statements are ordered, counted once where
 * documents are copies, and measured, without a look at their documents.
 */
final class StatementNumbers {
  private StatementNumbers() {}

  /** Adds it to {@code lucene}; {@code folded} are the words. */
  static void add(PolicyDocument document, Passage passage, String folded, Document lucene) {
    Optional<Voice> voice = passage.voice();
    voice.ifPresent(
        v ->
            lucene.add(new StringField(LuceneFields.VOICE, LuceneFields.voice(v), Field.Store.NO)));
    document
        .metadata()
        .publishedAt()
        .map(PublicationTime::date)
        .ifPresent(day -> add(LuceneFields.DAY, day.toEpochDay(), lucene));
    add(LuceneFields.PLACE, DocumentMapper.order(document.id()), lucene);
    add(LuceneFields.START, passage.span().start(), lucene);
    add(LuceneFields.SAID, ByteBuffer.wrap(LuceneFields.sha256(folded)).getLong(), lucene);
    addLength(passage.span().in(document.body()), lucene);
  }

  /** Adds the number of characters of {@code text}. */
  static void addLength(String text, Document lucene) {
    long length = text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    add(LuceneFields.LENGTH, length, lucene);
  }

  private static void add(String field, long value, Document lucene) {
    lucene.add(new NumericDocValuesField(field, value));
  }
}
