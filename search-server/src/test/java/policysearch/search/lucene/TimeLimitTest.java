package policysearch.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.lucene.Analysis;
import policysearch.lucene.IndexDirectory;
import policysearch.meaning.Embedders;
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

  /** The clock jumps after so many looks at it: while documents are sought, checked, explained. */
  @Test
  void whenTheTimeIsOverMakesNoDifferenceToWhatIsExplained() throws IOException {
    Path generation = IndexDirectory.at(index()).current().orElseThrow();
    SearchQuery query =
        SearchQuery.of("算力 OR \"算力 河北\"~句").with(Set.of(SearchQuery.Option.EXPLAIN));
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(generation));
        VectorModel model = new VectorModel(Embedders::open)) {
      Snapshot whole = Snapshot.of(generation, reader);
      for (int looks = 1; looks < 3 * DOCUMENTS; looks++) {
        AtomicLong left = new AtomicLong(looks);
        TimeLimit limit =
            TimeLimit.of(Duration.ofNanos(1), () -> left.getAndDecrement() > 0 ? 0 : 2);
        Snapshot limited = whole.within(limit);
        ParsedText text = QueryReader.read(query.text(), new Analysis(), Synonyms.NONE).in(limited);
        SearchResult found = new Search(query, text, limited, model).run(Optional.empty());
        assertThat(found.explanations()).hasSameSizeAs(found.hits());
        assertThat(found.partial() || found.total() == DOCUMENTS).isTrue();
      }
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

  @Test
  void timeOfTheProcessorIsALimitOfItsOwn() {
    AtomicLong processor = new AtomicLong(7);
    TimeLimit limit =
        TimeLimit.of(Duration.ofNanos(5), () -> 0).or(Duration.ofNanos(3), processor::get);
    processor.set(9);
    assertThat(limit.shouldExit()).isFalse();
    processor.set(10);
    assertThat(limit.shouldExit()).isTrue();
    assertThat(limit.isReached()).isTrue();
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
