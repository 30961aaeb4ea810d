package policysearch.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import policysearch.api.Problem;
import policysearch.metrics.MetricSource;
import policysearch.metrics.OpenMetrics;

/**
 * Sends away who asks too often. Clients are told apart by address, IPv6 by its first half, which
 * is what a subscriber has. This machine itself is not counted, but whom a proxy on it speaks for.
 */
final class ClientRate implements HttpHandler, MetricSource {
  private final int perSecond;
  private final TokenBuckets buckets;
  private final HttpHandler next;
  private final LongAdder refused = new LongAdder();

  ClientRate(int perSecond, HttpHandler next) {
    this.perSecond = perSecond;
    this.buckets =
        new TokenBuckets(
            perSecond, perSecond * Limits.BURST_SECONDS, Limits.CLIENTS, System::nanoTime);
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (client(exchange).map(buckets::take).orElse(true)) {
      next.handleRequest(exchange);
      return;
    }
    refused.increment();
    String rule = "a client may ask " + perSecond + " times a second; come back soon";
    Reply.problem(exchange, Problem.of(429, "Too Many Requests", rule));
  }

  @Override
  public void write(OpenMetrics out) {
    out.counter("policy_search_client_refused", "Requests of clients that asked too often.")
        .sample(refused.sum());
    out.gauge("policy_search_clients", "Clients that are remembered for it.")
        .sample(buckets.names());
  }

  private static Optional<String> client(HttpServerExchange exchange) {
    InetAddress from = exchange.getSourceAddress().getAddress();
    if (from == null || !from.isLoopbackAddress()) {
      return Optional.ofNullable(from).map(ClientRate::half);
    }
    // the last is what the proxy itself has seen; those before it anybody can write
    return Optional.ofNullable(exchange.getRequestHeaders().getLast(Headers.X_FORWARDED_FOR))
        .map(all -> all.substring(all.lastIndexOf(',') + 1).strip())
        .map(last -> last.replaceFirst("^([0-9.]+):[0-9]+$", "$1"))
        .filter(last -> !last.isEmpty())
        .map(ClientRate::half);
  }

  private static String half(InetAddress address) {
    return address instanceof Inet6Address
        ? Arrays.toString(Arrays.copyOf(address.getAddress(), 8))
        : address.getHostAddress();
  }

  /** Of an address that is written out; what is none stands for itself, cut. */
  private static String half(String written) {
    try {
      return half(InetAddress.ofLiteral(written));
    } catch (IllegalArgumentException e) {
      return written.substring(0, Math.min(written.length(), 64));
    }
  }
}
