package policysearch.search.lucene;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import policysearch.search.IndexState;

/**
 * Something made of a state of the index that takes a while: at the first request, and for later
 * states in the background, while what was made of the one before goes on answering. An index that
 * is written all the time has many states a second: making it takes at most a twentieth of a
 * processor.
 */
final class PerState<T> {
  private static final System.Logger LOG = System.getLogger(PerState.class.getName());

  private static final long PART = 20;

  private final LiveIndex index;
  private final Maker<T> maker;
  private final AtomicBoolean renewing = new AtomicBoolean();
  private volatile Optional<Made<T>> made = Optional.empty();

  /** When it was last made, and how long that took. */
  private volatile long madeAt;

  private volatile long took;

  /** Makes it. */
  interface Maker<T> {
    T of(Snapshot snapshot) throws IOException;
  }

  /** What was made, and of which state. */
  record Made<T>(T of, IndexState state) {}

  PerState(LiveIndex index, Maker<T> maker) {
    this.index = index;
    this.maker = maker;
  }

  /** Of the newest state for which it is there. */
  Made<T> get() throws IOException {
    Optional<Made<T>> there = made;
    if (there.isEmpty()) {
      return first();
    }
    try (LiveIndex.Lease lease = index.newest()) {
      if (!isOf(lease, there.get()) && isTime() && renewing.compareAndSet(false, true)) {
        Thread.ofPlatform().daemon().name("suggestions").start(this::renew);
      }
    }
    return there.get();
  }

  private static boolean isOf(LiveIndex.Lease lease, Made<?> there) {
    return there.state.generation() == lease.snapshot().state().generation();
  }

  private synchronized Made<T> first() throws IOException {
    if (made.isEmpty()) {
      made = Optional.of(make());
    }
    return made.get();
  }

  private void renew() {
    try {
      made = Optional.of(make());
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "suggestions of the newer index cannot be made", e);
    } finally {
      renewing.set(false);
    }
  }

  private boolean isTime() {
    return System.nanoTime() - madeAt >= took * (PART - 1);
  }

  private Made<T> make() throws IOException {
    long start = System.nanoTime();
    try (LiveIndex.Lease lease = index.newest()) {
      return new Made<>(maker.of(lease.snapshot()), lease.snapshot().state());
    } finally {
      madeAt = System.nanoTime();
      took = madeAt - start;
    }
  }
}
