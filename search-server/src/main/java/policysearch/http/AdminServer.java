package policysearch.http;

import static policysearch.http.Route.get;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import policysearch.api.AdminApi;
import policysearch.api.Text;
import policysearch.json.Json;

/**
 * A running listener for those who run the server: on this machine only, with threads of its own,
 * so that it answers however many search.
 */
public final class AdminServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  /** One scraper, one supervisor and a curious person. */
  private static final int WAITING = 16;

  private final Undertow undertow;
  private final Workers workers;

  private AdminServer(Undertow undertow, Workers workers) {
    this.undertow = undertow;
    this.workers = workers;
  }

  /**
   * A listener on {@code port} of this machine; 0 is any that is free.
   *
   * @throws java.net.BindException if the port is taken
   */
  public static AdminServer start(int port, AdminApi api) throws IOException {
    Workers workers = new Workers("admin", 1, WAITING);
    Router router =
        new Router(
            List.of(
                get("/livez", (exchange, none) -> send(exchange, 200, "{\"status\":\"live\"}")),
                get("/readyz", workers.run((exchange, none) -> ready(exchange, api.ready()))),
                get("/metrics", workers.run((exchange, none) -> send(exchange, api.metrics()))),
                get(
                    "/version",
                    (exchange, none) -> send(exchange, 200, Json.write(api.version())))));
    try {
      HostGuard guard = new HostGuard(List.of(), router);
      Undertow undertow =
          Listener.start(
              HOST,
              port,
              new RequestIds(new SecurityHeaders(new PlainFraming(new BodyDeadline(guard)))));
      return new AdminServer(undertow, workers);
    } catch (IOException | RuntimeException e) {
      workers.close();
      throw e;
    }
  }

  /** The port it listens on. */
  public int port() {
    return Listener.port(undertow);
  }

  @Override
  public void close() {
    undertow.stop();
    workers.close();
  }

  private static void ready(HttpServerExchange exchange, AdminApi.ReadyView view) {
    send(exchange, view.ready() ? 200 : 503, Json.write(view));
  }

  private static void send(HttpServerExchange exchange, int status, String json) {
    exchange.setStatusCode(status);
    send(exchange, new Text("application/json", json));
  }

  private static void send(HttpServerExchange exchange, Text text) {
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    Reply.json(exchange, text.mediaType(), text.text().getBytes(StandardCharsets.UTF_8));
  }
}
