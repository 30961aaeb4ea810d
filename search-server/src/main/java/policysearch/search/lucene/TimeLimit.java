package policysearch.search.lucene;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.lucene.index.QueryTimeout;

/** How long one search may take: what is found until then is its answer. */
final class TimeLimit implements QueryTimeout {
  /** Long enough for everything that is asked in earnest. */
  static final Duration USUAL = Duration.ofSeconds(5);

  /**
   * The same of the processor, whatever else the machine does: with what is done before and after,
   * an answer is there within a second. Only looking through the stored texts of very many
   * documents takes as long («发展 工作» in one sentence).
   */
  static final Duration OF_PROCESSOR = Duration.ofMillis(400);

  /** What was found is counted or gathered value by value after the search. */
  static final Duration BEFORE_COUNTING = Duration.ofMillis(250);

  /** What is asked back where nothing is found comes after a search that took its own time. */
  static final Duration OF_SPELLING = Duration.ofMillis(200);

  /** The first searches of an engine, whose code is not compiled yet, must not be cut short. */
  static final Duration COLD = Duration.ofSeconds(3);

  /** So many are the first. */
  static final int COLD_SEARCHES = 100;

  private final LongSupplier nanoTime;
  private final long end;
  private final LongSupplier processor;
  private final long processorEnd;
  private boolean reached;
  private boolean lifted;

  private TimeLimit(LongSupplier nanoTime, long end, LongSupplier processor, long processorEnd) {
    this.nanoTime = nanoTime;
    this.end = end;
    this.processor = processor;
    this.processorEnd = processorEnd;
  }

  /** A limit of {@code most}, from now on. */
  static TimeLimit of(Duration most, LongSupplier nanoTime) {
    return new TimeLimit(nanoTime, nanoTime.getAsLong() + most.toNanos(), () -> 0, 1);
  }

  /** The same, or {@code processor} shows {@code ofProcessor} more than now. */
  TimeLimit or(Duration ofProcessor, LongSupplier processor) {
    long most = processor.getAsLong() + ofProcessor.toNanos();
    return new TimeLimit(nanoTime, end, processor, most);
  }

  @Override
  public boolean shouldExit() {
    if (!reached && !lifted) {
      reached = nanoTime.getAsLong() - end >= 0 || processor.getAsLong() - processorEnd >= 0;
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
