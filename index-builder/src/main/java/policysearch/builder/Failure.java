package policysearch.builder;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

/** The first thing that went wrong on any thread of a build. */
final class Failure {
  private final AtomicReference<Throwable> first = new AtomicReference<>();

  void note(Throwable e) {
    first.compareAndSet(null, e);
  }

  boolean happened() {
    return first.get() != null;
  }

  void rethrow() throws IOException {
    switch (first.get()) {
      case null -> {}
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new AssertionError(e);
    }
  }
}
