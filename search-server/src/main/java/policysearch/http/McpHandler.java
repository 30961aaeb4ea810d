package policysearch.http;

import io.undertow.io.Receiver;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import policysearch.mcp.McpServer;
import policysearch.mcp.Message;
import policysearch.mcp.Reply;
import policysearch.mcp.Revision;
import policysearch.mcp.RpcError;
import policysearch.mcp.Site;

/**
 * Carries the Model Context Protocol over HTTP («Streamable HTTP»): a message a request, an answer
 * in one piece; no session, no stream.
 */
final class McpHandler {
  private static final String VERSION = "MCP-Protocol-Version";
  private static final String METHOD = "Mcp-Method";
  private static final String NAME = "Mcp-Name";

  private final Workers workers;
  private final McpServer server;
  private final Origins origins;

  McpHandler(Workers workers, McpServer server, Origins origins) {
    this.workers = workers;
    this.server = server;
    this.origins = origins;
  }

  /** Answers a message. Its body is awaited by no worker, so that a slow sender holds none. */
  void handle(HttpServerExchange exchange, List<String> arguments) {
    Optional<Refusal> refusal = refusal(exchange);
    if (refusal.isPresent()) {
      refuse(exchange, refusal.get());
      return;
    }
    Receiver receiver = exchange.getRequestReceiver();
    receiver.setMaxBufferSize(Message.MOST_BYTES);
    receiver.receiveFullBytes(
        (received, body) -> answer(received, Message.read(body)),
        (received, error) ->
            refuse(
                received,
                error instanceof Receiver.RequestToLargeException
                    ? new Refusal(413, "a message has at most " + Message.MOST_BYTES + " bytes")
                    : new Refusal(400, "the body broke off")));
  }

  /** Why a request is not looked into. */
  private record Refusal(int status, RpcError error) {
    Refusal(int status, String rule) {
      this(status, RpcError.of(RpcError.INVALID_REQUEST, rule));
    }
  }

  private Optional<Refusal> refusal(HttpServerExchange exchange) {
    if (!origins.allow(exchange)) {
      return Optional.of(new Refusal(403, "pages of that Origin may not speak to this server"));
    }
    if (!isJson(header(exchange, "Content-Type").orElse(""))
        || !header(exchange, "Content-Encoding").orElse("identity").equals("identity")) {
      return Optional.of(new Refusal(415, "Content-Type must be application/json, in UTF-8"));
    }
    if (!acceptsJson(exchange)) {
      return Optional.of(
          new Refusal(406, "Accept must list application/json and text/event-stream"));
    }
    return header(exchange, VERSION)
        .filter(version -> Revision.named(version).isEmpty())
        .map(version -> new Refusal(400, RpcError.unsupported(version)));
  }

  private void answer(HttpServerExchange exchange, Message message) {
    switch (message) {
      case Message.Malformed malformed -> send(exchange, 400, malformed.reply());
      case Message.Notification notification -> accept(exchange);
      case Message.Response response -> accept(exchange);
      case Message.Request request -> {
        Optional<RpcError> mismatch = mismatch(exchange, request);
        if (mismatch.isPresent()) {
          send(exchange, 400, new Reply.Failure(Optional.of(request.id()), mismatch.get()));
        } else {
          onWorker(exchange, request);
        }
      }
    }
  }

  private void onWorker(HttpServerExchange exchange, Message.Request request) {
    try {
      workers.run((there, none) -> answer(there, request)).handle(exchange, List.of());
    } catch (Exception e) {
      ErrorHandler.answer(exchange, e);
    }
  }

  private void answer(HttpServerExchange exchange, Message.Request request) throws IOException {
    Reply reply = server.answer(request, site(exchange));
    boolean unknown =
        request.revision().isPresent()
            && reply instanceof Reply.Failure failure
            && failure.error().code() == RpcError.METHOD_NOT_FOUND;
    send(exchange, unknown ? 404 : 200, reply);
  }

  /** Since 2026-07-28 headers repeat what the body says, and may say nothing else. */
  private static Optional<RpcError> mismatch(HttpServerExchange exchange, Message.Request request) {
    Optional<String> version = header(exchange, VERSION);
    if (request.revision().isEmpty()) {
      return version
          .flatMap(Revision::named)
          .filter(Revision::stateless)
          .map(
              revision ->
                  RpcError.of(
                      RpcError.INVALID_PARAMS,
                      "Invalid params: params._meta must have \"" + Message.REVISION + "\""));
    }
    String revision = request.revision().get().value();
    Optional<String> tool =
        Optional.of(request.method())
            .filter("tools/call"::equals)
            .flatMap(method -> request.params().text("name"));
    return mismatch(VERSION, version, Optional.of(revision))
        .or(() -> mismatch(METHOD, header(exchange, METHOD), Optional.of(request.method())))
        .or(() -> mismatch(NAME, header(exchange, NAME).map(McpHandler::decoded), tool));
  }

  private static Optional<RpcError> mismatch(
      String name, Optional<String> header, Optional<String> body) {
    if (body.isEmpty() || header.equals(body)) {
      return Optional.empty();
    }
    String said =
        header.map(value -> "'" + value + "' does not match the body").orElse("is missing");
    return Optional.of(
        RpcError.of(RpcError.HEADER_MISMATCH, "Header mismatch: " + name + " " + said));
  }

  /** {@code =?base64?…?=} is how a header says what is not ASCII. */
  private static String decoded(String value) {
    if (!value.startsWith("=?base64?") || !value.endsWith("?=") || value.length() < 11) {
      return value;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(value.substring(9, value.length() - 2));
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  private static boolean isJson(String contentType) {
    String plain = contentType.replaceAll("[\\s\"]", "").toLowerCase(Locale.ROOT);
    return plain.matches("application/json(;charset=utf-8)?");
  }

  /** Whoever names no kind takes any. */
  private static boolean acceptsJson(HttpServerExchange exchange) {
    if (!exchange.getRequestHeaders().contains(Headers.ACCEPT)) {
      return true;
    }
    for (String line : exchange.getRequestHeaders().eachValue(Headers.ACCEPT)) {
      for (String range : line.split(",", -1)) {
        String plain = range.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (plain.matches("(application/json|application/\\*|\\*/\\*)(;.*)?")
            && !plain.matches(".*;q=0(\\.0*)?")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Addresses lead where the client has found this server. */
  private static Site site(HttpServerExchange exchange) {
    return Origins.found(exchange).map(Site::at).orElse(Site.NONE);
  }

  private static Optional<String> header(HttpServerExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).map(String::strip);
  }

  private static void accept(HttpServerExchange exchange) {
    exchange.setStatusCode(202);
    exchange.endExchange();
  }

  private static void refuse(HttpServerExchange exchange, Refusal refusal) {
    send(exchange, refusal.status, new Reply.Failure(Optional.empty(), refusal.error));
  }

  private static void send(HttpServerExchange exchange, int status, Reply reply) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    byte[] bytes = reply.json().getBytes(StandardCharsets.UTF_8);
    policysearch.http.Reply.json(exchange, "application/json", bytes);
  }
}
