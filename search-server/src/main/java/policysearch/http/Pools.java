package policysearch.http;

import java.util.List;
import policysearch.metrics.MetricSource;
import policysearch.metrics.OpenMetrics;
import policysearch.metrics.OpenMetrics.Family;
import policysearch.metrics.OpenMetrics.Label;

/**
 * The workers of a server: those that search, those that export and those that write, apart, so
 * that long work leaves the short its threads.
 */
record Pools(Workers search, Workers export, Workers write) implements MetricSource, AutoCloseable {
  static Pools start() {
    return new Pools(
        new Workers("search", Limits.WORKERS, Limits.WAITING, Limits.STANDING_WAITING),
        new Workers(
            "export",
            Limits.EXPORTS,
            Limits.EXPORTS_WAITING,
            Limits.EXPORTS_WAITING,
            Limits.EXPORT_PRIORITY),
        new Workers(
            "write",
            Limits.WRITERS,
            Limits.WRITES_AT_ONCE,
            Limits.WRITES_AT_ONCE,
            Limits.WRITE_PRIORITY));
  }

  @Override
  public void write(OpenMetrics out) {
    Family busy = out.gauge("policy_search_pool_busy", "Requests that are worked on.");
    all().forEach(pool -> busy.sample(pool.busy(), label(pool)));
    Family depth = out.gauge("policy_search_pool_queue_depth", "Requests that wait for a thread.");
    all().forEach(pool -> depth.sample(pool.waiting(), label(pool)));
    Family refused =
        out.counter("policy_search_pool_refused", "Requests that found the queue full.");
    all().forEach(pool -> refused.sample(pool.refused(), label(pool)));
  }

  @Override
  public void close() {
    all().forEach(Workers::close);
  }

  private List<Workers> all() {
    return List.of(search, export, write);
  }

  private static Label label(Workers pool) {
    return new Label("pool", pool.name());
  }
}
