package policysearch.page.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import policysearch.page.PageResult;
import policysearch.raw.RawPage;

/** One child JVM: used by one thread at a time, killed when it takes too long. */
final class ChildProcess implements AutoCloseable {
  /**
   * What a JVM needs of its surroundings; what else stands there is none of a parser's business.
   */
  private static final Set<String> ENVIRONMENT =
      Set.of("LANG", "LC_ALL", "LC_CTYPE", "PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot");

  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_DEATH_SECONDS = 5;
  private static final int TICK_MILLIS = 250;

  private final Process process;
  private final ChildLimits limits;
  private final ScheduledExecutorService clock;
  private final DataOutputStream to;
  private final DataInputStream from;
  private final LastWords lastWords;
  private int served;
  private volatile boolean late;

  private ChildProcess(Process process, ChildLimits limits, ScheduledExecutorService clock) {
    this.process = process;
    this.limits = limits;
    this.clock = clock;
    this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
    this.from = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
    this.lastWords = LastWords.of(process.getErrorStream());
  }

  /** A child that is ready. */
  static ChildProcess start(
      List<String> command, ChildLimits limits, ScheduledExecutorService clock) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().retainAll(ENVIRONMENT);
    ChildProcess child = new ChildProcess(builder.start(), limits, clock);
    Future<?> alarm = child.alarm(limits.start(), limits.start());
    try {
      Frames.readReady(child.from);
      return child;
    } catch (IOException e) {
      String reason = child.late ? "it was not ready in time" : child.death(e);
      child.close();
      throw new IOException(reason, e);
    } finally {
      alarm.cancel(false);
    }
  }

  /** What the child made of {@code raw}; where it died over it, why it is rejected. */
  PageResult read(RawPage raw) {
    Future<?> alarm = alarm(limits.time(), limits.patience());
    try {
      served++;
      Frames.write(raw, to);
      return Frames.readResult(from, limits.answerBytes());
    } catch (IOException e) {
      return new PageResult.Rejected(
          late
              ? "it took longer than %d s to read".formatted(limits.time().toSeconds())
              : death(e));
    } finally {
      alarm.cancel(false);
    }
  }

  /** Whether it can read another page. */
  boolean usable() {
    return !late && process.isAlive() && served < limits.pages();
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    awaitExit(LONGEST_DEATH_SECONDS);
  }

  private void awaitExit(int seconds) {
    process.onExit().completeOnTimeout(process, seconds, TimeUnit.SECONDS).join();
  }

  /**
   * Kills the child after {@code time} of its work, or when {@code patience} ends: where a machine
   * is busy a good page takes its time too.
   */
  private Future<?> alarm(Duration time, Duration patience) {
    long begin = System.nanoTime();
    Duration before = worked().orElse(Duration.ZERO);
    return clock.scheduleWithFixedDelay(
        () -> {
          boolean patient = System.nanoTime() - begin < patience.toNanos();
          if (!patient || worked().filter(w -> w.minus(before).compareTo(time) < 0).isEmpty()) {
            late = true;
            process.destroyForcibly();
          }
        },
        time.toMillis(),
        TICK_MILLIS,
        TimeUnit.MILLISECONDS);
  }

  /** Time on a processor so far, if the system says it. */
  private Optional<Duration> worked() {
    return process.info().totalCpuDuration();
  }

  /** Says how the child died; a child that talks nonsense is made to die. */
  private String death(IOException e) {
    awaitExit(1);
    if (process.isAlive()) {
      close();
      return "its parser answered nonsense: " + e.getMessage();
    }
    int exit = process.exitValue();
    return exit == ChildMain.OUT_OF_MEMORY
        ? "reading it takes more than %d MiB of memory".formatted(limits.heapMebibytes())
        : "its parser crashed (exit code %d)%s".formatted(exit, lastWords.asHint());
  }
}
