package policysearch.metrics;

/** Knows numbers, and tells them when it is asked. */
@FunctionalInterface
public interface MetricSource {
  /** Writes the families it knows, each whole. */
  void write(OpenMetrics out);
}
