package policysearch.lucene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;

/** The fields of texts: words rank, bigrams find phrases, so only these have positions. */
final class TextFields {
  private static final FieldType COUNTED = new FieldType(TextField.TYPE_NOT_STORED);
  private static final FieldType PLACED = TextField.TYPE_NOT_STORED;

  static {
    COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    COUNTED.freeze();
  }

  private static final Map<String, FieldType> ALL = all();

  private TextFields() {}

  /** Adds the words and the pairs of a text, part by part. */
  static void add(Document lucene, PolicyField field, List<Tokens> words, List<Tokens> bigrams) {
    lucene.add(new Field(LuceneFields.words(field), new CountedTokens(words), COUNTED));
    lucene.add(new Field(LuceneFields.bigrams(field), new ReplayedTokens(bigrams), PLACED));
  }

  /** Adds the single characters of a text, part by part. */
  static void addCharacters(Document lucene, PolicyField field, List<Tokens> characters) {
    lucene.add(new Field(LuceneFields.characters(field), new CountedTokens(characters), COUNTED));
  }

  /**
   * Gives the texts that {@code lucene} lacks the length 0, which no search sees. Lucene then keeps
   * the lengths of a field as an array; it would keep a tree of those that there are, and look into
   * it for each posting when a segment is written (an eighth of the time of indexing) and for each
   * that a search weighs.
   */
  static void complete(Document lucene) {
    ALL.forEach(
        (name, type) -> {
          if (lucene.getField(name) == null) {
            lucene.add(new Field(name, new ReplayedTokens(List.of()), type));
          }
        });
  }

  private static Map<String, FieldType> all() {
    Map<String, FieldType> all = new LinkedHashMap<>();
    for (PolicyField field : Schema.FIELDS) {
      if (field.type() == policysearch.schema.FieldType.TEXT) {
        all.put(LuceneFields.words(field), COUNTED);
        all.put(LuceneFields.bigrams(field), PLACED);
      }
    }
    all.put(LuceneFields.characters(Schema.BODY), COUNTED);
    return all;
  }
}
