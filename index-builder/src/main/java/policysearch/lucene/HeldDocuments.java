package policysearch.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import policysearch.json.Json;
import policysearch.lucene.PolicyIndexWriter.Held;
import policysearch.model.AttachedFile;
import policysearch.model.Provenance;

/** What an index holds: document id to what it was read from, out of doc values alone. */
public final class HeldDocuments {
  private HeldDocuments() {}

  /** Is shown the documents of an index. */
  public interface Visitor {
    /** Is shown the number, the id and the bytes' SHA-256 (empty if unknown) of one document. */
    void visit(int doc, String id, String sha256) throws IOException;
  }

  /** Shows {@code visitor} all documents of {@code reader}. */
  public static void each(DirectoryReader reader, Visitor visitor) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues values = leaf.reader().getBinaryDocValues(LuceneFields.HELD);
      Bits live = leaf.reader().getLiveDocs();
      while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(values.docID())) {
          String value = values.binaryValue().utf8ToString();
          String sha256 = value.substring(0, value.indexOf(' '));
          visitor.visit(leaf.docBase + values.docID(), id(value), sha256);
        }
      }
    }
  }

  /** What {@link Held#attached} is stored as. */
  private record Attached(List<AttachedFile> files) {}

  static BytesRef encode(String id, Provenance provenance) {
    Held held = Held.of(provenance);
    String attached = held.attached().isEmpty() ? "" : Json.write(new Attached(held.attached()));
    return new BytesRef(
        String.join(" ", held.sha256(), held.reader(), held.capturedAt())
            + '\n'
            + id.length()
            + ' '
            + attached.length()
            + '\n'
            + id
            + attached
            + held.origin());
  }

  /**
   * The origins of the documents in the last commit of {@code generation}, also of another program;
   * empty if that says them otherwise.
   */
  public static Optional<Set<String>> origins(Path generation) throws IOException {
    try (Directory directory = FSDirectory.open(generation)) {
      Set<String> origins = new HashSet<>();
      read(directory).values().forEach(held -> origins.add(held.origin()));
      return Optional.of(origins);
    } catch (RuntimeException e) { // what another program wrote may be anything
      return Optional.empty();
    }
  }

  /** The documents of the last commit in {@code directory}. */
  static Map<String, Held> read(Directory directory) throws IOException {
    Map<String, Held> held = new HashMap<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        BinaryDocValues values = leaf.reader().getBinaryDocValues(LuceneFields.HELD);
        Bits live = leaf.reader().getLiveDocs();
        while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          if (live == null || live.get(values.docID())) {
            add(values.binaryValue().utf8ToString(), held);
          }
        }
      }
    }
    return held;
  }

  /** Ids of the documents that have the keyword {@code value} in one of the fields. */
  static Set<String> with(Directory directory, List<String> fields, String value)
      throws IOException {
    Set<String> ids = new HashSet<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        for (String field : fields) {
          add(leaf.reader(), new Term(field, LuceneFields.keyword(value)), ids);
        }
      }
    }
    return ids;
  }

  /** A statement's document is the next that is held: it ends its block. */
  private static void add(LeafReader leaf, Term term, Set<String> ids) throws IOException {
    BinaryDocValues values = leaf.getBinaryDocValues(LuceneFields.HELD);
    PostingsEnum found = leaf.postings(term, PostingsEnum.NONE);
    Bits live = leaf.getLiveDocs();
    while (values != null && found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      boolean there = live == null || live.get(found.docID());
      if (there && values.docID() < found.docID()) {
        values.advance(found.docID());
        ids.add(id(values.binaryValue().utf8ToString()));
      }
    }
  }

  /** The id in what {@link #encode} gave. */
  static String id(String value) {
    int wordsEnd = value.indexOf('\n');
    int lengthsEnd = value.indexOf('\n', wordsEnd + 1);
    int length = Integer.parseInt(value, wordsEnd + 1, value.indexOf(' ', wordsEnd + 1), 10);
    return value.substring(lengthsEnd + 1, lengthsEnd + 1 + length);
  }

  private static void add(String value, Map<String, Held> held) {
    int wordsEnd = value.indexOf('\n');
    int lengthsEnd = value.indexOf('\n', wordsEnd + 1);
    String[] words = value.substring(0, wordsEnd).split(" ", -1);
    String[] lengths = value.substring(wordsEnd + 1, lengthsEnd).split(" ", -1);
    int idEnd = lengthsEnd + 1 + Integer.parseInt(lengths[0]);
    int attachedEnd = idEnd + Integer.parseInt(lengths[1]);
    held.put(
        value.substring(lengthsEnd + 1, idEnd),
        new Held(
            value.substring(attachedEnd),
            words[0],
            words[1],
            words[2],
            attached(value.substring(idEnd, attachedEnd))));
  }

  private static List<AttachedFile> attached(String json) {
    return json.isEmpty() ? List.of() : Json.read(json, Attached.class).files();
  }
}
