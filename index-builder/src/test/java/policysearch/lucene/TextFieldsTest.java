package policysearch.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFieldsTest {
  private static final List<String> TEXTS =
      List.of(
          "title.words",
          "title.bigrams",
          "body.words",
          "body.bigrams",
          "body.characters",
          "passage.words",
          "passage.bigrams");

  @Test
  void everyTextHasALengthInEveryLuceneDocumentAndIsCountedOnlyWhereItIs(@TempDir Path folder)
      throws IOException {
    try (PolicyIndexWriter writer = PolicyIndexWriter.open(folder)) {
      writer.put(Documents.of("a", "会议", "大家发言。\n尹力：加快建设雄安新区。\n倪岳峰：用好算力。"));
      writer.put(Documents.of("b", "通知", "请遵照执行。"));
      writer.commit();
    }
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
      for (LeafReaderContext leaf : reader.leaves()) {
        for (String field : TEXTS) {
          assertThat(leaf.reader().getNormValues(field).cost())
              .as(field)
              .isEqualTo(leaf.reader().maxDoc());
        }
      }
      assertThat(reader.getDocCount("title.words")).isEqualTo(2);
    }
  }
}
