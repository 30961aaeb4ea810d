package policysearch.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Puts the headers that keep a browser from doing with an answer what the page never does. */
final class SecurityHeaders implements HttpHandler {
  /** Scripts, styles and data from here only; nothing inline, no frames, no plug-ins. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; "
          + "frame-ancestors 'none'";

  private static final Map<HttpString, String> HEADERS = headers();

  /** What keeps a file from being taken for another kind, or by another site. */
  private static final Set<String> KEPT =
      Set.of("X-Content-Type-Options", "Cross-Origin-Resource-Policy");

  private final HttpHandler next;

  SecurityHeaders(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    HEADERS.forEach((name, value) -> exchange.getResponseHeaders().put(name, value));
    next.handleRequest(exchange);
  }

  /** Without those that say what a page may do: of fifty scripts they would be half the bytes. */
  static void leaveToPages(HttpServerExchange exchange) {
    HEADERS.keySet().stream()
        .filter(name -> !KEPT.contains(name.toString()))
        .forEach(exchange.getResponseHeaders()::remove);
  }

  private static Map<HttpString, String> headers() {
    Map<HttpString, String> headers = new LinkedHashMap<>();
    headers.put(new HttpString("Content-Security-Policy"), CONTENT_SECURITY_POLICY);
    headers.put(new HttpString("X-Content-Type-Options"), "nosniff");
    headers.put(new HttpString("Referrer-Policy"), "no-referrer");
    headers.put(new HttpString("X-Frame-Options"), "DENY");
    headers.put(new HttpString("Cross-Origin-Opener-Policy"), "same-origin");
    headers.put(new HttpString("Cross-Origin-Resource-Policy"), "same-origin");
    return headers;
  }
}
