package policysearch.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which web pages may speak to this server: those of this machine and of the address it
 * listens on. A name that is none of these may be a stranger's that was made to point here (DNS
 * rebinding); numbers cannot be made to.
 */
final class Origins {
  private static final Pattern ORIGIN = Pattern.compile("https?://(\\[[^\\]/]*\\]|[^:/]+)(:\\d+)?");
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[[0-9a-f:.]+\\]");

  private final Set<String> names = new TreeSet<>(List.of("localhost", "127.0.0.1", "[::1]"));

  /** Those of a server that listens on {@code host}. */
  Origins(String host) {
    names.add(host.toLowerCase(Locale.ROOT));
  }

  /** Whether the request comes from no page, or from one that may. */
  boolean allow(HttpServerExchange exchange) {
    Optional<String> origin = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Origin"));
    if (origin.isEmpty()) {
      return true;
    }
    Matcher matcher = ORIGIN.matcher(origin.get().strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return false; // «null» is a page that hides where it is from
    }
    String name = matcher.group(1);
    return names.contains(name) || (NUMBERS.matcher(name).matches() && isHost(name, exchange));
  }

  /** Under which address the client has found this server, if it says so in an ordinary way. */
  static Optional<String> found(HttpServerExchange exchange) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(Headers.HOST))
        .map(String::strip)
        .filter(host -> host.matches("[A-Za-z0-9.:\\[\\]-]{1,255}"))
        .map(host -> exchange.getRequestScheme() + "://" + host);
  }

  private static boolean isHost(String name, HttpServerExchange exchange) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(Headers.HOST))
        .filter(
            host -> host.strip().toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "").equals(name))
        .isPresent();
  }
}
