package policysearch.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.model.PolicyDocument;
import policysearch.search.SearchEngine;
import policysearch.search.SearchEngineContract;

class LuceneSearchEngineTest extends SearchEngineContract {
  @TempDir static Path folder;

  @Override
  protected SearchEngine open(List<PolicyDocument> documents) throws IOException {
    return LuceneSearchEngine.open(
        WrittenIndex.of(Files.createTempDirectory(folder, "index"), documents));
  }

  @Test
  void aMissingIndexSaysHowToMakeOne() {
    assertThatThrownBy(() -> LuceneSearchEngine.open(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("policy-search index");
    assertThat(folder.resolve("none")).doesNotExist();
  }
}
