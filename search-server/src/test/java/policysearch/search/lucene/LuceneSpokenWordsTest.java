package policysearch.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import policysearch.model.PolicyDocument;
import policysearch.search.SearchEngine;
import policysearch.search.SpokenWordsContract;

class LuceneSpokenWordsTest extends SpokenWordsContract {
  @TempDir Path folder;

  @Override
  protected SearchEngine open(List<PolicyDocument> documents) throws IOException {
    return LuceneSearchEngine.open(
        WrittenIndex.of(Files.createTempDirectory(folder, "index"), documents));
  }
}
