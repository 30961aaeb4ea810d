package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import policysearch.api.PublicUrl;
import policysearch.metrics.RequestMetrics;
import policysearch.search.SearchEngine;
import policysearch.standing.Standing;

/** Too many requests: some are sent away at once, and the others are answered. */
@Timeout(60)
final class OverloadTest {
  private static final int RATE = 5;

  private final CountDownLatch go = new CountDownLatch(1);

  /** Holds calls of the method of that name until it is let go. */
  private SearchEngine holding(String method) {
    InMemoryEngine engine = new InMemoryEngine(Examples.documents());
    return (SearchEngine)
        Proxy.newProxyInstance(
            SearchEngine.class.getClassLoader(),
            new Class<?>[] {SearchEngine.class},
            (proxy, called, arguments) -> {
              if (called.getName().equals(method)) {
                go.await();
              }
              try {
                return called.invoke(engine, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static WebServer start(SearchEngine engine, int rate) throws Exception {
    return WebServer.start(
        new Listening("127.0.0.1", 0, PublicUrl.UNKNOWN),
        engine,
        Standing.none(),
        Optional.empty(),
        new Traffic(rate, new RequestMetrics(), request -> {}));
  }

  @Test
  void aClientThatAsksTooOftenIsToldWhenToComeBack() throws Exception {
    try (WebServer server = start(new InMemoryEngine(Examples.documents()), RATE)) {
      int most = RATE * Limits.BURST_SECONDS;
      List<HttpResponse<String>> answers = new ArrayList<>();
      for (int i = 0; i < 2 * most; i++) {
        answers.add(get(server, "/api/v1/index", "203.0.113.7"));
      }
      long let = answers.stream().filter(answer -> answer.statusCode() == 200).count();
      assertThat(let).isBetween((long) most, most + 2L * RATE);
      HttpResponse<String> refused = answers.getLast();
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).contains("1");
      assertThat(refused.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(refused.body()).contains("a client may ask 5 times a second", "requestId");
      // what others say they forwarded is not what the proxy has seen
      assertThat(get(server, "/", "198.51.100.1, 203.0.113.7").statusCode()).isEqualTo(429);
      assertThat(get(server, "/", "203.0.113.8").statusCode()).isEqualTo(200);
      TimeUnit.SECONDS.sleep(1);
      assertThat(get(server, "/", "203.0.113.7").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void addressesOfOneIpv6SubscriberAreOneClient() throws Exception {
    try (WebServer server = start(new InMemoryEngine(Examples.documents()), RATE)) {
      long let = 0;
      for (int i = 0; i < 100; i++) {
        String address = "2001:db8:1:2::" + Integer.toHexString(i + 1);
        let += get(server, "/api/v1/index", address).statusCode() == 200 ? 1 : 0;
      }
      assertThat(let).isLessThan(100);
      assertThat(get(server, "/", "2001:db8:1:3::1").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void thisMachineMayAskAnyNumberOfTimes() throws Exception {
    try (WebServer server = start(new InMemoryEngine(Examples.documents()), 1)) {
      for (int i = 0; i < 50; i++) {
        assertThat(get(server, "/api/v1/index").statusCode()).isEqualTo(200);
      }
    }
  }

  /** All exports there can be wait for the disk; a search does not wait for them. */
  @Test
  void exportsDoNotKeepSearchesWaiting() throws Exception {
    try (WebServer server = start(holding("each"), 0)) {
      int places = Limits.EXPORTS + Limits.EXPORTS_WAITING;
      var exports = filled(server, "/api/v1/export.ndjson", places);
      long began = System.nanoTime();
      assertThat(get(server, "/api/v1/search?q=%E7%AE%97").statusCode()).isEqualTo(200);
      assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(5));
      go.countDown();
      assertAnswered(exports, places);
    } finally {
      go.countDown();
    }
  }

  /** Every thread searches and the queue is full: «come back» is said in a few milliseconds. */
  @Test
  void aFullQueueIsSaidAtOnce() throws Exception {
    try (WebServer server = start(holding("search"), 0)) {
      int places = Limits.WORKERS + Limits.WAITING;
      var searches = filled(server, "/api/v1/search", places);
      long[] nanos = new long[100];
      try (Socket socket = new Socket("127.0.0.1", server.port())) {
        socket.setTcpNoDelay(true);
        for (int i = 0; i < nanos.length; i++) {
          long began = System.nanoTime();
          assertThat(Kept.get(socket, "/api/v1/search"))
              .startsWith("HTTP/1.1 503")
              .contains("\r\nRetry-After: 1\r\n");
          nanos[i] = System.nanoTime() - began;
        }
      }
      Arrays.sort(nanos);
      System.out.printf(
          "refused-at-once %d: p50 %.2f ms, p90 %.2f ms%n",
          nanos.length, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 9 / 10] / 1e6);
      // the quickest quarter: the machine may be busy with other things
      assertThat(nanos[nanos.length / 4]).isLessThan(TimeUnit.MILLISECONDS.toNanos(20));
      go.countDown();
      // who has waited long in a queue that stands is told so when its turn comes
      Map<Integer, Integer> statuses = statuses(searches);
      assertThat(statuses.keySet()).isEqualTo(Set.of(200, 503));
      assertThat(statuses.get(200)).isGreaterThanOrEqualTo(Limits.WORKERS);
    } finally {
      go.countDown();
    }
  }

  /** So many requests as there are places, and more until one is refused: all places are taken. */
  private static List<CompletableFuture<HttpResponse<String>>> filled(
      WebServer server, String path, int places) throws Exception {
    List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      sent.add(send(server, path));
    }
    while (sent.stream().noneMatch(CompletableFuture::isDone)) {
      sent.add(send(server, path));
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return sent;
  }

  /** Who had a place has an answer, and nobody else. */
  private static void assertAnswered(List<CompletableFuture<HttpResponse<String>>> sent, int places)
      throws Exception {
    assertThat(statuses(sent)).isEqualTo(Map.of(200, places, 503, sent.size() - places));
  }

  private static Map<Integer, Integer> statuses(List<CompletableFuture<HttpResponse<String>>> sent)
      throws Exception {
    Map<Integer, Integer> statuses = new TreeMap<>();
    for (var answer : sent) {
      statuses.merge(answer.get().statusCode(), 1, Integer::sum);
    }
    return statuses;
  }

  private static CompletableFuture<HttpResponse<String>> send(WebServer server, String path) {
    return Served.CLIENT.sendAsync(request(server, path).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(WebServer server, String path, String... forwarded)
      throws Exception {
    HttpRequest.Builder request = request(server, path);
    for (String by : forwarded) {
      request.header("X-Forwarded-For", by);
    }
    HttpClient client = Served.CLIENT;
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(WebServer server, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }
}
