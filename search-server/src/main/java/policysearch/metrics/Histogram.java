package policysearch.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** How often something took how long, in fixed buckets. For many threads. */
public final class Histogram {
  /** From what memory answers to where clients give up; a search takes some 10 ms. */
  private static final double[] SECONDS = {
    .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30
  };

  private final List<LongAdder> buckets =
      Stream.generate(LongAdder::new).limit(SECONDS.length + 1).toList();
  private final LongAdder nanos = new LongAdder();

  /** Counts one that took so long. */
  public void record(long tookNanos) {
    double seconds = tookNanos / 1e9;
    int bucket = 0;
    while (bucket < SECONDS.length && seconds > SECONDS[bucket]) {
      bucket++;
    }
    buckets.get(bucket).increment();
    nanos.add(tookNanos);
  }

  /** Writes what was counted; the count is that of the buckets, whatever happens meanwhile. */
  public void write(OpenMetrics.Family family, OpenMetrics.Label... labels) {
    long count = 0;
    for (int i = 0; i <= SECONDS.length; i++) {
      count += buckets.get(i).sum();
      List<OpenMetrics.Label> all = new ArrayList<>(List.of(labels));
      all.add(
          new OpenMetrics.Label("le", i < SECONDS.length ? Double.toString(SECONDS[i]) : "+Inf"));
      family.line("_bucket", (double) count, all);
    }
    family.line("_count", (double) count, List.of(labels));
    family.line("_sum", nanos.sum() / 1e9, List.of(labels));
  }
}
