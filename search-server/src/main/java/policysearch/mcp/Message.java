package policysearch.mcp;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import policysearch.json.Json;
import policysearch.json.JsonValue;

/** What a client says: one JSON-RPC message. */
public sealed interface Message {
  /** The longest honest message is a call with all its arguments, some KiB. */
  int MOST_BYTES = 1 << 17;

  /** Where a request says its revision. */
  String REVISION = "io.modelcontextprotocol/protocolVersion";

  /**
   * Something to answer.
   *
   * @param id a text or a whole number, given back as it came
   * @param revision which the request itself names; absent where {@code initialize} settled it
   */
  record Request(Object id, String method, JsonValue.Members params, Optional<Revision> revision)
      implements Message {}

  /** Something to know, never answered. */
  record Notification(String method) implements Message {}

  /** An answer, though nothing is asked here. */
  record Response() implements Message {}

  /** What is no message, with the answer to it. */
  record Malformed(Reply.Failure reply) implements Message {}

  /** The message that stands in {@code utf8}. */
  static Message read(byte[] utf8) {
    try {
      return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException e) {
      return malformed(
          Optional.empty(), RpcError.of(RpcError.PARSE_ERROR, "Parse error: not UTF-8"));
    }
  }

  /** The message that stands in {@code json}. */
  static Message read(String json) {
    JsonValue value;
    try {
      value = Json.readAny(json);
    } catch (IllegalArgumentException e) {
      return malformed(
          Optional.empty(), RpcError.of(RpcError.PARSE_ERROR, "Parse error: " + e.getMessage()));
    }
    return switch (value) {
      case JsonValue.Members members -> of(members);
      case JsonValue.Items items ->
          invalid(Optional.empty(), "batches are not part of the protocol, send one message");
      default -> invalid(Optional.empty(), "a message is an object");
    };
  }

  private static Message of(JsonValue.Members members) {
    Optional<Object> id = members.get("id").flatMap(Message::id);
    if (!members.text("jsonrpc").equals(Optional.of("2.0"))) {
      return invalid(id, "jsonrpc must be \"2.0\"");
    }
    if (members.get("id").isPresent() && id.isEmpty()) {
      return invalid(id, "id must be a text or a whole number");
    }
    if (members.get("method").isEmpty()) {
      boolean answers = members.get("result").isPresent() || members.get("error").isPresent();
      return answers && id.isPresent() ? new Response() : invalid(id, "method is missing");
    }
    Optional<String> method = members.text("method");
    if (method.isEmpty()) {
      return invalid(id, "method must be a text");
    }
    Optional<JsonValue> params = members.get("params");
    if (params.isPresent() && !(params.get() instanceof JsonValue.Members)) {
      return invalid(id, "params must be an object");
    }
    return id.isEmpty()
        ? new Notification(method.get())
        : request(id.get(), method.get(), members.members("params"));
  }

  /** Of revisions that are named in each request, the request must say all that they ask for. */
  private static Message request(Object id, String method, Optional<JsonValue.Members> given) {
    JsonValue.Members params = given.orElse(JsonValue.Members.NONE);
    Optional<JsonValue.Members> meta = params.members("_meta");
    Optional<JsonValue> named = meta.flatMap(m -> m.get(REVISION));
    if (named.isEmpty() && !method.equals(McpServer.DISCOVER)) {
      return new Request(id, method, params, Optional.empty());
    }
    Optional<String> name = meta.flatMap(m -> m.text(REVISION));
    if (name.isEmpty()) {
      return lacking(id, REVISION);
    }
    Optional<Revision> revision = Revision.named(name.get());
    if (revision.isEmpty()) {
      return malformed(Optional.of(id), RpcError.unsupported(name.get()));
    }
    String capabilities = "io.modelcontextprotocol/clientCapabilities";
    if (revision.get().stateless() && meta.flatMap(m -> m.members(capabilities)).isEmpty()) {
      return lacking(id, capabilities);
    }
    return new Request(id, method, params, revision.filter(Revision::stateless));
  }

  private static Message lacking(Object id, String name) {
    String rule = "Invalid params: params._meta must have \"" + name + "\"";
    return malformed(Optional.of(id), RpcError.of(RpcError.INVALID_PARAMS, rule));
  }

  private static Optional<Object> id(JsonValue value) {
    return switch (value) {
      case JsonValue.Text text -> Optional.of(text.value());
      case JsonValue.Numeral number when whole(number.value()) -> Optional.of(number.value());
      default -> Optional.empty();
    };
  }

  private static boolean whole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private static Message invalid(Optional<Object> id, String rule) {
    return malformed(id, RpcError.of(RpcError.INVALID_REQUEST, "Invalid request: " + rule));
  }

  private static Message malformed(Optional<Object> id, RpcError error) {
    return new Malformed(new Reply.Failure(id, error));
  }
}
