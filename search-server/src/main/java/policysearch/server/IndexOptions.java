package policysearch.server;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import policysearch.lucene.IndexDirectory;
import policysearch.search.SearchEngine;
import policysearch.search.lucene.LuceneSearchEngine;

/** Which index a command reads. */
final class IndexOptions {
  @Option(names = "--index", required = true, paramLabel = "DIR", description = "The index.")
  Path directory = Path.of("");

  /**
   * The engine over that index.
   *
   * @throws NoIndexException if there is none
   */
  SearchEngine open() throws IOException {
    return open(directory);
  }

  static SearchEngine open(Path directory) throws IOException {
    if (IndexDirectory.at(directory).current().isEmpty()) {
      throw new NoIndexException(directory);
    }
    return LuceneSearchEngine.open(directory);
  }
}
