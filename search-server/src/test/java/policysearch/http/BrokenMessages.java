package policysearch.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import policysearch.json.Json;

/** Gives messages to an assistant's tools as nobody should send them, and some that are right. */
final class BrokenMessages {
  private static final List<String> WORDS =
      List.of(
          "jsonrpc",
          "2.0",
          "id",
          "method",
          "params",
          "name",
          "arguments",
          "_meta",
          "tools/call",
          "tools/list",
          "initialize",
          "ping",
          "protocolVersion",
          "search_documents",
          "q",
          "size",
          "search_statements",
          "get_document",
          "list_facets",
          "phrase_history",
          "compare_usage",
          "phrase",
          "field",
          "speaker",
          "facets",
          "cursor",
          "at-1",
          "算力",
          "李明",
          "\"",
          "\ud800",
          "😀",
          "",
          " ",
          "2024",
          "-date",
          "hui/1",
          "by",
          "offset",
          "dateFrom",
          "9999",
          "\u0000");

  private static final List<String> TOOLS =
      List.of(
          "search_documents",
          "search_statements",
          "get_document",
          "list_facets",
          "phrase_history",
          "compare_usage");

  /** The next of them. */
  static byte[] next(Random random) {
    String json =
        switch (random.nextInt(4)) {
          case 0 -> value(random, 4);
          case 1 ->
              "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":"
                  + text(random)
                  + ",\"params\":"
                  + value(random, 3)
                  + "}";
          default ->
              "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\""
                  + TOOLS.get(random.nextInt(TOOLS.size()))
                  + "\",\"arguments\":"
                  + object(random, 2)
                  + "}}";
        };
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(3) == 0 && bytes.length > 0) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(3)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes = Arrays.copyOf(bytes, at);
        default -> bytes = Arrays.copyOfRange(bytes, at, bytes.length);
      }
    }
    return bytes;
  }

  private static String value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 6)) {
      case 0, 1 -> text(random);
      case 2 -> Integer.toString(random.nextInt());
      case 3 ->
          List.of("1e999999999", "-0", "0.5", "1E-999999999", "99999999999999")
              .get(random.nextInt(5));
      case 4 -> "null";
      case 5 -> Boolean.toString(random.nextBoolean());
      case 6 -> "[" + value(random, depth - 1) + "," + value(random, depth - 1) + "]";
      default -> object(random, depth - 1);
    };
  }

  private static String object(Random random, int depth) {
    StringBuilder object = new StringBuilder("{");
    for (int i = random.nextInt(4); i >= 0; i--) {
      object.append(text(random)).append(':').append(value(random, depth)).append(i > 0 ? "," : "");
    }
    return object.append('}').toString();
  }

  private static String text(Random random) {
    return Json.write(WORDS.get(random.nextInt(WORDS.size())));
  }

  private BrokenMessages() {}
}
