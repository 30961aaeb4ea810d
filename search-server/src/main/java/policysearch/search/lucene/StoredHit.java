package policysearch.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import policysearch.json.Json;
import policysearch.lucene.LuceneFields;
import policysearch.lucene.StoredDocument;
import policysearch.lucene.StoredPassages;
import policysearch.model.PolicyDocument;
import policysearch.search.Hit;

/** The stored part of a document that a list of results needs; the rest is not decoded. */
record StoredHit(Hit.Card card, List<StoredPassages.Piece> passages, String body) {

  static StoredHit read(StoredFields fields, int doc) throws IOException {
    Visitor visitor = new Visitor();
    fields.document(doc, visitor);
    return new StoredHit(
        Json.read(visitor.card, Hit.Card.class),
        StoredPassages.decode(visitor.passages),
        visitor.body);
  }

  /** What a list of results shows of a document, read alone. */
  static Hit.Card card(StoredFields fields, int doc) throws IOException {
    return Json.read(
        fields.document(doc, Set.of(LuceneFields.CARD)).get(LuceneFields.CARD), Hit.Card.class);
  }

  /** The whole document. */
  static PolicyDocument document(StoredFields fields, int doc) throws IOException {
    Document stored = fields.document(doc, Set.of(LuceneFields.REST, LuceneFields.BODY));
    return StoredDocument.restore(stored.get(LuceneFields.REST), stored.get(LuceneFields.BODY));
  }

  /** Stops after the body, since fields come in the order in which they were stored. */
  private static final class Visitor extends StoredFieldVisitor {
    private String card = "";
    private BytesRef passages = new BytesRef();
    private String body = "";
    private boolean complete;

    @Override
    public Status needsField(FieldInfo field) {
      return complete ? Status.STOP : Status.YES;
    }

    @Override
    public void stringField(FieldInfo field, String value) {
      if (field.name.equals(LuceneFields.BODY)) {
        body = value;
        complete = true;
      } else if (field.name.equals(LuceneFields.CARD)) {
        card = value;
      }
    }

    @Override
    public void binaryField(FieldInfo field, byte[] value) {
      passages = new BytesRef(value);
    }
  }
}
