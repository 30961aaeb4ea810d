package policysearch.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.model.Facts;
import policysearch.model.Metadata;
import policysearch.model.PolicyDocument;
import policysearch.model.Provenance;
import policysearch.schema.Schema;
import policysearch.search.FacetRequest;
import policysearch.search.SearchQuery;
import policysearch.search.SearchResult;
import policysearch.search.SearchTooLongException;

final class TimeLimitTest {
  private static final int DOCUMENTS = 30;
  private static final SearchQuery QUERY = SearchQuery.of("\"算力 河北\"~句");

  @TempDir Path folder;

  @Test
  void aSearchWithinTheLimitIsWhole() throws IOException {
    try (var engine = LuceneSearchEngine.open(index(), Duration.ofMinutes(1))) {
      SearchResult found = engine.search(QUERY);
      assertThat(found.total()).isEqualTo(DOCUMENTS);
      assertThat(found.partial()).isFalse();
    }
  }

  @Test
  void whatWasFoundInTimeIsGivenAndSaidToBeAPart() throws IOException {
    try (var engine = LuceneSearchEngine.open(index(), Duration.ZERO)) {
      SearchResult found = engine.search(QUERY);
      assertThat(found.partial()).isTrue();
      assertThat(found.total()).isLessThan(DOCUMENTS);
    }
  }

  @Test
  void countsThatWouldMeanNothingAreRefused() throws IOException {
    try (var engine = LuceneSearchEngine.open(index(), Duration.ZERO)) {
      assertThatThrownBy(() -> engine.facet(QUERY, new FacetRequest(Schema.YEAR, 5), ""))
          .isInstanceOf(SearchTooLongException.class);
    }
  }

  @Test
  void anExportIsNotCutShort() throws IOException {
    try (var engine = LuceneSearchEngine.open(index(), Duration.ZERO)) {
      List<String> shown = new ArrayList<>();
      engine.each(QUERY, (document, copies) -> shown.add(document.id()));
      assertThat(shown).hasSize(DOCUMENTS);
    }
  }

  @Test
  void oneSlowSearchDoesNotMakeTheNextAPart() {
    AtomicLong now = new AtomicLong();
    TimeLimit limit = TimeLimit.of(Duration.ofNanos(5), now::get);
    assertThat(limit.shouldExit()).isFalse();
    now.set(5);
    assertThat(limit.isReached()).isFalse();
    assertThat(limit.shouldExit()).isTrue();
    assertThat(limit.isReached()).isTrue();
    assertThat(TimeLimit.of(Duration.ofNanos(5), now::get).shouldExit()).isFalse();
  }

  private Path index() throws IOException {
    return WrittenIndex.of(
        folder.resolve("index"),
        IntStream.range(0, DOCUMENTS).mapToObj(TimeLimitTest::document).toList());
  }

  private static PolicyDocument document(int number) {
    return new PolicyDocument(
        "d" + number,
        Optional.empty(),
        Metadata.NONE,
        "算力属于河北。第" + number + "份",
        Facts.NONE,
        List.of(),
        Provenance.UNKNOWN);
  }
}
