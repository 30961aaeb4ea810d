package policysearch.http;

import io.undertow.server.HttpServerExchange;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import policysearch.api.Problem;

/**
 * A bounded pool of threads for what may take time, with a bounded queue before it: who comes when
 * it is full is asked to come back instead of waiting for ever.
 */
final class Workers implements AutoCloseable {
  private final String name;
  private final int threads;
  private final int places;
  private final Semaphore room;
  private final ExecutorService pool;
  private final LongAdder refused = new LongAdder();

  /** What numbers say of it and its threads are called by is {@code name}. */
  Workers(String name, int threads, int waiting) {
    this.name = name;
    this.threads = threads;
    places = threads + waiting;
    room = new Semaphore(places);
    AtomicInteger number = new AtomicInteger();
    pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Does on a worker what {@code handler} does; its errors become problems there. */
  Route.Handler run(Route.Handler handler) {
    return run(handler, (exchange, arguments) -> refuse(exchange));
  }

  /**
   * Does on a worker what {@code handler} does; when there is no room, {@code otherwise} at once.
   */
  Route.Handler run(Route.Handler handler, Route.Handler otherwise) {
    return (exchange, arguments) -> {
      if (room.tryAcquire()) {
        exchange.dispatch(pool, there -> work(handler, there, arguments));
      } else {
        refused.increment();
        otherwise.handle(exchange, arguments);
      }
    };
  }

  String name() {
    return name;
  }

  /** How many requests are worked on. */
  int busy() {
    return Math.min(threads, places - room.availablePermits());
  }

  /** How many requests wait for a thread. */
  int waiting() {
    return Math.max(0, places - room.availablePermits() - threads);
  }

  /** How many requests found no place to wait. */
  long refused() {
    return refused.sum();
  }

  /** Lets running work end, takes no more. */
  @Override
  public void close() {
    pool.shutdown();
  }

  private void work(Route.Handler handler, HttpServerExchange exchange, List<String> arguments) {
    try {
      handler.handle(exchange, arguments);
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      ErrorHandler.answer(exchange, e);
    } finally {
      room.release(); // the bytes go out from the I/O thread; a slow reader holds no worker
    }
  }

  /** Asks to come back. */
  static void refuse(HttpServerExchange exchange) {
    Reply.problem(
        exchange,
        Problem.of(503, "Service Unavailable", "too many requests are waiting; come back soon"));
  }
}
