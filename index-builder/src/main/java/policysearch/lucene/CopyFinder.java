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
 * documents that have not changed since saves comparing their texts again. A commit that holds
 * documents which are not grouped yet says nothing, and is not believed.
 */
final class CopyFinder {
  /** In the commit's data: how many documents were grouped, and whether all were compared. */
  private static final String GROUPED = "grouped";

  private static final String ALL = " all";

  /** What a commit says during which others write. */
  static final Map<String, String> NOTHING_SAID = Map.of(GROUPED, "");

  private final IndexWriter writer;

  /** {@link DocumentMapper#order} of documents put or deleted since they were last grouped. */
  private volatile Set<Long> changed = ConcurrentHashMap.newKeySet();

  /** What the last grouping says of itself; empty if none is known, and then nothing is trusted. */
  private volatile String grouped;

  CopyFinder(IndexWriter writer) {
    this.writer = writer;
    this.grouped = said(writer);
  }

  /** The documents of the writer at one moment, and which of them are to be grouped. */
  record Round(DirectoryReader reader, Set<Long> changed) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  /** Notes that the document is new, another, or gone. */
  void changed(String id) {
    changed.add(DocumentMapper.order(id));
  }

  /** Whether there is nothing to group. */
  boolean isDone() {
    return changed.isEmpty() && !grouped.isEmpty();
  }

  /** What a commit has to say: nothing if it holds documents that are not grouped. */
  Map<String, String> said() {
    return changed.isEmpty() ? Map.of(GROUPED, grouped) : NOTHING_SAID;
  }

  /** Begins to group the documents of the writer, in which nobody writes at that moment. */
  Round begin() throws IOException {
    DirectoryReader reader = DirectoryReader.open(writer);
    Set<Long> taken = changed;
    changed = ConcurrentHashMap.newKeySet();
    return new Round(reader, taken);
  }

  /**
   * Groups the documents of {@code round}, while others may be written: of one that was put or
   * deleted meanwhile, what is found is of no worth, and the next round finds it anew.
   */
  void finish(Round round) throws IOException {
    String last = grouped;
    try {
      GroupedDocuments documents = GroupedDocuments.read(round.reader, round.changed);
      // where nothing was taken out, what may be left uncompared now was so before
      boolean compared = last.endsWith(ALL) || last.startsWith(documents.unchanged() + " ");
      int[] leaders = documents.leaders(!last.isEmpty(), compared);
      for (int i = 0; i < leaders.length; i++) {
        long group = documents.key(leaders[i]);
        if (documents.group(i) != group) {
          Term id = LuceneIndexWriter.key(documents.id(i));
          writer.updateDocValues(id, new NumericDocValuesField(LuceneFields.GROUP, group));
        }
      }
      grouped = leaders.length + (documents.leftSomeUncompared() ? " some" : ALL);
    } catch (IOException | RuntimeException | Error e) {
      changed.addAll(round.changed);
      throw e;
    }
  }

  /** What the last commit says; empty if there was none. */
  private static String said(IndexWriter writer) {
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
