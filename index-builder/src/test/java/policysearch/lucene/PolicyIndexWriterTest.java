package policysearch.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.lucene.PolicyIndexWriter.Held;
import policysearch.model.Passages;
import policysearch.model.PolicyDocument;

class PolicyIndexWriterTest {
  @TempDir Path folder;

  @Test
  void aNewIndexIsReadableBeforeAnythingIsPut() throws IOException {
    try (var writer = PolicyIndexWriter.open(folder)) {
      assertThat(writer.held()).isEmpty();
      try (var reader = reader()) {
        assertThat(reader.numDocs()).isZero();
      }
    }
  }

  @Test
  void aBlockIsReplacedWithAllItsStatements() throws IOException {
    try (var writer = PolicyIndexWriter.open(folder)) {
      writer.put(Documents.of("a", "一", "尹力：你好\n陈敏尔：再见"));
      writer.put(Documents.of("b", "二", "无人说话"));
      writer.commit();
      assertThat(live()).isEqualTo(4);
      writer.put(Documents.of("a", "三", "尹力：你好"));
      writer.commit();
      assertThat(live()).isEqualTo(3);
      try (var reader = reader()) {
        assertThat(reader.leaves().stream().mapToInt(l -> freq(l.reader(), "陈敏尔")).sum())
            .as("statements of the replaced block")
            .isZero();
      }
      writer.delete("a");
      writer.commit();
      assertThat(live()).isEqualTo(1);
    }
  }

  @Test
  void whatWasNotCommittedIsGoneAfterClosing() throws IOException {
    try (var writer = PolicyIndexWriter.open(folder)) {
      writer.put(Documents.of("a", "一", "正文"));
      writer.commit();
      writer.put(Documents.of("b", "二", "正文"));
    }
    try (var writer = PolicyIndexWriter.open(folder)) {
      assertThat(writer.held()).isEqualTo(Map.of("a", new Held("/in/a", "hash-一", "rules")));
    }
  }

  @Test
  void anIndexOfAnotherSchemaIsRefused() throws IOException {
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(
          Map.of("schema", "0", "analysis", Analysis.fingerprint(), "format", "1").entrySet());
      writer.commit();
    }
    assertThatThrownBy(() -> PolicyIndexWriter.open(folder))
        .isInstanceOf(IncompatibleIndexException.class)
        .hasMessageContaining("--rebuild");
  }

  @Test
  void aStoredDocumentComesBackWhole() throws IOException {
    PolicyDocument document = Documents.of("a", "题", "会前\n尹力：要，努力\n陈敏尔：𠮷祥\n会后");
    try (var writer = PolicyIndexWriter.open(folder)) {
      writer.put(document);
      writer.commit();
    }
    try (var reader = reader()) {
      var stored = reader.storedFields().document(reader.maxDoc() - 1);
      assertThat(
              StoredDocument.restore(stored.get(LuceneFields.REST), stored.get(LuceneFields.BODY)))
          .isEqualTo(document);
      assertThat(StoredPassages.decode(stored.getBinaryValue(LuceneFields.PASSAGES)))
          .isEqualTo(
              Passages.of(document).stream()
                  .map(p -> new StoredPassages.Piece(p.span(), p.speakers()))
                  .toList());
    }
  }

  @Test
  void overlongIdsAndValuesAreIndexedAll() throws IOException {
    String id = "长".repeat(20_000);
    try (var writer = PolicyIndexWriter.open(folder)) {
      writer.put(Documents.of(id, "一", "尹".repeat(20_000) + "：你好"));
      writer.put(Documents.of(id, "二", "正文"));
      writer.commit();
      assertThat(writer.held()).isEqualTo(Map.of(id, new Held("/in/" + id, "hash-二", "rules")));
    }
  }

  @Test
  void manyThreadsMayPut() throws Exception {
    try (var writer = PolicyIndexWriter.open(folder)) {
      List<Thread> threads =
          java.util.stream.IntStream.range(0, 4)
              .mapToObj(t -> Thread.ofPlatform().start(() -> putTwenty(writer, t)))
              .toList();
      for (Thread thread : threads) {
        thread.join();
      }
      writer.commit();
      assertThat(writer.held()).hasSize(80);
    }
  }

  private static void putTwenty(PolicyIndexWriter writer, int thread) {
    for (int i = 0; i < 20; i++) {
      try {
        writer.put(Documents.of(thread + "-" + i, "题", "尹力：推动京津冀协同发展"));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  private static int freq(org.apache.lucene.index.LeafReader reader, String speaker) {
    try {
      var postings = reader.postings(new Term("speaker", speaker));
      int found = 0;
      while (postings != null && postings.nextDoc() != Integer.MAX_VALUE) {
        var live = reader.getLiveDocs();
        found += live == null || live.get(postings.docID()) ? 1 : 0;
      }
      return found;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private int live() throws IOException {
    try (var reader = reader()) {
      return reader.numDocs();
    }
  }

  private DirectoryReader reader() throws IOException {
    return DirectoryReader.open(FSDirectory.open(folder));
  }
}
