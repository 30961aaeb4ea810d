package policysearch.builder;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells a long run that it shall end early and in good order: Ctrl-C, SIGTERM. */
final class StopSignal {
  /** More than any commit takes; a second Ctrl-C does not wait. */
  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean requested;

  /** Asks for the end. */
  void request() {
    requested = true;
  }

  boolean requested() {
    return requested;
  }

  /**
   * A task under this signal: while it runs, the end of the JVM waits until it has ended. The JVM's
   * own exit code then says which signal it was (130 for Ctrl-C).
   */
  <T> T guard(Task<T> task) throws IOException, InterruptedException {
    Thread hook = new Thread(this::stopAndWait, "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return task.run();
    } finally {
      ended.countDown();
      if (!requested) {
        removeHook(hook);
      }
    }
  }

  /** What is guarded. */
  interface Task<T> {
    T run() throws IOException, InterruptedException;
  }

  private void stopAndWait() {
    request();
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the JVM is ending already, and the hook with it
    }
  }
}
