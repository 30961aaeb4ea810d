package policysearch.metrics;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many requests there are and were, and how long each took, by route. For many threads. */
public final class RequestMetrics implements MetricSource {
  private static final Comparator<Kind> ORDER =
      Comparator.comparing(Kind::route).thenComparing(Kind::method).thenComparing(Kind::status);

  private final Map<Kind, Histogram> took = new ConcurrentHashMap<>();
  private final AtomicInteger inFlight = new AtomicInteger();

  /** What is counted together. */
  private record Kind(String route, String method, String status) {}

  /** A request has come. */
  public void begun() {
    inFlight.incrementAndGet();
  }

  /**
   * Its answer has gone.
   *
   * @param route the pattern of its route, not its path
   */
  public void ended(String route, String method, int status, long nanos) {
    inFlight.decrementAndGet();
    took.computeIfAbsent(new Kind(route, method, status / 100 + "xx"), kind -> new Histogram())
        .record(nanos);
  }

  @Override
  public void write(OpenMetrics out) {
    out.gauge("policy_search_http_requests_in_flight", "Requests whose answer has not gone yet.")
        .sample(inFlight.get());
    OpenMetrics.Family family =
        out.histogram(
            "policy_search_http_request_seconds",
            "From a request's head to the last byte of its answer.");
    took.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(ORDER))
        .forEach(of -> of.getValue().write(family, labels(of.getKey())));
  }

  private static OpenMetrics.Label[] labels(Kind kind) {
    return new OpenMetrics.Label[] {
      new OpenMetrics.Label("route", kind.route),
      new OpenMetrics.Label("method", kind.method),
      new OpenMetrics.Label("status", kind.status)
    };
  }
}
