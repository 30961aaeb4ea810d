package policysearch.builder;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import policysearch.lucene.PolicyIndexWriter;

/** Commits now and then, so that a killed build loses little. */
final class PeriodicCommit {
  private static final long DOCUMENTS = 20_000;
  private static final long NANOS = TimeUnit.SECONDS.toNanos(30);

  private final PolicyIndexWriter writer;
  private final AtomicLong documents = new AtomicLong();
  private final ReentrantLock committing = new ReentrantLock();
  private volatile long last = System.nanoTime();

  PeriodicCommit(PolicyIndexWriter writer) {
    this.writer = writer;
  }

  /** Commits if it is time to; the thread that notices does it, the others go on. */
  void afterOne() throws IOException {
    if (documents.incrementAndGet() < DOCUMENTS && System.nanoTime() - last < NANOS) {
      return;
    }
    if (committing.tryLock()) {
      try {
        documents.set(0);
        last = System.nanoTime();
        writer.commit();
      } finally {
        committing.unlock();
      }
    }
  }
}
