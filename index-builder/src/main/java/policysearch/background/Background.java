package policysearch.background;

/**
 * Work that others need not wait for: where processors are short it leaves them to what searches.
 * How much it gives way is said to the JVM by whoever starts it; without a word it does not.
 */
public final class Background {
  private Background() {}

  /** The thread, as one that gives way. */
  @SuppressWarnings("ThreadPriorityCheck") // changes when something is done, never what
  public static <T extends Thread> T of(T thread) {
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  /**
   * Lets the thread that asks this wait whenever another wants its processor. A low priority gives
   * it a small share; who wakes up beside it still waits until its slice is over.
   */
  public static void enter() {
    IdleScheduling.ofThisThread();
  }
}
