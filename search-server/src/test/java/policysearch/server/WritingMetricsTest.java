package policysearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.metrics.Exposition;

/** Operators see what writing takes. */
final class WritingMetricsTest {
  private static final String NAME = "policy_search_index_";

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void flushesCommitsAndMergesAreCountedAndTimed() throws Exception {
    try (WritingServer server = WritingServer.quiet(folder)) {
      Map<String, Double> idle = numbers(server);
      assertThat(idle)
          .containsEntry(NAME + "merge_runs_total", 0.0)
          .containsEntry("policy_search_uncommitted_bytes", 0.0);
      post(server, 1);
      assertThat(numbers(server).get("policy_search_uncommitted_bytes")).isPositive();
      for (int round = 0; round < 14; round++) {
        post(server, 260); // each is more than goes without a commit
        await(server, n -> n.get("policy_search_uncommitted_changes") < 250);
      }
      Map<String, Double> busy =
          await(
              server,
              n ->
                  n.get(NAME + "merge_runs_total") > 0
                      && n.get("policy_search_uncommitted_bytes") == 0);
      for (String work : new String[] {"flush", "commit", "merge"}) {
        assertThat(busy.get(NAME + work + "_runs_total")).as(work).isPositive();
        assertThat(busy.get(NAME + work + "_seconds_total")).as(work).isBetween(0.0001, 60.0);
      }
      assertThat(busy.get(NAME + "merges_running")).isNotNegative();
    }
  }

  private void post(WritingServer server, int documents) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < documents; i++) {
      lines.append("{\"title\":\"通知\",\"text\":\"第").append(System.nanoTime()).append("号。\"}\n");
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url(server.port(), "/api/v1/documents")))
            .header("Authorization", "Bearer " + server.key())
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(lines.toString()))
            .build();
    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }

  private Map<String, Double> await(WritingServer server, Predicate<Map<String, Double>> wanted)
      throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    Map<String, Double> numbers = numbers(server);
    while (!wanted.test(numbers) && System.nanoTime() < end) {
      Thread.sleep(20);
      numbers = numbers(server);
    }
    return numbers;
  }

  private Map<String, Double> numbers(WritingServer server) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url(server.adminPort(), "/metrics"))).build();
    return Exposition.read(client.send(request, BodyHandlers.ofString()).body());
  }

  private static String url(int port, String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
