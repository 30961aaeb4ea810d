package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policysearch.api.AdminApi;
import policysearch.api.PublicUrl;
import policysearch.metrics.Exposition;
import policysearch.metrics.Health;
import policysearch.metrics.Metrics;
import policysearch.metrics.RequestMetrics;
import policysearch.standing.Standing;

/** What operators are told, with real sockets. */
final class AdminServerTest {
  private final List<EndedRequest> log = new CopyOnWriteArrayList<>();
  private final Health health = new Health();
  private final AtomicReference<Optional<String>> trouble = new AtomicReference<>(Optional.empty());
  private WebServer server;
  private AdminServer admin;

  @BeforeEach
  void start() throws Exception {
    InMemoryEngine engine = new InMemoryEngine(Examples.documents());
    Metrics metrics = new Metrics();
    health.add("writer", trouble::get);
    admin = AdminServer.start(0, new AdminApi(metrics, health, "1.2"));
    server =
        WebServer.start(
            new Listening("127.0.0.1", 0, PublicUrl.UNKNOWN),
            engine,
            Standing.none(),
            Optional.empty(),
            new Traffic(0, new RequestMetrics(), log::add));
    metrics.add(server);
  }

  @AfterEach
  void stop() {
    server.close();
    admin.close();
  }

  @Test
  void eachRequestCountsOnceUnderItsRoute() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(get(server.port(), "/api/v1/search?q=%E7%AE%97%E5%8A%9B").statusCode())
          .isEqualTo(200);
    }
    get(server.port(), "/api/v1/search?nothing=1");
    get(server.port(), "/api/v1/documents/hui%2F1");
    get(server.port(), "/api/v1/documents/none");
    get(server.port(), "/style.css");
    get(server.port(), "/api/v1/export.ndjson");
    get(server.port(), "/no/such/path/%E7%AE%97");
    Map<String, Double> numbers = numbers(9);
    assertThat(numbers)
        .containsEntry(count("/api/v1/search", "2xx"), 3.0)
        .containsEntry(count("/api/v1/search", "4xx"), 1.0)
        .containsEntry(count("/api/v1/documents/{id}", "2xx"), 1.0)
        .containsEntry(count("/api/v1/documents/{id}", "4xx"), 1.0)
        .containsEntry(count("/{file}", "2xx"), 1.0)
        .containsEntry(count("/api/v1/export.ndjson", "2xx"), 1.0)
        .containsEntry(count("(none)", "4xx"), 1.0)
        .containsEntry("policy_search_http_requests_in_flight", 0.0)
        .containsEntry("policy_search_pool_queue_depth{pool=\"search\"}", 0.0)
        .containsEntry("policy_search_pool_refused_total{pool=\"export\"}", 0.0);
  }

  @Test
  void noWordsOfAUserAreAmongTheNumbers() throws Exception {
    get(server.port(), "/api/v1/search?q=secretword&speaker=secretname");
    get(server.port(), "/api/v1/phrases/secretword");
    get(server.port(), "/secretpath");
    var invented =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
            .method("SECRETMETHOD", HttpRequest.BodyPublishers.noBody());
    Served.CLIENT.send(invented.build(), BodyHandlers.ofString());
    numbers(4);
    assertThat(get(admin.port(), "/metrics").body())
        .contains("method=\"other\"")
        .doesNotContainIgnoringCase("secret");
  }

  @Test
  void aClientThatGoesAwayIsInFlightNoMore() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      String head = "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
      socket
          .getOutputStream()
          .write((head + "Content-Length: 100\r\n\r\n{").getBytes(StandardCharsets.UTF_8));
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
      while (inFlight() < 1 && System.nanoTime() < end) {
        Thread.sleep(5);
      }
      assertThat(inFlight()).isEqualTo(1);
    }
    assertThat(numbers(1)).containsEntry("policy_search_http_requests_in_flight", 0.0);
  }

  @Test
  void theLogIsToldOfRoutesAndKeepsQueriesApart() throws Exception {
    HttpResponse<String> answer = get(server.port(), "/api/v1/search?q=%E7%AE%97&size=1&%0a=x");
    numbers(1);
    EndedRequest request = log.getFirst();
    assertThat(request.route()).isEqualTo("/api/v1/search");
    assertThat(request.status()).isEqualTo(400);
    assertThat(request.bytes()).isEqualTo(answer.body().getBytes(StandardCharsets.UTF_8).length);
    assertThat(answer.headers().firstValue("X-Request-Id")).contains(request.id());
    assertThat(request.parameters()).containsExactly("q", "size");
    assertThat(request.query()).isEqualTo("q=算&size=1&\n=x");
  }

  @Test
  void readyIsWhatStartedAndIsSoundAndDoesNotStop() throws Exception {
    assertReady(503, "\"server\":\"starting\"");
    health.started();
    assertReady(200, "{\"status\":\"ready\",\"checks\":{\"server\":\"ok\",\"writer\":\"ok\"}}");
    trouble.set(Optional.of("no space left"));
    assertReady(503, "\"writer\":\"no space left\"");
    trouble.set(Optional.empty());
    health.stopping();
    assertReady(503, "\"server\":\"stopping\"");
    assertThat(get(admin.port(), "/livez").statusCode()).isEqualTo(200);
    assertThat(get(admin.port(), "/version").body()).contains("\"version\":\"1.2\"", "\"schema\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/livez", "/readyz", "/metrics", "/version"})
  void theWorldSeesNoneOfIt(String path) throws Exception {
    assertThat(get(server.port(), path).statusCode()).isEqualTo(404);
    HttpResponse<String> told = get(admin.port(), path);
    assertThat(told.statusCode()).isIn(200, 503);
    assertThat(told.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(get(admin.port(), "/api/v1/search").statusCode()).isEqualTo(404);
  }

  private void assertReady(int status, String said) throws Exception {
    HttpResponse<String> answer = get(admin.port(), "/readyz");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(said);
  }

  /** The numbers, once so many requests have ended: a client has its answer a little before. */
  private Map<String, Double> numbers(int requests) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (log.size() < requests && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    assertThat(log).hasSize(requests);
    HttpResponse<String> answer = get(admin.port(), "/metrics");
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/openmetrics-text; version=1.0.0; charset=utf-8");
    return Exposition.read(answer.body());
  }

  private double inFlight() throws Exception {
    return Exposition.read(get(admin.port(), "/metrics").body())
        .get("policy_search_http_requests_in_flight");
  }

  private static String count(String route, String status) {
    return "policy_search_http_request_seconds_count{route=\"%s\",method=\"GET\",status=\"%s\"}"
        .formatted(route, status);
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return Served.CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
