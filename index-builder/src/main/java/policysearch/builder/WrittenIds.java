package policysearch.builder;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which ids this build has settled, and by which input: of two inputs with one id the later one
 * wins, whichever thread is faster.
 */
final class WrittenIds {
  private final ConcurrentHashMap<String, Long> last = new ConcurrentHashMap<>();
  private final Object[] locks = new Object[256];

  WrittenIds() {
    for (int i = 0; i < locks.length; i++) {
      locks[i] = new Object();
    }
  }

  /** Writes one document. */
  interface Write {
    void run() throws IOException;
  }

  /**
   * Runs {@code write} unless a later input has settled {@code id}.
   *
   * @param sequence the place of the input in the order of all
   * @return whether the id had been settled in this build before
   */
  boolean settle(String id, long sequence, Write write) throws IOException {
    synchronized (lock(id)) {
      Long before = last.get(id);
      if (before == null || before < sequence) {
        write.run();
        last.put(id, sequence);
      }
      return before != null;
    }
  }

  /** Settles {@code id} as it is held, unless this build has written it. */
  boolean keep(String id, long sequence) {
    synchronized (lock(id)) {
      return last.putIfAbsent(id, sequence) == null;
    }
  }

  boolean contains(String id) {
    return last.containsKey(id);
  }

  /** All ids settled so far. */
  Set<String> ids() {
    return Set.copyOf(last.keySet());
  }

  private Object lock(String id) {
    return locks[id.hashCode() & locks.length - 1];
  }
}
