package policysearch.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.builder.BuildLock;
import policysearch.log.Sent;
import policysearch.lucene.IndexDirectory;
import policysearch.lucene.PolicyIndexWriter;

final class LiveWriterTest {
  @TempDir Path folder;

  private final List<String> messages = new ArrayList<>();

  static Sent row(String id, String text) {
    String json = "{\"id\":\"%s\",\"title\":\"关于%s的通知\",\"text\":\"%s\"}".formatted(id, id, text);
    return new Sent(
        "row", true, Optional.empty(), Optional.empty(), json.getBytes(StandardCharsets.UTF_8));
  }

  private LiveWriter open() throws IOException {
    return LiveWriter.open(folder, messages::add);
  }

  private java.util.Set<String> committed() throws IOException {
    Path generation = IndexDirectory.at(folder).current().orElseThrow();
    try (PolicyIndexWriter writer = PolicyIndexWriter.open(generation)) {
      return writer.held().keySet();
    }
  }

  @Test
  void whatIsSentIsThereAfterTheNextStart() throws Exception {
    try (LiveWriter writer = open()) {
      assertThat(writer.put(row("a", "林一平说，要推进改革。")))
          .isEqualTo(new Receipt("a", Receipt.Status.CREATED, 1));
      assertThat(writer.put(row("b", "会议强调，要抓落实。")).status()).isEqualTo(Receipt.Status.CREATED);
      assertThat(writer.put(row("a", "林一平说，要深化改革。")))
          .isEqualTo(new Receipt("a", Receipt.Status.REPLACED, 3));
      assertThat(writer.delete("b")).isEqualTo(new Receipt("b", Receipt.Status.DELETED, 4));
      assertThat(writer.delete("b").status()).isEqualTo(Receipt.Status.MISSING);
    }
    assertThat(committed()).containsExactly("a");
    assertThat(messages).isEmpty();
  }

  @Test
  void whatIsSentTwiceIsWrittenOnce() throws Exception {
    try (LiveWriter writer = open()) {
      writer.put(row("a", "要推进改革。"));
      Receipt again = writer.put(row("a", "要推进改革。"));
      assertThat(again).isEqualTo(new Receipt("a", Receipt.Status.UNCHANGED, 1));
    }
    try (LiveWriter writer = open()) {
      assertThat(writer.put(row("a", "要推进改革。")).status()).isEqualTo(Receipt.Status.UNCHANGED);
    }
  }

  @Test
  void aPageWithoutAnIdIsTheSameDocumentWheneverItIsSent() throws Exception {
    byte[] html =
        "<html><head><title>关于改革的通知</title></head><body><p>各市人民政府，要推进改革。</p></body></html>"
            .getBytes(StandardCharsets.UTF_8);
    Optional<String> url = Optional.of("https://www.example.gov.cn/a/1.html");
    try (LiveWriter writer = open()) {
      Receipt bare = writer.put(new Sent("page", false, Optional.empty(), Optional.empty(), html));
      assertThat(bare.id()).startsWith("sent-");
      assertThat(
              writer.put(new Sent("other", false, Optional.empty(), Optional.empty(), html)).id())
          .isEqualTo(bare.id());
      Receipt published = writer.put(new Sent("page", false, Optional.empty(), url, html));
      assertThat(published.id()).startsWith("www.example.gov.cn-a-1.html-");
    }
  }

  @Test
  void whatIsNoDocumentIsRefusedAndLeavesNoTrace() throws Exception {
    try (LiveWriter writer = open()) {
      Sent none =
          new Sent(
              "row",
              true,
              Optional.empty(),
              Optional.empty(),
              "{".getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(() -> writer.put(none)).isInstanceOf(RefusedException.class);
      assertThat(writer.applied()).isZero();
    }
  }

  @Test
  void aPageThatIsSentReadsNoFileOfThisMachine() throws Exception {
    Path secret = Files.writeString(folder.resolve("附件.txt"), "机密".repeat(200));
    byte[] html =
        ("<html><head><title>关于印发附件的通知</title></head><body><p>现将附件印发给你们。</p>"
                + "<p>附件：<a href=\""
                + secret
                + "\">附件.txt</a><a href=\"附件.txt\">附件.txt</a></p>"
                + "</body></html>")
            .getBytes(StandardCharsets.UTF_8);
    try (LiveWriter writer = open()) {
      Optional<String> id = Optional.of(folder.resolve("page.html").toString());
      writer.put(new Sent("page.html", false, id, Optional.empty(), html));
      try (var reader = writer.index().reader()) {
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
          assertThat(reader.storedFields().document(doc).toString()).doesNotContain("机密");
        }
      }
    }
  }

  @Test
  void manyAtOnceKeepTheOrderOfEachDocument() throws Exception {
    List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
    try (LiveWriter writer = open()) {
      for (int i = 0; i < 300; i++) {
        receipts.add(writer.putting(row("d" + i % 7, "第" + i + "次会议。")));
      }
      for (int i = 0; i < 300; i++) {
        assertThat(LiveWriter.acknowledged(receipts.get(i)).number()).isEqualTo(i + 1);
      }
      try (var reader = writer.index().reader()) {
        StringBuilder all = new StringBuilder();
        for (var leaf : reader.leaves()) {
          var live = leaf.reader().getLiveDocs();
          for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
            if (live == null || live.get(doc)) {
              all.append(leaf.reader().storedFields().document(doc));
            }
          }
        }
        for (int i = 0; i < 7; i++) {
          int last = 299 - (299 - i) % 7;
          assertThat(all.toString()).contains("第" + last + "次会议");
        }
        assertThat(all.toString()).doesNotContain("第100次会议");
      }
    }
    assertThat(committed()).hasSize(7);
  }

  @Test
  void nobodyElseWritesMeanwhile() throws Exception {
    try (LiveWriter writer = open()) {
      assertThatThrownBy(() -> BuildLock.take(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("something else is writing");
      assertThat(writer.applied()).isZero();
    }
    BuildLock.take(folder).close();
  }

  @Test
  void aWriterThatIsClosedTakesNothing() throws Exception {
    LiveWriter writer = open();
    writer.close();
    assertThatThrownBy(() -> writer.put(row("a", "要推进改革。"))).isInstanceOf(BusyException.class);
  }
}
