package policysearch.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import policysearch.lucene.PolicyIndexWriter.Held;
import policysearch.model.Provenance;

/** What an index holds: document id to what it was read from, out of doc values alone. */
final class HeldDocuments {
  private HeldDocuments() {}

  static BytesRef encode(String id, Provenance provenance) {
    return new BytesRef(
        provenance.sha256().orElse("")
            + ' '
            + provenance.reader().orElse("")
            + '\n'
            + id.length()
            + '\n'
            + id
            + provenance.origin().orElse(""));
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

  /** The id in what {@link #encode} gave. */
  static String id(String value) {
    int readerEnd = value.indexOf('\n');
    int lengthEnd = value.indexOf('\n', readerEnd + 1);
    int length = Integer.parseInt(value, readerEnd + 1, lengthEnd, 10);
    return value.substring(lengthEnd + 1, lengthEnd + 1 + length);
  }

  private static void add(String value, Map<String, Held> held) {
    int hashEnd = value.indexOf(' ');
    int readerEnd = value.indexOf('\n', hashEnd);
    int lengthEnd = value.indexOf('\n', readerEnd + 1);
    int idEnd = lengthEnd + 1 + Integer.parseInt(value, readerEnd + 1, lengthEnd, 10);
    held.put(
        value.substring(lengthEnd + 1, idEnd),
        new Held(
            value.substring(idEnd),
            value.substring(0, hashEnd),
            value.substring(hashEnd + 1, readerEnd)));
  }
}
