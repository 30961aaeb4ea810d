package policysearch.api;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Tells how long an answer took; the clock is given, so that tests know what it says. */
record Stopwatch(LongSupplier nanoClock, long begin) {
  static Stopwatch start(LongSupplier nanoClock) {
    return new Stopwatch(nanoClock, nanoClock.getAsLong());
  }

  /** Whole milliseconds since the start. */
  long millis() {
    return TimeUnit.NANOSECONDS.toMillis(nanoClock.getAsLong() - begin);
  }
}
