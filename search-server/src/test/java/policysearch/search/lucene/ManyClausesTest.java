package policysearch.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.model.Facts;
import policysearch.model.Metadata;
import policysearch.model.PolicyDocument;
import policysearch.model.Provenance;
import policysearch.search.SearchQuery;

/** Queries that become very many conditions are answered like others. */
final class ManyClausesTest {
  /** More than Lucene allows by itself. */
  private static final int FOLLOWERS = 2_000;

  @TempDir static Path folder;
  private static LuceneSearchEngine engine;

  @BeforeAll
  static void open() throws IOException {
    String followed =
        IntStream.range(0, FOLLOWERS)
            .mapToObj(i -> "发" + (char) ('一' + i) + "，")
            .collect(Collectors.joining());
    engine =
        LuceneSearchEngine.open(
            WrittenIndex.of(folder, List.of(document("many", followed), document("near", "发，算力"))));
  }

  @AfterAll
  static void close() throws IOException {
    engine.close();
  }

  @Test
  void aCharacterThatManyFollowIsFoundNearAnother() throws IOException {
    assertThat(engine.search(SearchQuery.of("\"发 算力\"~3")).hits())
        .extracting(hit -> hit.card().id())
        .containsExactly("near");
    assertThat(engine.search(SearchQuery.of("\"发 丁\"~1")).total()).isEqualTo(1);
    assertThat(engine.search(SearchQuery.of("\"发 一\"~1 OR 标题:\"发 丁\"~1")).total()).isEqualTo(1);
  }

  @Test
  void asManyCharactersAsAreReadMayAllBeSoughtNearEachOther() throws IOException {
    String texts =
        IntStream.range(0, 39)
            .mapToObj(text -> text(9, 40 * text))
            .collect(Collectors.joining(" ", "正文:\"", "\"~200"));
    assertThat(engine.search(SearchQuery.of(texts)).total()).isZero();
  }

  private static String text(int length, int from) {
    return IntStream.range(0, length)
        .mapToObj(i -> Character.toString('一' + from + i))
        .collect(Collectors.joining());
  }

  private static PolicyDocument document(String id, String body) {
    return new PolicyDocument(
        id, Optional.empty(), Metadata.NONE, body, Facts.NONE, List.of(), Provenance.UNKNOWN);
  }
}
