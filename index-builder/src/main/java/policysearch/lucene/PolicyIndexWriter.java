package policysearch.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import policysearch.model.PolicyDocument;

/** Writes documents into the index in a directory; safe for use by many threads. */
public interface PolicyIndexWriter extends AutoCloseable {
  /** Adds {@code document}, or replaces the one with its id. */
  void put(PolicyDocument document) throws IOException;

  /** Deletes the document with that id, if there is one. */
  void delete(String id) throws IOException;

  /**
   * Makes everything put or deleted so far durable, and with it which documents are copies of one
   * another: the same documents give the same groups, however they came in.
   */
  void commit() throws IOException;

  /** What the last commit holds: document id to what it was read from. */
  Map<String, Held> held() throws IOException;

  /** Closes without committing what came after the last {@link #commit}. */
  @Override
  void close() throws IOException;

  /** What a held document was read from. */
  record Held(String origin, String sha256, String reader) {}

  /**
   * Opens the Lucene index in {@code directory} for writing, creating (and committing) an empty one
   * if there is none.
   *
   * @throws IncompatibleIndexException if it was written with another schema or analysis
   */
  static PolicyIndexWriter open(Path directory) throws IOException {
    return LuceneIndexWriter.open(directory);
  }
}
