package policysearch.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import policysearch.lucene.words.WordTokenizer;

/**
 * Our tokenizer beside smartcn's: MB of UTF-8 text a second and thread, bytes allocated a
 * character, milliseconds to load. Measured by JMH, and then once more in turns by the CPU time of
 * one thread, which other work on the machine disturbs less.
 *
 * <p>Argument: a {@code .jsonl.zst} file.
 */
public final class WordsBenchMain {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 12;

  private WordsBenchMain() {}

  /** Milliseconds of CPU and bytes allocated, of one thread. */
  private record Cost(double millis, double bytes) {}

  private interface Work {
    void run() throws IOException;
  }

  public static void main(String[] arguments) throws IOException, RunnerException {
    Path file = Path.of(arguments[0]).toAbsolutePath();
    loading();
    SampleText sample = SampleText.read(file);
    print("text: %.1f MB, %,d characters", sample.megabytes(), sample.chars());
    jmh(file, sample);
    inTurns(sample);
  }

  private static void loading() throws IOException {
    long began = System.nanoTime();
    Cost ours = cost(() -> WordsBench.cut(new WordTokenizer(), List.of("国")));
    long between = System.nanoTime();
    Cost theirs = cost(() -> WordsBench.cut(new HMMChineseTokenizer(), List.of("国")));
    print(
        "first word, cold: ours %.0f ms of CPU (%.0f elapsed), then smartcn %.0f (%.0f)",
        ours.millis, (between - began) / 1e6, theirs.millis, (System.nanoTime() - between) / 1e6);
  }

  private static void jmh(Path file, SampleText sample) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(WordsBench.class.getName())
                    .jvmArgsAppend("-Dbench.text=" + file, "-Xmx1g")
                    .addProfiler(GCProfiler.class)
                    .forks(2)
                    .warmupIterations(4)
                    .measurementIterations(5)
                    .warmupTime(TimeValue.seconds(3))
                    .measurementTime(TimeValue.seconds(3))
                    .build())
            .run();
    double[] speeds = new double[2];
    for (RunResult result : results) {
      boolean isOurs = result.getPrimaryResult().getLabel().equals("ours");
      double speed = 1000 * sample.megabytes() / result.getPrimaryResult().getScore();
      double bytes = result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
      print("JMH %-8s %s", isOurs ? "ours" : "smartcn", figures(speed, bytes, sample));
      speeds[isOurs ? 0 : 1] = speed;
    }
    print("JMH ratio    %6.2f (aim >= 6)", speeds[0] / speeds[1]);
  }

  /** The median of the rounds. */
  private static void inTurns(SampleText sample) throws IOException {
    Tokenizer ours = new WordTokenizer();
    Tokenizer theirs = new HMMChineseTokenizer();
    double[] oursMillis = new double[ROUNDS];
    double[] theirsMillis = new double[ROUNDS];
    double[] ratios = new double[ROUNDS];
    for (int i = -4; i < ROUNDS; i++) { // four to warm up
      double our = cost(() -> WordsBench.cut(ours, sample.texts())).millis;
      double their = cost(() -> WordsBench.cut(theirs, sample.texts())).millis;
      if (i >= 0) {
        oursMillis[i] = our;
        theirsMillis[i] = their;
        ratios[i] = their / our;
      }
    }
    double our = cost(() -> WordsBench.cut(ours, sample.texts())).bytes;
    double their = cost(() -> WordsBench.cut(theirs, sample.texts())).bytes;
    double toSpeed = 1000 * sample.megabytes();
    print("CPU ours     %s", figures(toSpeed / median(oursMillis), our, sample));
    print("CPU smartcn  %s", figures(toSpeed / median(theirsMillis), their, sample));
    print("CPU ratio    %6.2f (aim >= 6), lowest %.2f", median(ratios), lowest(ratios));
  }

  private static String figures(double speed, double bytes, SampleText sample) {
    return String.format(
        Locale.ROOT, "%6.2f MB/s, %7.3f bytes a character", speed, bytes / sample.chars());
  }

  private static Cost cost(Work work) throws IOException {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long nanos = THREADS.getCurrentThreadCpuTime();
    work.run();
    return new Cost(
        (THREADS.getCurrentThreadCpuTime() - nanos) / 1e6,
        THREADS.getCurrentThreadAllocatedBytes() - bytes);
  }

  private static double median(double[] values) {
    return java.util.Arrays.stream(values).sorted().toArray()[values.length / 2];
  }

  private static double lowest(double[] values) {
    return java.util.Arrays.stream(values).min().orElseThrow();
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
