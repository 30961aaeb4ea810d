package policysearch.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import policysearch.api.Problem;

/**
 * Refuses requests that mean another host: a server on the loopback address has no other name, and
 * a web page elsewhere could point its own name there to read what is meant for this machine (DNS
 * rebinding).
 */
final class HostGuard implements HttpHandler {
  private final Set<String> names;
  private final HttpHandler next;

  /** Lets through to {@code next} what means this machine or one of {@code own} names. */
  HostGuard(Collection<String> own, HttpHandler next) {
    this.names = new TreeSet<>(List.of("localhost", "127.0.0.1", "[::1]"));
    own.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    Optional<String> host =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst(Headers.HOST));
    if (host.isPresent() && !names.contains(name(host.get()))) {
      String detail =
          "this server answers to "
              + String.join(", ", names)
              + "; to serve other names start it with --host";
      Reply.problem(exchange, Problem.of(421, "Misdirected Request", detail));
    } else {
      next.handleRequest(exchange);
    }
  }

  private static String name(String host) {
    return host.strip().toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
  }
}
