package policysearch.http;

import io.undertow.server.HttpServerExchange;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import policysearch.api.Problem;
import policysearch.background.Background;

/**
 * A bounded pool of threads for what may take time, with a bounded queue before it: who comes when
 * it is full is asked to come back instead of waiting for ever. A burst may fill the queue; a queue
 * that stands is kept short, since a long one answers no more, only later.
 */
final class Workers implements AutoCloseable {
  private final String name;
  private final int threads;
  private final int places;
  private final int standing;
  private final Semaphore room;
  private final ExecutorService pool;
  private final LongAdder refused = new LongAdder();

  /** When nobody waited last, by {@link System#nanoTime}. */
  private volatile long idle = System.nanoTime();

  /** What numbers say of it and its threads are called by is {@code name}. */
  Workers(String name, int threads, int waiting) {
    this(name, threads, waiting, waiting);
  }

  /** One whose queue, when it stands, has {@code standing} places instead of {@code waiting}. */
  Workers(String name, int threads, int waiting, int standing) {
    this(name, threads, waiting, standing, Thread.NORM_PRIORITY);
  }

  /** One whose threads have that priority. */
  Workers(String name, int threads, int waiting, int standing, int priority) {
    this.standing = standing;
    this.name = name;
    this.threads = threads;
    places = threads + waiting;
    room = new Semaphore(places);
    AtomicInteger number = new AtomicInteger();
    pool =
        Executors.newFixedThreadPool(
            threads, task -> thread(task, name + "-" + number.incrementAndGet(), priority));
  }

  @SuppressWarnings("ThreadPriorityCheck") // changes when something is done, never what
  private static Thread thread(Runnable task, String called, int priority) {
    boolean waits = priority == Thread.MIN_PRIORITY;
    Thread thread = new Thread(waits ? () -> background(task) : task, called);
    thread.setDaemon(true);
    thread.setPriority(priority);
    return thread;
  }

  private static void background(Runnable task) {
    Background.enter();
    task.run();
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
      long came = System.nanoTime();
      boolean crowded = stands(came) && waiting() >= standing;
      if (!crowded && room.tryAcquire()) {
        Route.Handler late = (there, given) -> refuse(there, given, otherwise);
        exchange.dispatch(pool, there -> work(isStale(came) ? late : handler, there, arguments));
      } else {
        refuse(exchange, arguments, otherwise);
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

  /** Whether the queue has not been empty for so long that this is no burst. */
  private boolean stands(long now) {
    if (waiting() == 0) {
      idle = now;
    }
    return now - idle > Limits.STANDING_MILLIS * 1_000_000L;
  }

  /** Whether what begins now has waited in vain: whoever asked had better come back. */
  private boolean isStale(long came) {
    long now = System.nanoTime();
    return stands(now)
        && standing < places - threads
        && now - came > Limits.STALE_MILLIS * 1_000_000L;
  }

  private void refuse(HttpServerExchange exchange, List<String> arguments, Route.Handler otherwise)
      throws Exception {
    refused.increment();
    otherwise.handle(exchange, arguments);
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
