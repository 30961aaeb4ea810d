package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class WorkersTest {
  /** One thread, one place to wait: the third request is sent away, and both others answered. */
  @Test
  void whoComesWhenTheQueueIsFullIsAskedToComeBack() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (Workers workers = new Workers("test", 1, 1);
        HttpClient client = HttpClient.newHttpClient()) {
      Undertow undertow = waiting(workers, arrived, go);
      try {
        URI uri = uri(undertow);
        var first = send(client, uri);
        arrived.await();
        CompletableFuture<HttpResponse<String>> second = send(client, uri);
        CompletableFuture<HttpResponse<String>> third = send(client, uri);
        HttpResponse<?> refused = (HttpResponse<?>) CompletableFuture.anyOf(second, third).get();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        go.countDown();
        assertThat(first.get().statusCode()).isEqualTo(200);
        assertThat(List.of(second.get().statusCode(), third.get().statusCode()))
            .containsExactlyInAnyOrder(200, 503);
      } finally {
        go.countDown();
        undertow.stop();
      }
    }
  }

  /** A server whose worker says that it began, and goes on when it may. */
  private static Undertow waiting(Workers workers, CountDownLatch arrived, CountDownLatch go) {
    Route.Handler slow =
        workers.run(
            (exchange, arguments) -> {
              arrived.countDown();
              go.await();
              exchange.setStatusCode(200).endExchange();
            });
    Undertow undertow =
        Undertow.builder().addHttpListener(0, "127.0.0.1", e -> slow.handle(e, List.of())).build();
    undertow.start();
    return undertow;
  }

  /**
   * Fifty may wait, but not for ever: where the queue stands, two, and who waits in vain is told.
   */
  @Test
  void aQueueThatStandsIsKeptShort() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (Workers workers = new Workers("test", 1, 50, 2);
        HttpClient client = HttpClient.newHttpClient()) {
      Undertow undertow = waiting(workers, arrived, go);
      try {
        URI uri = uri(undertow);
        var first = send(client, uri);
        arrived.await();
        List<CompletableFuture<HttpResponse<String>>> burst = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
          burst.add(send(client, uri));
        }
        while (workers.waiting() < burst.size()) { // who comes later has not waited so long
          Thread.sleep(1);
        }
        Thread.sleep(Limits.STALE_MILLIS + 1);
        assertThat(burst).noneMatch(CompletableFuture::isDone);
        assertThat(send(client, uri).get().statusCode()).isEqualTo(503);
        go.countDown();
        assertThat(first.get().statusCode()).isEqualTo(200);
        List<Integer> statuses = new ArrayList<>();
        for (var one : burst) {
          statuses.add(one.get().statusCode());
        }
        // the last has nobody behind it, so the queue stands no more
        assertThat(statuses.stream().filter(status -> status == 503))
            .hasSizeGreaterThanOrEqualTo(9);
        assertThat(send(client, uri).get().statusCode()).isEqualTo(200);
      } finally {
        go.countDown();
        undertow.stop();
      }
    }
  }

  private static URI uri(Undertow undertow) {
    var address = (InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress();
    return URI.create("http://127.0.0.1:" + address.getPort() + "/");
  }

  private static CompletableFuture<HttpResponse<String>> send(HttpClient client, URI uri) {
    return client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
