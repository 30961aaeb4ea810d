package policysearch.server;

import java.util.concurrent.CountDownLatch;

/** Keeps something open until the process, or the calling thread, is told to stop. */
final class Serving {
  private static final System.Logger LOG = System.getLogger("policysearch.server");

  private Serving() {}

  /** Waits; then closes {@code open}, whichever way the end came. */
  static void untilStopped(AutoCloseable open) {
    Thread atExit = new Thread(() -> close(open), "stop");
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      new CountDownLatch(1).await(); // nothing counts it down: a signal ends the process
    } catch (InterruptedException e) {
      Runtime.getRuntime().removeShutdownHook(atExit);
      close(open);
      Thread.currentThread().interrupt();
    }
  }

  private static void close(AutoCloseable open) {
    try {
      open.close();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.WARNING, "the server did not close cleanly", e);
    }
  }
}
