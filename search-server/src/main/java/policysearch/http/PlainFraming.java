package policysearch.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Protocols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policysearch.api.Problem;

/**
 * Refuses requests of which two readers may think that they end in different places, or mean
 * different hosts: behind a proxy that reads them otherwise, the rest of one would be the beginning
 * of somebody else's next (request smuggling). Undertow takes every Transfer-Encoding for chunked
 * and lets lengths overflow.
 */
final class PlainFraming implements HttpHandler {
  private final HttpHandler next;

  PlainFraming(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    Optional<String> fault = fault(exchange);
    if (fault.isPresent() || isEndDoubtful(exchange)) {
      exchange.setPersistent(false); // so that nothing after its end is a request of anybody
    }
    if (fault.isPresent()) {
      Reply.problem(exchange, Problem.of(400, "Bad Request", fault.get()));
    } else {
      next.handleRequest(exchange);
    }
  }

  /**
   * Chunks' sizes are read leniently ("5g" is 5). A body beyond the limit is not read to its end;
   * where it is unread when the answer is out, Undertow may go on with the next request inside it.
   */
  private static boolean isEndDoubtful(HttpServerExchange exchange) {
    return exchange.getRequestHeaders().contains(Headers.TRANSFER_ENCODING)
        || exchange.getRequestContentLength() > Limits.ENTITY_BYTES;
  }

  private static Optional<String> fault(HttpServerExchange exchange) {
    HeaderMap headers = exchange.getRequestHeaders();
    boolean newest = exchange.getProtocol().equals(Protocols.HTTP_1_1);
    List<String> codings = values(headers, Headers.TRANSFER_ENCODING);
    if (!codings.isEmpty() && !(newest && codings.getFirst().equalsIgnoreCase("chunked"))) {
      return Optional.of("Transfer-Encoding must be chunked, in HTTP/1.1");
    }
    List<String> lengths = values(headers, Headers.CONTENT_LENGTH);
    if (!lengths.isEmpty() && !lengths.getFirst().matches("[0-9]{1,18}")) {
      return Optional.of("Content-Length must be one number");
    }
    int hosts = values(headers, Headers.HOST).size();
    return hosts > 1 || (newest && hosts == 0)
        ? Optional.of("a request must have one Host, got " + hosts)
        : Optional.empty();
  }

  /** Undertow itself refuses more than one, and both, where they say how long a body is. */
  private static List<String> values(HeaderMap headers, HttpString name) {
    List<String> values = new ArrayList<>();
    headers.eachValue(name).forEach(values::add);
    return values;
  }
}
