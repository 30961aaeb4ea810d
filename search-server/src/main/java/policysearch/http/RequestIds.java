package policysearch.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Gives each request an id, the client's own if it has one, by which answer and log go together.
 */
final class RequestIds implements HttpHandler {
  private static final HttpString HEADER = new HttpString("X-Request-Id");

  /** What cannot forge a line of the log. */
  private static final String HARMLESS = "[A-Za-z0-9._-]{1,64}";

  private final HttpHandler next;

  RequestIds(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    String id =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst(HEADER))
            .filter(given -> given.matches(HARMLESS))
            .orElseGet(() -> HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
    exchange.getResponseHeaders().put(HEADER, id);
    next.handleRequest(exchange);
  }

  /** The id of that request, if it has one. */
  static Optional<String> of(HttpServerExchange exchange) {
    return Optional.ofNullable(exchange.getResponseHeaders().getFirst(HEADER));
  }
}
