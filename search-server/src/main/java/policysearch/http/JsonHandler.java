package policysearch.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import policysearch.api.Parameters;
import policysearch.api.Text;

/** Answers with the JSON of a view, or with a {@link Text}, that is made on a worker. */
final class JsonHandler {
  private static final String MEDIA_TYPE = "application/json";

  private final Workers workers;

  JsonHandler(Workers workers) {
    this.workers = workers;
  }

  /** Makes the view that answers a call. */
  interface Endpoint {
    Object view(Call call) throws IOException;
  }

  /** A request as an endpoint sees it: what stood for braces in the path, and the parameters. */
  record Call(List<String> arguments, Parameters parameters) {
    String argument() {
      return arguments.getFirst();
    }
  }

  /** Answers afresh each time. */
  Route.Handler answer(Endpoint endpoint) {
    return workers.run(
        (exchange, arguments) -> {
          Content content = content(endpoint, exchange, arguments);
          Reply.json(exchange, content.mediaType, content.bytes);
        });
  }

  /** Answers with an ETag of the content, so that a client which holds it need not get it again. */
  Route.Handler tagged(Endpoint endpoint) {
    return workers.run(
        (exchange, arguments) -> {
          Content content = content(endpoint, exchange, arguments);
          if (!Reply.unchanged(exchange, Reply.etag(content.bytes))) {
            Reply.json(exchange, content.mediaType, content.bytes);
          }
        });
  }

  @SuppressWarnings("ArrayRecordComponent") // sent, never compared
  private record Content(String mediaType, byte[] bytes) {}

  private static Content content(
      Endpoint endpoint, HttpServerExchange exchange, List<String> arguments) throws IOException {
    Parameters parameters = RequestUrl.parameters(exchange.getQueryString());
    Object view = endpoint.view(new Call(arguments, parameters));
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-cache");
    return view instanceof Text text
        ? new Content(text.mediaType(), text.text().getBytes(StandardCharsets.UTF_8))
        : new Content(MEDIA_TYPE, Reply.json(view));
  }
}
