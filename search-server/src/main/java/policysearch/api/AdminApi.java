package policysearch.api;

import java.util.Map;
import policysearch.metrics.Health;
import policysearch.metrics.Metrics;
import policysearch.metrics.OpenMetrics;
import policysearch.schema.Schema;

/** Tells those who run a server how it is. */
public final class AdminApi {
  private final Metrics metrics;
  private final Health health;
  private final String version;

  public AdminApi(Metrics metrics, Health health, String version) {
    this.metrics = metrics;
    this.health = health;
    this.version = version;
  }

  /**
   * Whether to send requests, on the wire.
   *
   * @param status {@code ready} or {@code unavailable}
   * @param checks what is looked after: {@code ok}, or what is wrong with it
   */
  public record ReadyView(String status, Map<String, String> checks) {
    /** Whether to send requests. */
    public boolean ready() {
      return status.equals("ready");
    }
  }

  /** What runs, on the wire; {@code schema} is the schema's fingerprint. */
  public record VersionView(String version, String java, String schema) {}

  /** Whether to send requests. */
  public ReadyView ready() {
    Map<String, String> checks = health.state();
    boolean ready = checks.values().stream().allMatch(Health.OK::equals);
    return new ReadyView(ready ? "ready" : "unavailable", checks);
  }

  /** All numbers. */
  public Text metrics() {
    return new Text(OpenMetrics.MEDIA_TYPE, metrics.text());
  }

  /** What runs. */
  public VersionView version() {
    return new VersionView(version, Runtime.version().toString(), Schema.fingerprint());
  }
}
