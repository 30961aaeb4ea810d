package policysearch.server;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import policysearch.api.WriteApi;
import policysearch.live.LiveWriter;
import policysearch.metrics.Histogram;
import policysearch.metrics.MetricSource;
import policysearch.metrics.OpenMetrics;
import policysearch.search.lucene.LuceneSearchEngine;

/**
 * Shows searches what was written: at once after a pause, and many times a second while something
 * is written all the time, with a pause between.
 */
final class Refreshing implements WriteApi.Visible, MetricSource, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Refreshing.class.getName());

  private static final long LOOK_MILLIS = 10;

  /** With the time that a refresh takes, a change is seen well within 200 ms. */
  private static final long PAUSE_NANOS = 60_000_000;

  /** After a refresh that took long, as long a pause, but never so long that it is noticed. */
  private static final long LONGEST_PAUSE_NANOS = 100_000_000;

  private static final long LONGEST_WAIT_NANOS = 10_000_000_000L;

  private final LiveWriter writer;
  private final LuceneSearchEngine engine;
  private final Thread thread = new Thread(this::run, "refresh");
  private final Histogram took = new Histogram();

  private final CountDownLatch stop = new CountDownLatch(1);

  /** The last change that searches see; guarded by this. */
  private long seen;

  private long seenDirectly;

  private Refreshing(LiveWriter writer, LuceneSearchEngine engine) {
    this.writer = writer;
    this.engine = engine;
  }

  static Refreshing start(LiveWriter writer, LuceneSearchEngine engine) {
    Refreshing refreshing = new Refreshing(writer, engine);
    refreshing.thread.setDaemon(true);
    refreshing.thread.start();
    return refreshing;
  }

  @Override
  public synchronized void await(long change) throws InterruptedException, IOException {
    long end = System.nanoTime() + LONGEST_WAIT_NANOS;
    while (seen < change) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        throw new IOException("the change is durable, but searches do not see it yet");
      }
      wait(left / 1_000_000 + 1);
    }
  }

  @Override
  public void write(OpenMetrics out) {
    took.write(
        out.histogram("policy_search_refresh_seconds", "Showing searches what was written."));
    out.gauge("policy_search_seen_change", "The last change that searches see, by its number.")
        .sample(seen());
  }

  private void run() {
    long next = System.nanoTime();
    try {
      while (!stop.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        long now = System.nanoTime();
        if (now - next >= 0 && turn()) {
          long end = System.nanoTime();
          next = end + Math.clamp(end - now, PAUSE_NANOS, LONGEST_PAUSE_NANOS);
        }
      }
    } catch (InterruptedException e) {
      return; // told to stop
    }
  }

  /** Whether there was anything to show. */
  private boolean turn() {
    long applied = writer.applied();
    long directly = writer.directly();
    if (applied == seen() && directly == seenDirectly) {
      return false;
    }
    try {
      long began = System.nanoTime();
      engine.refresh();
      seenDirectly = directly;
      see(applied);
      took.record(System.nanoTime() - began);
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "searches do not see the newest changes", e);
    }
    return true;
  }

  private synchronized long seen() {
    return seen;
  }

  private synchronized void see(long change) {
    seen = change;
    notifyAll();
  }

  @Override
  public void close() {
    stop.countDown(); // an interrupt in the midst of a refresh would close the index to its writer
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
