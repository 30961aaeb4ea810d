package policysearch.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.search.RandomSearch;
import policysearch.search.lucene.WrittenIndex;
import policysearch.server.WritingServer;

/** Who holds connections open on purpose is cut off, and others are answered as if alone. */
final class SlowClientsTest {
  private static final int CLIENTS = Integer.getInteger("slow.clients", 100);

  /** With more the times of the others are compared; that takes quiet cores, and long. */
  private static final boolean MEASURED = CLIENTS >= 1_000;

  private static final double SECONDS = MEASURED ? 45 : 10;
  private static final double PER_SECOND = MEASURED ? 40 : 10;

  /** A machine that is busy with other things, and the pauses of the clients themselves. */
  private static final double SLACK = 10;

  private static final double MOST_TIMES = 1.2;
  private static final List<String> TARGETS =
      List.of("/api/v1/search?q=%E5%8F%91%E5%B1%95&size=5", "/api/v1/suggest?q=a", "/api/v1/index");

  @TempDir Path folder;

  @Test
  void slowClientsAreCutOffAndOthersAnswered() throws Exception {
    List<String> failures = new ArrayList<>();
    try (AskedServer server = AskedServer.or(this::server);
        OpenLoop honest = new OpenLoop(server.port(), TARGETS)) {
      honest.run(PER_SECOND, MEASURED ? 30 : 1); // warms up
      List<OpenLoop.Outcome> alone = honest.run(PER_SECOND, MEASURED ? SECONDS : 1);
      List<OpenLoop.Outcome> beside;
      try (SlowClients slow = new SlowClients(server.port(), CLIENTS)) {
        TimeUnit.SECONDS.sleep(MEASURED ? 3 : 0);
        beside = honest.run(PER_SECOND, SECONDS);
        slow.cut()
            .forEach(
                (kind, seconds) -> {
                  System.err.printf("%s cut off after seconds %s%n", kind, Spread.of(seconds));
                  if (seconds.isEmpty() && kind.seconds < SECONDS) {
                    failures.add("nobody was cut off for a slow " + kind);
                  }
                  seconds.stream()
                      .filter(held -> held > kind.seconds + SLACK)
                      .forEach(held -> failures.add("a slow " + kind + " held on " + held));
                });
      }
      double without = OpenLoop.percentile(alone, .99);
      double with = OpenLoop.percentile(beside, .99);
      System.err.printf(
          "honest p50 %.1f ms alone, %.1f beside %d slow; p99 %.1f, %.1f%n",
          OpenLoop.percentile(alone, .5), OpenLoop.percentile(beside, .5), CLIENTS, without, with);
      if (MEASURED && with > MOST_TIMES * without) {
        failures.add("p99 %.1f ms beside slow clients, %.1f without".formatted(with, without));
      }
      beside.stream()
          .filter(outcome -> outcome.status() != 200)
          .forEach(outcome -> failures.add("an honest request got " + outcome));
    }
    System.out.println("slow-clients " + CLIENTS + " " + failures.size());
    assertThat(failures.stream().limit(20)).isEmpty();
  }

  private AskedServer server() throws IOException {
    WrittenIndex.of(folder.resolve("index"), new RandomSearch(new Random(8)).documents(200));
    WritingServer server = WritingServer.quiet(folder);
    return new AskedServer(server.port(), server::close);
  }

  /** The least, the middle and the most of some numbers. */
  private record Spread(double least, double middle, double most) {
    static Spread of(List<Double> numbers) {
      List<Double> sorted = numbers.stream().sorted().toList();
      return sorted.isEmpty()
          ? new Spread(Double.NaN, Double.NaN, Double.NaN)
          : new Spread(sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast());
    }

    @Override
    public String toString() {
      return "%.1f, %.1f, %.1f".formatted(least, middle, most);
    }
  }
}
