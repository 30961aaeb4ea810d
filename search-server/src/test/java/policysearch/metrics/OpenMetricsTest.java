package policysearch.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import policysearch.metrics.OpenMetrics.Label;

final class OpenMetricsTest {
  @Test
  void allKindsOfNumbersAreWellFormed() {
    OpenMetrics out = new OpenMetrics();
    out.gauge("room_bytes", "What is \"left\",\nin bytes.").sample(1.5e18);
    out.counter("asked", "How often.").sample(3, new Label("by", "a \"b\\c\"\nd"));
    out.info("built", "Which one.", new Label("version", "1"));
    Histogram took = new Histogram();
    took.record(3_000_000);
    took.record(3_000_000_000L);
    took.record(90_000_000_000L);
    took.write(out.histogram("work_seconds", "How long."), new Label("kind", "x"));
    String text = out.end();
    assertThat(text)
        .contains("# UNIT room_bytes bytes\n", "asked_total{by=\"a \\\"b\\\\c\\\"\\nd\"} 3\n");
    Map<String, Double> samples = Exposition.read(text);
    assertThat(samples)
        .containsEntry("work_seconds_bucket{kind=\"x\",le=\"0.0025\"}", 0.0)
        .containsEntry("work_seconds_bucket{kind=\"x\",le=\"0.005\"}", 1.0)
        .containsEntry("work_seconds_bucket{kind=\"x\",le=\"5.0\"}", 2.0)
        .containsEntry("work_seconds_bucket{kind=\"x\",le=\"+Inf\"}", 3.0)
        .containsEntry("work_seconds_sum{kind=\"x\"}", 93.003)
        .containsEntry("built_info{version=\"1\"}", 1.0);
  }

  @Test
  void nothingIsLostWhereManyCountAtOnce() throws Exception {
    RequestMetrics requests = new RequestMetrics();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        threads.submit(
            () -> {
              for (int n = 0; n < 25_000; n++) {
                requests.begun();
                requests.ended("/x/{id}", "GET", n % 2 == 0 ? 200 : 404, n);
              }
            });
      }
    }
    OpenMetrics out = new OpenMetrics();
    requests.write(out);
    assertThat(Exposition.read(out.end()))
        .containsEntry("policy_search_http_requests_in_flight", 0.0)
        .containsEntry(
            "policy_search_http_request_seconds_count"
                + "{route=\"/x/{id}\",method=\"GET\",status=\"2xx\"}",
            50_000.0)
        .containsEntry(
            "policy_search_http_request_seconds_count"
                + "{route=\"/x/{id}\",method=\"GET\",status=\"4xx\"}",
            50_000.0);
  }

  @Test
  void aSourceThatFailsLeavesTheOthers() {
    Metrics metrics = new Metrics();
    metrics.add(
        out -> {
          throw new IllegalStateException("gone");
        });
    metrics.add(new JvmMetrics());
    assertThat(Exposition.read(metrics.text()))
        .containsKeys("jvm_threads", "process_cpu_seconds_total", "process_open_fds")
        .hasEntrySatisfying("jvm_heap_used_bytes", used -> assertThat(used).isPositive());
  }
}
