package policysearch.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.concurrent.TimeUnit;
import policysearch.api.Problem;

/** Lets requests in until it is told to stop, and knows when the last of them has its answer. */
final class Draining implements HttpHandler {
  private final HttpHandler next;
  private int running;
  private boolean stopping;

  Draining(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (!begin()) {
      exchange.getResponseHeaders().put(Headers.CONNECTION, "close");
      Reply.problem(
          exchange,
          Problem.of(503, "Service Unavailable", "the server is stopping; come back soon"));
      return;
    }
    exchange.addExchangeCompleteListener(
        (done, others) -> {
          end();
          others.proceed();
        });
    next.handleRequest(exchange);
  }

  /** Lets no more in and waits for those that are; whether all had their answer in time. */
  synchronized boolean await(long millis) {
    stopping = true;
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    try {
      while (running > 0) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          return false;
        }
        wait(left);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized boolean begin() {
    if (!stopping) {
      running++;
    }
    return !stopping;
  }

  private synchronized void end() {
    running--;
    notifyAll();
  }
}
