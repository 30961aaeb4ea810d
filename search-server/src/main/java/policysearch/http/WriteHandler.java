package policysearch.http;

import io.undertow.io.Receiver;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import policysearch.access.Keys;
import policysearch.access.Scope;
import policysearch.api.Parameters;
import policysearch.api.Problem;
import policysearch.api.Text;
import policysearch.api.WriteApi;
import policysearch.api.WriteView;

/** Takes documents, from who has a key for it. A body is awaited by no worker. */
final class WriteHandler {
  private final Workers workers;
  private final Optional<WriteApi> api;
  private final Keys keys;

  /** Bodies are held in memory. */
  private final Semaphore bodies = new Semaphore(Limits.WRITES_AT_ONCE);

  /**
   * What writes.
   *
   * @param api absent where the server only reads
   */
  WriteHandler(Workers workers, Optional<WriteApi> api, Keys keys) {
    this.workers = workers;
    this.api = api;
    this.keys = keys;
  }

  /** Does what a request with a body asks. */
  private interface Work {
    Object answer(WriteApi api, byte[] body, Parameters parameters) throws Exception;
  }

  void post(HttpServerExchange exchange, List<String> arguments) {
    Optional<Problem> refusal = refusal(exchange);
    if (refusal.isPresent()) {
      refuse(exchange, refusal.get());
      return;
    }
    String type =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE))
            .map(value -> value.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
            .orElse("");
    receive(
        exchange,
        switch (type) {
          case "application/json" -> (writing, body, given) -> writing.put(true, body, given);
          case "application/x-ndjson", "application/jsonl", "application/ndjson" ->
              WriteApi::putAll;
          default -> (writing, body, given) -> writing.put(false, body, given);
        });
  }

  void delete(HttpServerExchange exchange, List<String> arguments) throws Exception {
    Optional<Problem> refusal = refusal(exchange);
    if (refusal.isPresent()) {
      refuse(exchange, refusal.get());
      return;
    }
    workers
        .run(
            (there, ids) ->
                send(
                    there,
                    api.orElseThrow()
                        .delete(ids.getFirst(), RequestUrl.parameters(there.getQueryString()))))
        .handle(exchange, arguments);
  }

  private Optional<Problem> refusal(HttpServerExchange exchange) {
    if (api.isEmpty()) {
      return Optional.of(
          Problem.of(
              403, "Forbidden", "this server only reads; start it with --write --keys FILE"));
    }
    return switch (keys.verdict(presented(exchange), Scope.WRITE)) {
      case GRANTED -> Optional.empty();
      case UNKNOWN ->
          Optional.of(
              Problem.of(401, "Unauthorized", "writing needs a key: Authorization: Bearer KEY"));
      case FORBIDDEN -> Optional.of(Problem.of(403, "Forbidden", "this key is not for writing"));
    };
  }

  /**
   * The key of a request; of two, somebody else may have looked at the other, so neither counts.
   */
  private static String presented(HttpServerExchange exchange) {
    List<String> given = new ArrayList<>();
    exchange.getRequestHeaders().eachValue(Headers.AUTHORIZATION).forEach(given::add);
    return given.size() == 1 && given.getFirst().regionMatches(true, 0, "Bearer ", 0, 7)
        ? given.getFirst().substring(7).strip()
        : "";
  }

  private void receive(HttpServerExchange exchange, Work work) {
    if (!bodies.tryAcquire()) {
      Workers.refuse(exchange);
      return;
    }
    exchange.addExchangeCompleteListener(
        (done, next) -> {
          bodies.release();
          next.proceed();
        });
    exchange.setMaxEntitySize(Limits.WRITE_BYTES);
    Receiver receiver = exchange.getRequestReceiver();
    receiver.setMaxBufferSize(Limits.WRITE_BYTES);
    receiver.receiveFullBytes(
        (received, body) -> work(received, body, work),
        (received, error) ->
            refuse(
                received,
                error instanceof Receiver.RequestToLargeException
                    ? Problem.of(
                        413,
                        "Content Too Large",
                        "a request has at most " + Limits.WRITE_BYTES + " bytes")
                    : Problem.of(400, "Bad Request", "the body broke off")));
  }

  private void work(HttpServerExchange exchange, byte[] body, Work work) {
    try {
      workers
          .run(
              (there, none) ->
                  send(
                      there,
                      work.answer(
                          api.orElseThrow(), body, RequestUrl.parameters(there.getQueryString()))))
          .handle(exchange, List.of());
    } catch (Exception e) {
      ErrorHandler.answer(exchange, e);
    }
  }

  private static void send(HttpServerExchange exchange, Object answer) {
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    switch (answer) {
      case Text text ->
          Reply.json(exchange, text.mediaType(), text.text().getBytes(StandardCharsets.UTF_8));
      case WriteView view -> {
        exchange.setStatusCode(view.status().equals("created") ? 201 : 200);
        Reply.json(exchange, "application/json", Reply.json(view));
      }
      default -> throw new IllegalArgumentException("no such answer: " + answer);
    }
  }

  private static void refuse(HttpServerExchange exchange, Problem problem) {
    if (problem.status() == 401) {
      exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Bearer");
    }
    Reply.problem(exchange, problem);
  }
}
