package policysearch.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.StoredFields;
import policysearch.lucene.StoredPassages;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;

/** Reads the texts in which the words of a field stand, one document at a time. */
final class StoredTexts {
  private final Snapshot snapshot;
  private final PolicyField field;
  private final StoredFields stored;

  /** Statements of one document come one after the other. */
  private int document = -1;

  private Optional<StoredHit> open = Optional.empty();

  /** Texts of {@code field}: the body's are those of its index field, the title among them. */
  StoredTexts(PolicyField field, Snapshot snapshot) throws IOException {
    this.snapshot = snapshot;
    this.field = field;
    this.stored = snapshot.searcher().storedFields();
  }

  /** The texts of the Lucene document {@code doc}. */
  List<String> of(int doc) throws IOException {
    if (field.equals(Schema.PASSAGE)) {
      return statement(doc);
    }
    StoredHit hit = open(doc);
    Stream<String> title = hit.card().title().stream();
    return field.equals(Schema.TITLE)
        ? title.toList()
        : Stream.concat(Stream.of(hit.body()), title).toList();
  }

  /** The body without the title. */
  List<String> body(int doc) throws IOException {
    return List.of(open(doc).body());
  }

  private List<String> statement(int doc) throws IOException {
    StoredHit hit = open(Blocks.document(doc, snapshot));
    int start = Blocks.start(doc, snapshot);
    return hit.passages().stream()
        .filter(piece -> piece.span().start() == start && !piece.speakers().isEmpty())
        .map(StoredPassages.Piece::span)
        .map(span -> span.in(hit.body()))
        .toList();
  }

  private StoredHit open(int wanted) throws IOException {
    if (document != wanted || open.isEmpty()) {
      open = Optional.of(StoredHit.read(stored, wanted));
      document = wanted;
    }
    return open.get();
  }
}
