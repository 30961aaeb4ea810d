package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import policysearch.search.IndexState;
import policysearch.search.SearchEngine;

/** A server that is told to stop. */
@Timeout(60)
final class DrainingTest {
  private static final IndexState STATE = new IndexState(7, 1, 1, 0, 0);

  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  private SearchEngine slow() {
    return (SearchEngine)
        Proxy.newProxyInstance(
            SearchEngine.class.getClassLoader(),
            new Class<?>[] {SearchEngine.class},
            (proxy, called, arguments) -> {
              arrived.countDown();
              go.await();
              return STATE;
            });
  }

  @Test
  void whatWasBegunIsAnsweredAndNoMoreIsTaken() throws Exception {
    WebServer server = WebServer.start("127.0.0.1", 0, slow());
    URI uri = URI.create("http://127.0.0.1:" + server.port() + "/api/v1/index");
    try (Socket open = new Socket("127.0.0.1", server.port())) {
      assertThat(Kept.get(open, "/none")).startsWith("HTTP/1.1 404"); // and the connection is kept
      var begun =
          Served.CLIENT.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
      arrived.await();
      Thread stop = Thread.ofPlatform().start(server::close);
      String answer = Kept.get(open, "/none");
      while (answer.startsWith("HTTP/1.1 404")) {
        Thread.sleep(5);
        answer = Kept.get(open, "/none");
      }
      assertThat(answer).startsWith("HTTP/1.1 503").contains("\r\nConnection: close\r\n");
      assertThat(stop.isAlive()).isTrue();
      go.countDown();
      assertThat(begun.get().statusCode()).isEqualTo(200);
      assertThat(begun.get().body()).contains("\"generation\":7");
      stop.join(TimeUnit.SECONDS.toMillis(5));
      assertThat(stop.isAlive()).isFalse();
      assertThatThrownBy(() -> new Socket("127.0.0.1", server.port()).close())
          .isInstanceOf(Exception.class);
    } finally {
      go.countDown();
    }
  }

  /** Somebody who never ends does not keep the server for ever. */
  @Test
  void waitingForTheLastAnswerHasAnEnd() throws Exception {
    WebServer server = WebServer.start("127.0.0.1", 0, slow());
    URI uri = URI.create("http://127.0.0.1:" + server.port() + "/api/v1/index");
    var begun =
        Served.CLIENT.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    arrived.await();
    long began = System.nanoTime();
    server.close();
    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began))
        .isBetween(Limits.DRAIN_MILLIS - 100L, 9_900L);
    go.countDown();
    assertThat(begun.handle((answer, broken) -> broken != null).get()).isTrue();
  }
}
