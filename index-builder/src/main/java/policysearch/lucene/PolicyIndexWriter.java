package policysearch.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import policysearch.model.AttachedFile;
import policysearch.model.PolicyDocument;
import policysearch.model.Provenance;

/** Writes documents into the index in a directory; safe for use by many threads. */
public interface PolicyIndexWriter extends AutoCloseable {
  /** Adds {@code document}, or replaces the one with its id. */
  void put(PolicyDocument document) throws IOException;

  /**
   * Adds {@code document} with the vectors of its pieces, or replaces the one with its id.
   *
   * @param model name of what made the vectors
   */
  void put(PolicyDocument document, List<float[]> vectors, String model) throws IOException;

  /** How many documents have no vectors of {@code model}. */
  long withoutVectors(String model) throws IOException;

  /**
   * Passes each document that has no vectors of {@code model} to {@code sink}, which may put it.
   */
  void eachWithoutVectors(String model, Vectors.Sink sink) throws IOException, InterruptedException;

  /** Deletes the document with that id, if there is one. */
  void delete(String id) throws IOException;

  /**
   * Makes everything put or deleted so far durable, and with it which documents are copies of one
   * another: the same documents give the same groups, however they came in.
   */
  void commit() throws IOException;

  /** What the last commit holds: document id to what it was read from. */
  Map<String, Held> held() throws IOException;

  /** Ids of the documents of the last commit in which {@code person} takes part or speaks. */
  Set<String> naming(String person) throws IOException;

  /** Ids of the documents of the last commit whose page has the address {@code url}. */
  Set<String> at(String url) throws IOException;

  /** Closes without committing what came after the last {@link #commit}. */
  @Override
  void close() throws IOException;

  /** What a held document was read from; what is not known is empty. */
  record Held(
      String origin, String sha256, String reader, String capturedAt, List<AttachedFile> attached) {
    public Held {
      attached = List.copyOf(attached);
    }

    /** Of a page that stands by itself and that no crawler fetched. */
    public Held(String origin, String sha256, String reader) {
      this(origin, sha256, reader, "", List.of());
    }

    /** What {@code provenance} says. */
    public static Held of(Provenance provenance) {
      return new Held(
          provenance.origin().orElse(""),
          provenance.sha256().orElse(""),
          provenance.reader().orElse(""),
          provenance.capturedAt().orElse(""),
          provenance.attached());
    }
  }

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
