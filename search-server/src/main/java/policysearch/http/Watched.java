package policysearch.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.Set;

/** Counts each request once, and tells of it, when its answer has gone or its client has. */
final class Watched implements HttpHandler {
  private static final System.Logger LOG = System.getLogger("policysearch.http");
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

  private final Traffic traffic;
  private final HttpHandler next;

  Watched(Traffic traffic, HttpHandler next) {
    this.traffic = traffic;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    long began = System.nanoTime();
    traffic.requests().begun();
    exchange.addExchangeCompleteListener(
        (done, others) -> {
          try {
            ended(done, System.nanoTime() - began);
          } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a request was not noted", e);
          } finally {
            others.proceed();
          }
        });
    next.handleRequest(exchange);
  }

  private void ended(HttpServerExchange exchange, long nanos) {
    EndedRequest ended =
        new EndedRequest(
            RequestIds.of(exchange).orElse("-"),
            method(exchange),
            Router.label(exchange).orElse("(none)"),
            exchange.getStatusCode(),
            nanos,
            exchange.getResponseBytesSent(),
            exchange.getQueryString());
    traffic.requests().ended(ended.route(), ended.method(), ended.status(), nanos);
    traffic.log().ended(ended);
  }

  /** Anybody can invent methods; numbers and logs are not to grow by them. */
  private static String method(HttpServerExchange exchange) {
    String method = exchange.getRequestMethod().toString();
    return METHODS.contains(method) ? method : "other";
  }
}
