package policysearch.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.http.WebServer;
import policysearch.search.RandomSearch;
import policysearch.search.SearchEngine;
import policysearch.search.lucene.LuceneSearchEngine;
import policysearch.search.lucene.WrittenIndex;

/**
 * Three times as many searches as can be answered: as many are answered as ever, in time, and the
 * others are told at once when to come back.
 */
final class SurgeTest {
  private static final double SECONDS = Integer.getInteger("surge.seconds", 3);

  /** For so long that times can be compared; that takes quiet cores too. */
  private static final boolean MEASURED = SECONDS >= 30;

  private static final int DOCUMENTS = MEASURED ? 3_000 : 300;
  private static final double TIMES = 3;
  private static final List<String> TARGETS =
      Stream.of("发展", "建设 工作", "推进改革", "河北", "\"协同发展\" 规划", "经济 管理 -国家")
          .map(words -> URLEncoder.encode(words, StandardCharsets.UTF_8))
          .map(
              words -> "/api/v1/search?size=20&facets=speaker,province,year,source,plan&q=" + words)
          .toList();

  @TempDir Path folder;

  private final List<String> failures = new ArrayList<>();

  @Test
  void asManyAreAnsweredAsEver() throws IOException {
    try (AskedServer server = AskedServer.or(this::server);
        OpenLoop loop = new OpenLoop(server.port(), TARGETS)) {
      loop.run(20, MEASURED ? 30 : 2); // warms up
      double saturation = saturation(loop);
      List<OpenLoop.Outcome> most = loop.run(saturation * .8, MEASURED ? 30 : 1);
      List<OpenLoop.Outcome> surge = loop.run(saturation * TIMES, SECONDS);
      List<OpenLoop.Outcome> after = loop.run(saturation * .5, MEASURED ? 10 : 1);
      answers(surge);
      if (MEASURED) {
        times(saturation, most, surge, after);
      }
      said("80 %", most, MEASURED ? 30 : 1);
      said("300 %", surge, SECONDS);
      said("after", after, MEASURED ? 10 : 1);
    }
    System.out.println("surge " + (int) SECONDS + " " + failures.size());
    assertThat(failures.stream().limit(20)).isEmpty();
  }

  private AskedServer server() throws IOException {
    WrittenIndex.of(folder, new RandomSearch(new Random(8)).documents(DOCUMENTS));
    SearchEngine engine = LuceneSearchEngine.open(folder);
    WebServer server = WebServer.start("127.0.0.1", 0, engine);
    return new AskedServer(
        server.port(),
        () -> {
          server.close();
          engine.close();
        });
  }

  /** Searches a second that are answered when more are asked than can be. */
  private static double saturation(OpenLoop loop) throws IOException {
    double rate = 50;
    double most = 0;
    for (int round = 0; round < (MEASURED ? 8 : 4); round++) {
      double seconds = MEASURED ? 5 : 1;
      List<OpenLoop.Outcome> outcomes = loop.run(rate, seconds);
      long last = outcomes.stream().mapToLong(o -> o.due() + o.nanos()).max().orElse(1);
      double answered = OpenLoop.count(outcomes, 200) / Math.max(seconds, last / 1e9);
      most = Math.max(most, answered);
      rate = Math.max(rate, most) * 1.5;
    }
    System.err.printf("saturation %.0f a second%n", most);
    return most;
  }

  private void answers(List<OpenLoop.Outcome> surge) {
    for (OpenLoop.Outcome outcome : surge) {
      boolean refused = outcome.status() == 503 || outcome.status() == 429;
      if (outcome.status() != 200 && !(refused && outcome.complete())) {
        failures.add("got " + outcome);
      }
    }
    if (OpenLoop.count(surge, 200) == 0) {
      failures.add("nothing was answered");
    }
  }

  private void times(
      double saturation,
      List<OpenLoop.Outcome> most,
      List<OpenLoop.Outcome> surge,
      List<OpenLoop.Outcome> after) {
    double goodput = OpenLoop.count(surge, 200) / SECONDS;
    if (goodput < .9 * saturation) {
      failures.add("goodput %.0f of %.0f".formatted(goodput, saturation));
    }
    double before = OpenLoop.percentile(most, .99);
    double during = OpenLoop.percentile(surge, .99);
    if (during > 3 * before) {
      failures.add("p99 of those let in %.0f ms, %.0f at 80 %%".formatted(during, before));
    }
    List<OpenLoop.Outcome> late = after.stream().filter(o -> o.due() > 2_000_000_000L).toList();
    if (OpenLoop.count(late, 200) < late.size() || OpenLoop.percentile(late, .99) > 3 * before) {
      failures.add("not as before after two seconds: p99 " + OpenLoop.percentile(late, .99));
    }
  }

  private static void said(String load, List<OpenLoop.Outcome> outcomes, double seconds) {
    System.err.printf(
        "%s: %d asked, %d answered (%.0f a second), %d refused; p50 %.1f ms, p99 %.1f%n",
        load,
        outcomes.size(),
        OpenLoop.count(outcomes, 200),
        OpenLoop.count(outcomes, 200) / seconds,
        OpenLoop.count(outcomes, 503),
        OpenLoop.percentile(outcomes, .5),
        OpenLoop.percentile(outcomes, .99));
  }
}
