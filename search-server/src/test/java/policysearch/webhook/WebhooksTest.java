package policysearch.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.api.StandingFile;
import policysearch.http.Documents;
import policysearch.json.Json;
import policysearch.standing.Delivery;
import policysearch.standing.Standing;

/** What is sent, to whom, and what becomes of what does not arrive. */
final class WebhooksTest {
  private static final byte[] KEY = "a key of enough bytes".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private final List<Map<String, String>> received = new ArrayList<>();
  private final Deque<Integer> answers = new ArrayDeque<>();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-25T08:00:00Z"));
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::receive);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void deliveriesComeInOrderOnceAndSigned() throws Exception {
    Standing standing = standing("/hook");
    Documents.deliver(standing, "一", "二");
    try (Webhooks webhooks = webhooks(standing, allowed())) {
      webhooks.turn();
      webhooks.turn();
    }
    assertThat(received).hasSize(2);
    assertThat(received.stream().map(r -> Json.read(body(r), Delivery.class).seq()))
        .containsExactly(1L, 2L);
    for (Map<String, String> request : received) {
      assertThat(request.get("policy-search-delivery"))
          .isEqualTo(Json.read(body(request), Delivery.class).id());
      String signed = request.get("policy-search-timestamp") + "." + body(request);
      assertThat(request.get("policy-search-signature")).isEqualTo("sha256=" + hmac(signed));
    }
    assertThat(standing.sent("a").seq()).isEqualTo(2);
  }

  @Test
  void whatIsNotAcknowledgedIsSentAgainLaterUnderTheSameId() throws Exception {
    Standing standing = standing("/hook");
    Documents.deliver(standing, "一", "二");
    answers.addAll(List.of(500, 503));
    try (Webhooks webhooks = webhooks(standing, allowed())) {
      webhooks.turn();
      webhooks.turn();
      assertThat(received).hasSize(1); // it is not time yet
      pass(10);
      webhooks.turn();
      pass(10);
      webhooks.turn();
      assertThat(received).hasSize(2); // the second pause is longer
      pass(10);
      webhooks.turn();
    }
    assertThat(received).hasSize(4);
    assertThat(received.stream().map(r -> r.get("policy-search-delivery")).distinct()).hasSize(2);
    assertThat(standing.sent("a").gaveUp()).isZero();
  }

  @Test
  void whatFailsTooOftenIsGivenUpAndRemembered() throws Exception {
    Standing standing = standing("/hook");
    Documents.deliver(standing, "一", "二");
    answers.addAll(List.of(500, 500, 500));
    try (Webhooks webhooks = webhooks(standing, allowed())) {
      for (int i = 0; i < 3; i++) {
        webhooks.turn();
        pass(60);
      }
    }
    assertThat(received).hasSize(4);
    assertThat(standing.sent("a").lost()).containsExactly(1L);
    assertThat(standing.sent("a").seq()).isEqualTo(2);
  }

  @Test
  void aStopBetweenSendingAndNotingItSendsItAgain() throws Exception {
    Standing standing = standing("/hook");
    Documents.deliver(standing, "一");
    try (Webhooks webhooks = webhooks(standing, allowed())) {
      webhooks.turn();
    }
    Files.delete(folder.resolve("standing").resolve("a.sent"));
    try (Webhooks webhooks = webhooks(standing, allowed())) {
      webhooks.turn();
    }
    assertThat(received.stream().map(r -> r.get("policy-search-delivery")).distinct()).hasSize(1);
    assertThat(received).hasSize(2);
  }

  @Test
  void aRedirectIsAFailureAndNotFollowed() throws Exception {
    Standing standing = standing("/moved");
    Documents.deliver(standing, "一");
    try (Webhooks webhooks = webhooks(standing, allowed())) {
      webhooks.turn();
    }
    assertThat(received.stream().map(r -> r.get("path"))).containsExactly("/moved");
    assertThat(standing.sent("a").seq()).isZero();
  }

  @Test
  void nothingIsSentToAHostThatIsNotAllowed() throws Exception {
    Standing standing = standing("/hook");
    Documents.deliver(standing, "一");
    try (Webhooks webhooks = webhooks(standing, "hooks.example.org,127.0.0.1:1")) {
      webhooks.turn();
    }
    assertThat(received).isEmpty();
    assertThat(standing.sent("a").seq()).isZero();
  }

  @Test
  void onlyListedHostsArePossibleAndOnlyThisMachineInTheOpen() {
    AllowedHosts hosts = AllowedHosts.of("hooks.example.org, other.org:8443,localhost:80,[::1]:9");
    assertThat(refused(hosts, "https://hooks.example.org/x")).isFalse();
    assertThat(refused(hosts, "https://HOOKS.example.org:443/x")).isFalse();
    assertThat(refused(hosts, "https://other.org:8443/")).isFalse();
    assertThat(refused(hosts, "http://localhost/")).isFalse();
    assertThat(refused(hosts, "http://[::1]:9/")).isFalse();
    for (String address :
        List.of(
            "https://other.org/",
            "http://hooks.example.org/",
            "http://hooks.example.org:443/",
            "https://hooks.example.org.evil.org/",
            "https://hooks.example.org@evil.org/",
            "https://user@hooks.example.org/",
            "ftp://hooks.example.org/",
            "https:///x",
            "mailto:a@hooks.example.org")) {
      assertThat(refused(hosts, address)).as(address).isTrue();
    }
    for (String entry : List.of("http://a.org", "a.org:0", "a.org:70000", "a b", "*", "a.org/x")) {
      assertThatThrownBy(() -> AllowedHosts.of(entry)).hasMessageContaining("host:port");
    }
    assertThatThrownBy(() -> Signature.with(new byte[15])).hasMessageContaining("16");
  }

  private static boolean refused(AllowedHosts hosts, String address) {
    return hosts.refusal(URI.create(address)).isPresent();
  }

  private Standing standing(String path) throws IOException {
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + path;
    Files.writeString(
        folder.resolve(Standing.FILE), "{\"name\":\"a\",\"webhook\":\"" + address + "\"}");
    return Standing.in(folder, StandingFile::parse);
  }

  private String allowed() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private Webhooks webhooks(Standing standing, String hosts) {
    Webhooks.Retries retries =
        new Webhooks.Retries(3, Duration.ofSeconds(10), Duration.ofSeconds(60));
    return new Webhooks(standing, AllowedHosts.of(hosts), Signature.with(KEY), retries, now::get);
  }

  private void pass(int seconds) {
    now.updateAndGet(time -> time.plusSeconds(seconds));
  }

  private void receive(HttpExchange exchange) throws IOException {
    Map<String, String> request = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> request.put(name, values.getFirst()));
    request.put("path", exchange.getRequestURI().getPath());
    request.put(
        "body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    received.add(request);
    boolean moved = exchange.getRequestURI().getPath().equals("/moved");
    exchange.getResponseHeaders().add("Location", "/hook");
    int status = moved ? 307 : answers.isEmpty() ? 204 : answers.removeFirst();
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static String body(Map<String, String> request) {
    return request.getOrDefault("body", "");
  }

  private static String hmac(String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
