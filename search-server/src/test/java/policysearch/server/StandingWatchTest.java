package policysearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import policysearch.api.StandingFile;
import policysearch.json.Json;
import policysearch.lucene.IndexDirectory;
import policysearch.lucene.PolicyIndexWriter;
import policysearch.model.PolicyDocument;
import policysearch.search.SearchEngine;
import policysearch.search.lucene.LuceneSearchEngine;
import policysearch.standing.Standing;

/** A running server delivers what others commit. */
final class StandingWatchTest {
  @TempDir Path folder;

  @Test
  @Timeout(120)
  void aCommitIsNoticedAndAQueryThatIsWrittenMeanwhileBegins() throws Exception {
    Path generation = IndexDirectory.at(folder).next();
    PolicyIndexWriter.open(generation).close();
    IndexDirectory.at(folder).publish(generation);
    Standing standing = Standing.in(folder, StandingFile::parse);
    try (SearchEngine engine = LuceneSearchEngine.open(folder);
        StandingWatch _ = StandingWatch.start(standing, engine, Optional.empty())) {
      commit(generation, "before");
      Files.writeString(folder.resolve(Standing.FILE), "{\"name\":\"a\",\"q\":\"算力\"}\n{");
      while (standing.mark("a").isEmpty()) {
        Thread.sleep(100);
      }
      commit(generation, "after");
      while (standing.mark("a").orElseThrow().seq() == 0) {
        Thread.sleep(100);
      }
    }
    List<String> ids = new ArrayList<>();
    standing.each("a", 0, delivery -> ids.add(delivery.document().id()));
    assertThat(ids).contains("after").doesNotHaveDuplicates();
  }

  private static void commit(Path generation, String id) throws IOException {
    String json = "{\"id\":\"" + id + "\",\"title\":\"" + id + "\",\"body\":\"谈" + id + "算力。\"}";
    try (PolicyIndexWriter writer = PolicyIndexWriter.open(generation)) {
      writer.put(Json.read(json, PolicyDocument.class));
      writer.commit();
    }
  }
}
