package policysearch.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Messages for {@code POST /mcp}: calls of its tools, other methods, and what is no message. */
final class RandomMessages {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> METHODS =
      List.of("initialize", "ping", "tools/list", "server/discover", "resources/list", "", "x/y");

  private final List<JsonNode> tools = new ArrayList<>();
  private final Random random;
  private final Supplier<String> text;

  /** {@code tools} as {@code tools/list} gives them. */
  RandomMessages(JsonNode tools, Random random, Supplier<String> text) {
    tools.forEach(this.tools::add);
    this.random = random;
    this.text = text;
  }

  /** The bytes of one; may add to {@code headers}. */
  byte[] next(Map<String, String> headers) {
    ObjectNode message = NODES.objectNode().put("jsonrpc", "2.0").put("id", random.nextInt(9));
    ObjectNode params = NODES.objectNode();
    String method = random.nextInt(5) == 0 ? one(METHODS) : "tools/call";
    message.put("method", method);
    if (method.equals("tools/call")) {
      JsonNode tool = one(tools);
      String name = random.nextInt(30) == 0 ? text.get() : tool.path("name").asText();
      params.put("name", name).set("arguments", arguments(tool.at("/inputSchema/properties")));
    }
    if (random.nextInt(5) == 0) {
      stateless(params, method, headers);
    }
    message.set("params", random.nextInt(50) == 0 ? junk(3) : params);
    return random.nextInt(8) == 0 ? broken(message) : bytes(message);
  }

  private void stateless(ObjectNode params, String method, Map<String, String> headers) {
    params
        .putObject("_meta")
        .put("io.modelcontextprotocol/protocolVersion", "2026-07-28")
        .putObject("io.modelcontextprotocol/clientCapabilities");
    headers.put("MCP-Protocol-Version", one(List.of("2026-07-28", "2025-06-18", "x")));
    headers.put("Mcp-Method", method);
    String name = params.path("name").asText();
    if (name.matches("[a-z_]+")) {
      headers.put("Mcp-Name", name);
    }
  }

  private ObjectNode arguments(JsonNode properties) {
    ObjectNode arguments = NODES.objectNode();
    properties
        .properties()
        .forEach(
            property -> {
              if (random.nextInt(4) == 0 || property.getKey().equals("q")) {
                arguments.set(property.getKey(), argument(property.getValue()));
              }
            });
    if (random.nextInt(20) == 0) {
      arguments.set(text.get(), junk(2));
    }
    return arguments;
  }

  private JsonNode argument(JsonNode schema) {
    if (random.nextInt(12) == 0) {
      return junk(3);
    }
    JsonNode values = schema.path("enum");
    if (values.size() > 0) {
      return values.get(random.nextInt(values.size()));
    }
    return switch (schema.path("type").asText()) {
      case "integer" -> NODES.numberNode(random.nextInt(60) - 3);
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      case "array" -> NODES.arrayNode().add(argument(schema.path("items")));
      default -> NODES.textNode(text.get());
    };
  }

  private JsonNode junk(int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 6)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.numberNode(random.nextDouble() * 1e300);
      case 2 -> NODES.numberNode(random.nextLong());
      case 3 -> NODES.booleanNode(true);
      case 4, 5 -> NODES.textNode(text.get());
      case 6 -> {
        ArrayNode array = NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
          array.add(junk(depth - 1));
        }
        yield array;
      }
      default -> NODES.objectNode().set(text.get(), junk(depth - 1));
    };
  }

  private byte[] broken(JsonNode message) {
    byte[] bytes = bytes(message);
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> ("[" + message + "," + message + "]").getBytes(StandardCharsets.UTF_8);
      case 2 -> ("[".repeat(random.nextInt(20_000))).getBytes(StandardCharsets.UTF_8);
      case 3 -> ("{\"a\":".repeat(random.nextInt(5_000))).getBytes(StandardCharsets.UTF_8);
      case 4 -> new byte[random.nextInt(100)];
      default -> {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        yield bytes;
      }
    };
  }

  private static byte[] bytes(JsonNode message) {
    try {
      return JSON.writeValueAsBytes(message);
    } catch (JsonProcessingException e) { // a lone surrogate: \\ud800 is what others send
      return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\\ud800\"}"
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
