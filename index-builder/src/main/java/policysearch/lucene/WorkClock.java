package policysearch.lucene;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeTrigger;
import policysearch.background.Background;

/**
 * Takes the time of what writes an index; merges as Lucene does by itself, but not at once after
 * the index was opened: what a killed process was merging can wait, who waits for the start cannot.
 * Merging gives way to searching where priorities count. For many threads.
 */
final class WorkClock extends ConcurrentMergeScheduler {
  private static final long HELD_NANOS = 3_000_000_000L;

  private final long opened = System.nanoTime();
  private final Sum flushes = new Sum();
  private final Sum commits = new Sum();
  private final Sum merges = new Sum();
  private final AtomicInteger merging = new AtomicInteger();

  private static final class Sum {
    private final LongAdder count = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    void since(long began) {
      nanos.add(System.nanoTime() - began);
      count.increment();
    }

    IndexWork.Times times() {
      return new IndexWork.Times(count.sum(), nanos.sum());
    }
  }

  /** Writes. */
  interface Work {
    void run() throws IOException;
  }

  void flush(Work work) throws IOException {
    time(flushes, work);
  }

  void commit(Work work) throws IOException {
    time(commits, work);
  }

  /** What is held back stays due, and is done when Lucene asks the next time. */
  @Override
  public synchronized void merge(MergeSource source, MergeTrigger trigger) throws IOException {
    boolean isForced = trigger == MergeTrigger.EXPLICIT || trigger == MergeTrigger.CLOSING;
    if (isForced || System.nanoTime() - opened > HELD_NANOS) {
      super.merge(source, trigger);
    }
  }

  @Override
  protected synchronized MergeThread getMergeThread(MergeSource source, MergePolicy.OneMerge merge)
      throws IOException {
    return Background.of(super.getMergeThread(source, merge));
  }

  @Override
  protected void doMerge(MergeSource source, MergePolicy.OneMerge merge) throws IOException {
    Background.enter();
    merging.incrementAndGet();
    try {
      time(merges, () -> super.doMerge(source, merge));
    } finally {
      merging.decrementAndGet();
    }
  }

  IndexWork work() {
    return new IndexWork(flushes.times(), commits.times(), merges.times(), merging.get());
  }

  private static void time(Sum sum, Work work) throws IOException {
    long began = System.nanoTime();
    work.run();
    sum.since(began); // what fails is no work that was done
  }
}
