package policysearch.builder;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import policysearch.raw.RawPages;

/** One line on a terminal that says how far a build is. */
final class Progress implements AutoCloseable {
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter out;
  private final BuildTally tally;
  private final RawPages pages;
  private final long start = System.nanoTime();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("progress").unstarted(task));
  private volatile long bytesInAll;

  private Progress(PrintWriter out, BuildTally tally, RawPages pages) {
    this.out = out;
    this.tally = tally;
    this.pages = pages;
  }

  /** Shows how {@code builder} gets on, until closed. */
  static Progress show(IndexBuilder builder, PrintWriter out) {
    Progress progress = new Progress(out, builder.tally(), builder.pages());
    var _ = progress.clock.submit(() -> progress.bytesInAll = progress.pages.bytesInAll());
    var _ = progress.clock.scheduleAtFixedRate(progress::draw, 500, 500, TimeUnit.MILLISECONDS);
    return progress;
  }

  /** Whether a person is looking. */
  static boolean isWatched() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  private void draw() {
    double seconds = (System.nanoTime() - start) / 1e9;
    out.print(CLEAR + line(tally.read(), tally.documentBytes.sum() / 1e6 / seconds, left(seconds)));
    out.flush();
  }

  static String line(long documents, double megabytesPerSecond, String left) {
    return String.format(
        Locale.ROOT, "%,d documents, %.1f MB/s%s", documents, megabytesPerSecond, left);
  }

  private String left(double seconds) {
    return left(seconds, pages.bytesRead(), bytesInAll);
  }

  /** Nothing before there is something to go by. */
  static String left(double seconds, long read, long inAll) {
    if (read <= 0 || inAll <= 0 || seconds < 2) {
      return "";
    }
    Duration left = Duration.ofSeconds(Math.round(seconds * Math.max(0, inAll - read) / read));
    return left.toMinutes() > 0
        ? ", %d min %02d s left".formatted(left.toMinutes(), left.toSecondsPart())
        : ", %d s left".formatted(left.toSeconds());
  }

  @Override
  public void close() {
    clock.shutdownNow();
    out.print(CLEAR);
    out.flush();
  }
}
