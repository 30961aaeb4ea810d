package policysearch.metrics;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All numbers of a server: asked of their sources when somebody looks. */
public final class Metrics {
  private static final System.Logger LOG = System.getLogger(Metrics.class.getName());

  private final List<MetricSource> sources = new CopyOnWriteArrayList<>();

  /** Asks {@code source} too from now on. */
  public void add(MetricSource source) {
    sources.add(source);
  }

  /** All numbers as they are now; a source that fails leaves out its own. */
  public String text() {
    OpenMetrics out = new OpenMetrics();
    for (MetricSource source : sources) {
      try {
        source.write(out);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "a number cannot be told", e);
      }
    }
    return out.end();
  }
}
