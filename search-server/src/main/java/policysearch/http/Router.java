package policysearch.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import policysearch.api.NotFound;
import policysearch.api.Problem;

/** Finds the route of a request. */
final class Router implements HttpHandler {
  private static final AttachmentKey<String> LABEL = AttachmentKey.create(String.class);

  private final List<Route> routes;
  private final Route.Handler elsewhere;

  /** All that is at no route of {@code routes} is not found. */
  Router(List<Route> routes) {
    this(
        routes,
        (exchange, segments) -> {
          throw missing(segments);
        });
  }

  /** What is at no route of {@code routes} is answered by {@code elsewhere}. */
  Router(List<Route> routes, Route.Handler elsewhere) {
    this.routes = List.copyOf(routes);
    this.elsewhere = elsewhere;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    try {
      route(exchange);
    } catch (Exception e) {
      ErrorHandler.answer(exchange, e);
    }
  }

  /** What numbers and logs call the route of a request, if it has one. */
  static Optional<String> label(HttpServerExchange exchange) {
    return Optional.ofNullable(exchange.getAttachment(LABEL));
  }

  private void route(HttpServerExchange exchange) throws Exception {
    String path = exchange.getRequestPath();
    if (!path.startsWith("/")) {
      throw new NotFound("there is nothing at " + path); // OPTIONS *
    }
    List<String> segments = RequestUrl.segments(path);
    Set<HttpString> there = new LinkedHashSet<>();
    for (Route route : routes) {
      Optional<List<String>> arguments = route.match(segments);
      if (arguments.isPresent()) {
        if (allows(route, exchange.getRequestMethod().toString())) {
          exchange.putAttachment(LABEL, route.label());
          route.handler().handle(exchange, arguments.get());
          return;
        }
        there.addAll(route.methods());
      }
    }
    if (there.isEmpty()) {
      elsewhere.handle(exchange, segments);
    } else {
      refuse(exchange, there);
    }
  }

  /** That there is nothing at the path of these segments. */
  static NotFound missing(List<String> segments) {
    return new NotFound("there is nothing at /" + String.join("/", segments));
  }

  /** By its letters: {@code post} is not POST, though to {@link HttpString} it is. */
  private static boolean allows(Route route, String method) {
    return route.methods().stream().anyMatch(allowed -> allowed.toString().equals(method));
  }

  private static void refuse(HttpServerExchange exchange, Set<HttpString> methods) {
    String allowed = methods.stream().map(HttpString::toString).collect(Collectors.joining(", "));
    exchange.getResponseHeaders().put(Headers.ALLOW, allowed);
    String detail = exchange.getRequestMethod() + " is not possible here, but " + allowed;
    Reply.problem(exchange, Problem.of(405, "Method Not Allowed", detail));
  }
}
