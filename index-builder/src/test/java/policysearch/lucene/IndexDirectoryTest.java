package policysearch.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexDirectoryTest {
  @TempDir Path temporary;

  @Test
  void thereIsNoIndexBeforeOneIsPublished() throws IOException {
    IndexDirectory index = IndexDirectory.at(temporary.resolve("index"));
    assertThat(index.current()).isEmpty();
    index.next();
    assertThat(index.current()).as("a rebuild that was killed").isEmpty();
  }

  @Test
  void publishingSwapsAndRemovesTheOthers() throws IOException {
    IndexDirectory index = IndexDirectory.at(temporary.resolve("index"));
    Path first = index.next();
    index.publish(first);
    Path killed = index.next();
    Files.writeString(killed.resolve("half"), "…");
    Path second = index.next();
    assertThat(index.current()).contains(first);
    index.publish(second);
    assertThat(index.current()).contains(second);
    assertThat(first).doesNotExist();
    assertThat(killed).doesNotExist();
    assertThat(IndexDirectory.number(second)).isGreaterThan(IndexDirectory.number(first));
  }

  @Test
  void aSwapThatWasCutShortLeavesTheOldIndex() throws IOException {
    IndexDirectory index = IndexDirectory.at(temporary.resolve("index"));
    Path first = index.next();
    index.publish(first);
    Path second = index.next();
    Files.writeString(temporary.resolve("index/CURRENT.new"), "g"); // killed while writing the name
    assertThat(index.current()).contains(first);
    index.publish(second);
    assertThat(index.current()).contains(second);
  }

  @Test
  void aSwapThatWasCutShortBeforeTidyingLeavesTheNewIndex() throws IOException {
    IndexDirectory index = IndexDirectory.at(temporary.resolve("index"));
    index.publish(index.next());
    Path second = index.next();
    Files.writeString(temporary.resolve("index/CURRENT"), "g2\n"); // killed before deleting g1
    assertThat(index.current()).contains(second);
    assertThat(index.next().getFileName().toString()).isEqualTo("g3");
  }

  @Test
  void onlyFoldersOfTheIndexArePublished() throws IOException {
    IndexDirectory index = IndexDirectory.at(temporary.resolve("index"));
    Files.createDirectories(temporary.resolve("index"));
    assertThatThrownBy(() -> index.publish(temporary.resolve("index/g7")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got");
  }
}
