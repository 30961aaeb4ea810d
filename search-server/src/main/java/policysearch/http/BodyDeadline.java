package policysearch.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * Ends connections on which a body comes slower than an honest line carries it: a byte now and then
 * keeps every timeout for silence from running out, and the connection open for ever.
 */
final class BodyDeadline implements HttpHandler {
  private final HttpHandler next;

  BodyDeadline(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (!exchange.isRequestComplete()) {
      Watch watch = new Watch(exchange, System.nanoTime());
      watch.after(Limits.BODY_MILLIS);
      exchange.addExchangeCompleteListener(
          (done, others) -> {
            watch.end();
            others.proceed();
          });
    }
    next.handleRequest(exchange);
  }

  /** Looks at one body, in the thread that reads it. */
  private static final class Watch {
    private final HttpServerExchange exchange;
    private final long began;
    private volatile XnioExecutor.Key key = () -> false;

    Watch(HttpServerExchange exchange, long began) {
      this.exchange = exchange;
      this.began = began;
    }

    void after(long millis) {
      key = exchange.getIoThread().executeAfter(this::look, millis, TimeUnit.MILLISECONDS);
    }

    void end() {
      key.remove();
    }

    private void look() {
      if (exchange.isRequestComplete()) {
        return;
      }
      long left = allowed() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
      if (left > 0) {
        after(left);
      } else {
        IoUtils.safeClose(exchange.getConnection());
      }
    }

    /** Of a body whose length nobody has said, as much as its route takes. */
    private long allowed() {
      long length = exchange.getRequestContentLength();
      long bytes = length >= 0 ? length : exchange.getMaxEntitySize();
      return Limits.BODY_MILLIS + bytes / Limits.BODY_BYTES_A_MILLI;
    }
  }
}
