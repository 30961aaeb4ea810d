package policysearch.http;

import io.undertow.io.Receiver;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import policysearch.access.Keys;
import policysearch.access.Scope;
import policysearch.api.BadRequest;
import policysearch.api.FilePart;
import policysearch.api.Parameters;
import policysearch.api.Problem;
import policysearch.api.WriteApi;
import policysearch.api.WriteView;
import policysearch.http.FirstAnswers.Answer;

/** Takes documents, from who has a key for it. A body is awaited by no worker. */
final class WriteHandler {
  private static final HttpString IDEMPOTENCY_KEY = HttpString.tryFromString(WriteApi.RETRY_KEY);

  /** Says that nothing was done now. */
  private static final HttpString REPLAYED = HttpString.tryFromString("Idempotent-Replayed");

  private final Workers workers;
  private final Optional<WriteApi> api;
  private final Keys keys;
  private final FirstAnswers answers = new FirstAnswers(System::nanoTime);

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

  /** Does what a request asks. */
  private interface Work {
    Answer answer(WriteApi api, Parameters parameters) throws Exception;
  }

  /**
   * What a request asks.
   *
   * @param digest of all of it: another request has another
   */
  private record Asked(String digest, Work work) {}

  void post(HttpServerExchange exchange, List<String> arguments) {
    Optional<Problem> refusal = refusal(exchange);
    if (refusal.isPresent()) {
      refuse(exchange, refusal.get());
    } else {
      receive(exchange);
    }
  }

  void delete(HttpServerExchange exchange, List<String> arguments) throws Exception {
    Optional<Problem> refusal = refusal(exchange);
    if (refusal.isPresent()) {
      refuse(exchange, refusal.get());
      return;
    }
    workers
        .run(
            (there, ids) -> {
              Work work = (writing, given) -> done(writing.delete(ids.getFirst(), given));
              answer(there, new Asked(digest(there, FirstAnswers.bytes(ids.getFirst())), work));
            })
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
    List<String> given = values(exchange, Headers.AUTHORIZATION);
    return given.size() == 1 && given.getFirst().regionMatches(true, 0, "Bearer ", 0, 7)
        ? given.getFirst().substring(7).strip()
        : "";
  }

  private static List<String> values(HttpServerExchange exchange, HttpString header) {
    List<String> given = new ArrayList<>();
    exchange.getRequestHeaders().eachValue(header).forEach(given::add);
    return given;
  }

  private void receive(HttpServerExchange exchange) {
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
        this::received,
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

  private void received(HttpServerExchange exchange, byte[] body) {
    try {
      workers.run((there, none) -> answer(there, asked(there, body))).handle(exchange, List.of());
    } catch (Exception e) {
      ErrorHandler.answer(exchange, e);
    }
  }

  private static Asked asked(HttpServerExchange exchange, byte[] body) {
    String header = header(exchange.getRequestHeaders());
    String type = header.replaceFirst("(?s);.*", "").strip().toLowerCase(Locale.ROOT);
    if (type.equals("multipart/form-data")) {
      List<FilePart> parts = Multipart.read(header, body);
      return new Asked(
          digest(exchange, Multipart.digest(parts)),
          (writing, given) -> done(writing.putParts(parts, given)));
    }
    Work work =
        switch (type) {
          case "application/json" -> (writing, given) -> done(writing.put(true, body, given));
          case "application/x-ndjson", "application/jsonl", "application/ndjson" ->
              (writing, given) -> done(writing.putAll(body, given));
          default -> (writing, given) -> done(writing.put(false, body, given));
        };
    return new Asked(digest(exchange, FirstAnswers.bytes(type), body), work);
  }

  private static String header(HeaderMap headers) {
    return Optional.ofNullable(headers.getFirst(Headers.CONTENT_TYPE)).orElse("");
  }

  private static String digest(HttpServerExchange exchange, byte[]... rest) {
    return FirstAnswers.digest(
        FirstAnswers.bytes(exchange.getRequestMethod().toString()),
        FirstAnswers.bytes(exchange.getQueryString()),
        FirstAnswers.bytes(FirstAnswers.digest(rest)));
  }

  private void answer(HttpServerExchange exchange, Asked asked) throws Exception {
    Parameters given = RequestUrl.parameters(exchange.getQueryString());
    Optional<String> key = retryKey(exchange);
    if (key.isEmpty()) {
      send(exchange, asked.work.answer(api.orElseThrow(), given));
      return;
    }
    FirstAnswers.Given first =
        answers.of(
            presented(exchange),
            key.get(),
            asked.digest,
            () -> caught(exchange, asked.work, given));
    if (first.again()) {
      exchange.getResponseHeaders().put(REPLAYED, "true");
    }
    send(exchange, first.answer());
  }

  private Answer caught(HttpServerExchange exchange, Work work, Parameters given) {
    try {
      return work.answer(api.orElseThrow(), given);
    } catch (Exception e) {
      return new Answer.Refused(ErrorHandler.problem(e, RequestIds.of(exchange).orElse("-")));
    }
  }

  private static Optional<String> retryKey(HttpServerExchange exchange) {
    List<String> given = values(exchange, IDEMPOTENCY_KEY);
    String rule =
        WriteApi.RETRY_KEY + " must be 1 to " + Limits.LONGEST_KEY + " visible characters";
    if (given.size() > 1) {
      throw BadRequest.of(WriteApi.RETRY_KEY, given.size() + " values", rule + ", once");
    }
    if (given.size() == 1 && !given.getFirst().matches("[!-~]{1," + Limits.LONGEST_KEY + "}")) {
      throw BadRequest.of(WriteApi.RETRY_KEY, given.getFirst(), rule);
    }
    return given.stream().findFirst();
  }

  private static Answer done(WriteView view) {
    int status = view.status().equals("created") ? 201 : 200;
    return new Answer.Done(status, "application/json", Reply.json(view), true);
  }

  private static Answer done(WriteApi.Many many) {
    byte[] content = many.text().text().getBytes(StandardCharsets.UTF_8);
    return new Answer.Done(200, many.text().mediaType(), content, many.done());
  }

  private static void send(HttpServerExchange exchange, Answer answer) {
    switch (answer) {
      case Answer.Done done -> {
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        exchange.setStatusCode(done.status());
        Reply.json(exchange, done.mediaType(), done.content());
      }
      case Answer.Refused(var problem) -> Reply.problem(exchange, problem);
    }
  }

  private static void refuse(HttpServerExchange exchange, Problem problem) {
    if (problem.status() == 401) {
      exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Bearer");
    }
    Reply.problem(exchange, problem);
  }
}
