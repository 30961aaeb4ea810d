package policysearch.search.lucene;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.lucene.index.QueryTimeout;

/** How long one search may take: what is found until then is its answer. */
final class TimeLimit implements QueryTimeout {
  /** Long enough for everything that is asked in earnest. */
  static final Duration USUAL = Duration.ofSeconds(5);

  private final LongSupplier nanoTime;
  private final long end;
  private boolean reached;
  private boolean lifted;

  private TimeLimit(LongSupplier nanoTime, long end) {
    this.nanoTime = nanoTime;
    this.end = end;
  }

  /** A limit of {@code most}, from now on. */
  static TimeLimit of(Duration most, LongSupplier nanoTime) {
    return new TimeLimit(nanoTime, nanoTime.getAsLong() + most.toNanos());
  }

  @Override
  public boolean shouldExit() {
    if (!reached && !lifted) {
      reached = nanoTime.getAsLong() - end >= 0;
    }
    return reached && !lifted;
  }

  /** Stops nothing any more: what was found is looked at once again, to say why. */
  void lift() {
    lifted = true;
  }

  /** Whether some search was stopped by it. */
  boolean isReached() {
    return reached;
  }
}
