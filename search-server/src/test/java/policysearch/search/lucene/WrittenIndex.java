package policysearch.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import policysearch.lucene.IndexDirectory;
import policysearch.lucene.PolicyIndexWriter;
import policysearch.model.PolicyDocument;

/** Writes indexes for tests. */
public final class WrittenIndex {
  private WrittenIndex() {}

  /** {@code directory}, holding {@code documents} in several segments. */
  public static Path of(Path directory, List<PolicyDocument> documents) throws IOException {
    IndexDirectory index = IndexDirectory.at(directory);
    Path generation = index.next();
    try (var writer = PolicyIndexWriter.open(generation)) {
      int put = 0;
      for (PolicyDocument document : documents) {
        writer.put(document);
        if (++put % Math.max(7, documents.size() / 20) == 0) {
          writer.commit();
        }
      }
      writer.commit();
    }
    index.publish(generation);
    return directory;
  }
}
