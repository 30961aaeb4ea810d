package policysearch.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.lucene.HeldDocuments;

final class FolderWatchTest {
  @TempDir Path folder;

  private Path pages = Path.of("");
  private Path index = Path.of("");
  private LiveWriter writer;
  private FolderWatch watch;

  @BeforeEach
  void start() throws IOException {
    pages = Files.createDirectories(folder.resolve("pages/2024"));
    index = folder.resolve("pages/index"); // it may lie in what is watched
    open();
  }

  private void open() throws IOException {
    writer = LiveWriter.open(index, message -> {});
    watch = new FolderWatch(List.of(folder.resolve("pages")), index, writer, message -> {});
  }

  @AfterEach
  void stop() throws IOException {
    writer.close();
  }

  private void page(String name, String text) throws IOException {
    Path file = pages.resolve(name);
    Files.writeString(file, "关于改革的通知\n" + text + "\n");
    // another time than before, however fast the test is
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L + text.hashCode()));
  }

  private Set<String> held() throws IOException {
    Set<String> ids = new TreeSet<>();
    try (var reader = writer.index().reader()) {
      HeldDocuments.each(reader, (doc, id, sha256) -> ids.add(id));
    }
    return ids;
  }

  private void looks(int times) throws Exception {
    for (int i = 0; i < times; i++) {
      watch.look();
    }
  }

  @Test
  void whatIsNewIsReadAndWhatVanishesIsDeleted() throws Exception {
    page("a.txt", "要推进改革。");
    looks(2);
    assertThat(held()).containsExactly("2024-a");
    page("b.txt", "要扩大开放。");
    looks(2);
    assertThat(held()).containsExactly("2024-a", "2024-b");
    Files.delete(pages.resolve("a.txt"));
    looks(1);
    assertThat(held()).containsExactly("2024-b");
  }

  @Test
  void whatHasChangedIsReadAgainUnderItsId() throws Exception {
    page("a.txt", "要推进改革。");
    looks(2);
    page("a.txt", "要深化改革，林一平说。");
    looks(2);
    assertThat(held()).containsExactly("2024-a");
    try (var reader = writer.index().reader()) {
      StringBuilder all = new StringBuilder();
      for (var leaf : reader.leaves()) {
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
          if (leaf.reader().getLiveDocs() == null || leaf.reader().getLiveDocs().get(doc)) {
            all.append(leaf.reader().storedFields().document(doc));
          }
        }
      }
      assertThat(all.toString()).contains("深化改革").doesNotContain("推进改革");
    }
  }

  @Test
  void aFileThatIsStillBeingWrittenWaits() throws Exception {
    Path file = Files.writeString(pages.resolve("a.txt"), "关于改革的通知\n");
    looks(1);
    for (int i = 0; i < 3; i++) {
      Files.writeString(file, "第" + i + "条。\n", StandardOpenOption.APPEND);
      looks(1);
      assertThat(held()).isEmpty();
    }
    looks(1);
    assertThat(held()).containsExactly("2024-a");
  }

  @Test
  void whatChangedWhileNobodyWatchedIsCaughtUpWith() throws Exception {
    page("a.txt", "要推进改革。");
    page("b.txt", "要扩大开放。");
    looks(2);
    writer.put(LiveWriterTest.row("sent", "会议强调，要抓落实。"));
    writer.close();
    Files.delete(pages.resolve("a.txt"));
    page("c.txt", "要促进发展。");
    open();
    looks(2);
    assertThat(held()).containsExactly("2024-b", "2024-c", "sent");
  }

  @Test
  void anUnreadableFileKeepsNoneOut() throws Exception {
    Files.write(pages.resolve("bad.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', 0, 1, 2});
    page("a.txt", "要推进改革。");
    looks(2);
    assertThat(held()).containsExactly("2024-a");
  }
}
