package policysearch.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/**
 * Keeps written in an index which of its documents are copies of one another. The groups are those
 * of {@link policysearch.copies.CopyGroups} over all documents; what the last commit says of
 * documents that have not changed since saves comparing their texts again.
 */
final class CopyFinder {
  /** In the commit's data: how many documents were grouped, and whether all were compared. */
  private static final String GROUPED = "grouped";

  private static final String ALL = " all";

  private final IndexWriter writer;

  /** {@link DocumentMapper#order} of documents put or deleted since the last commit. */
  private final Set<Long> changed = ConcurrentHashMap.newKeySet();

  CopyFinder(IndexWriter writer) {
    this.writer = writer;
  }

  /** Notes that the document is new, another, or gone. */
  void changed(String id) {
    changed.add(DocumentMapper.order(id));
  }

  /** All changes are in a commit. */
  void committed() {
    changed.clear();
  }

  /**
   * Groups the documents of the writer, in which nobody else writes meanwhile; gives what the
   * commit has to say of it.
   */
  Map<String, String> group() throws IOException {
    String last = last();
    if (changed.isEmpty() && !last.isEmpty()) {
      return Map.of(GROUPED, last);
    }
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      GroupedDocuments documents = GroupedDocuments.read(reader, changed);
      // where nothing was taken out, what may be left uncompared now was so before
      boolean compared = last.endsWith(ALL) || last.startsWith(documents.unchanged() + " ");
      int[] leaders = documents.leaders(compared);
      for (int i = 0; i < leaders.length; i++) {
        long group = documents.key(leaders[i]);
        if (documents.group(i) != group) {
          Term id = LuceneIndexWriter.key(documents.id(i));
          writer.updateDocValues(id, new NumericDocValuesField(LuceneFields.GROUP, group));
        }
      }
      return Map.of(GROUPED, leaders.length + (documents.leftSomeUncompared() ? " some" : ALL));
    }
  }

  /** What the last commit says; empty if there was none. */
  private String last() {
    var data = writer.getLiveCommitData();
    if (data != null) {
      for (var entry : data) {
        if (entry.getKey().equals(GROUPED)) {
          return entry.getValue();
        }
      }
    }
    return "";
  }
}
