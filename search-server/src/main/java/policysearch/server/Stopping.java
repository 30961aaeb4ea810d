package policysearch.server;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is open, closed once and in the opposite order: who asks first, what is asked last. */
final class Stopping implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Stopping.class.getName());
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  /** Notes that {@code one} is to be closed; gives it back. */
  synchronized <T extends AutoCloseable> T add(T one) {
    open.push(one);
    return one;
  }

  @Override
  public synchronized void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        LOG.log(System.Logger.Level.WARNING, "something did not close cleanly", e);
      }
    }
  }
}
