package policysearch.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.lucene.IncompatibleIndexException;
import policysearch.lucene.IndexDirectory;
import policysearch.lucene.LiveIndexWriter;
import policysearch.lucene.PolicyIndexWriter;
import policysearch.model.Facts;
import policysearch.model.Metadata;
import policysearch.model.PolicyDocument;
import policysearch.model.Provenance;

class LiveIndexTest {
  private static final long SECOND = 1_000_000_000L;

  @TempDir Path folder;
  private final AtomicLong clock = new AtomicLong();

  @BeforeEach
  void oneDocument() throws IOException {
    WrittenIndex.of(folder, List.of(document("a")));
  }

  @Test
  void aCommitShowsWithinASecond() throws IOException {
    try (LiveIndex live = LiveIndex.open(folder, clock::get)) {
      put("b");
      assertThat(documents(live)).as("not looked again yet").isEqualTo(1);
      clock.addAndGet(SECOND);
      assertThat(documents(live)).isEqualTo(2);
    }
  }

  @Test
  void aRebuiltGenerationShowsWithinASecondAndCountsOn() throws IOException {
    try (LiveIndex live = LiveIndex.open(folder, clock::get)) {
      long before = generation(live);
      WrittenIndex.of(folder, List.of(document("a"), document("b"), document("c")));
      clock.addAndGet(SECOND);
      assertThat(documents(live)).isEqualTo(3);
      assertThat(generation(live)).isGreaterThan(before);
    }
  }

  @Test
  void anOldStateIsKeptForPagingAndDroppedLater() throws IOException {
    try (LiveIndex live = LiveIndex.open(folder, clock::get)) {
      long old = generation(live);
      put("b");
      clock.addAndGet(SECOND);
      assertThat(documents(live)).isEqualTo(2);
      try (LiveIndex.Lease lease = live.at(old).orElseThrow()) {
        assertThat(lease.snapshot().state().documents()).isEqualTo(1);
      }
      clock.addAndGet(600 * SECOND);
      assertThat(documents(live)).isEqualTo(2);
      assertThat(live.at(old)).isEmpty();
    }
  }

  @Test
  void nobodyWaitsWhileAnOldStateIsClosed() throws Exception {
    newestWhileClosing(_ -> {}, () -> {});
  }

  @Test
  void nobodyWaitsWhileAStateThatWasKeptForPagingIsClosed() throws Exception {
    newestWhileClosing(Snapshot::page, () -> clock.addAndGet(600 * SECOND));
  }

  /** Closing deletes files and may take as long as the disk likes. */
  private void newestWhileClosing(Consumer<Snapshot> used, Runnable later) throws Exception {
    Path generation = IndexDirectory.at(folder).current().orElseThrow();
    CountDownLatch closing = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    try (var writer = LiveIndexWriter.open(generation);
        LiveIndex live = LiveIndex.open(folder, () -> writer, clock::get);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      try (LiveIndex.Lease lease = live.newest()) {
        used.accept(lease.snapshot());
        lease
            .snapshot()
            .reader()
            .getReaderCacheHelper()
            .addClosedListener(
                _ -> {
                  closing.countDown();
                  await(closed);
                });
      }
      writer.put(document("b"));
      try {
        Future<?> refreshing =
            threads.submit(
                () -> {
                  live.refresh();
                  later.run();
                  live.refresh();
                  return null;
                });
        await(closing);
        assertThat(threads.submit(() -> documents(live)).get(20, TimeUnit.SECONDS)).isEqualTo(2);
        closed.countDown();
        refreshing.get();
      } finally {
        closed.countDown();
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void anIndexOfAnotherSchemaIsRefused() throws IOException {
    IndexDirectory directory = IndexDirectory.at(folder);
    Path next = directory.next();
    try (var lucene = FSDirectory.open(next);
        var writer = new IndexWriter(lucene, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("schema", "old").entrySet());
      writer.commit();
    }
    try (LiveIndex live = LiveIndex.open(folder, clock::get)) {
      directory.publish(next);
      clock.addAndGet(SECOND);
      assertThat(documents(live)).as("goes on answering from the one it can read").isEqualTo(1);
    }
    assertThatThrownBy(() -> LiveIndex.open(folder, clock::get))
        .isInstanceOf(IncompatibleIndexException.class)
        .hasMessageContaining("--rebuild");
  }

  private void put(String id) throws IOException {
    try (var writer = PolicyIndexWriter.open(IndexDirectory.at(folder).current().orElseThrow())) {
      writer.put(document(id));
      writer.commit();
    }
  }

  private static long documents(LiveIndex live) throws IOException {
    try (LiveIndex.Lease lease = live.newest()) {
      return lease.snapshot().state().documents();
    }
  }

  private static long generation(LiveIndex live) throws IOException {
    try (LiveIndex.Lease lease = live.newest()) {
      return lease.snapshot().state().generation();
    }
  }

  private static PolicyDocument document(String id) {
    Metadata metadata = Metadata.titled(Optional.of(id));
    return new PolicyDocument(
        id, Optional.empty(), metadata, "正文", Facts.NONE, List.of(), Provenance.UNKNOWN);
  }
}
