package policysearch.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Requests for what a description says needs a key: with one and without, with bodies of each kind
 * it names, as they should be, broken, and of another kind than they say.
 */
final class RandomWrites {
  private static final List<String> METHODS = List.of("post", "put", "patch", "delete");

  private static final String BOUNDARY = "----x+Y'7";

  /** Ids are of few, so that documents are replaced and deleted and the index does not grow. */
  private static final int IDS = 60;

  /** What parsers know files by: HTML, MHTML, RTF, ZIP, gzip, OLE, JSON, a byte order mark. */
  private static final List<String> BEGINNINGS =
      List.of(
          "<html><head><meta charset=gbk><title>",
          "<!doctype html><body>" + "<div>".repeat(3_000),
          "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x",
          "{\\rtf1\\ansi ",
          "PK\u0003\u0004",
          "\u001f\u008b\u0008",
          "{\"id\":",
          "\u00ff\u00fe",
          "");

  private final List<Operation> operations = new ArrayList<>();
  private final List<String> keys;
  private final Random random;
  private final Supplier<String> text;

  /** {@code keys}: the first is right. */
  RandomWrites(JsonNode paths, List<String> keys, Random random, Supplier<String> text) {
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (String method : METHODS) {
        JsonNode operation = path.getValue().path(method);
        if (operation.has("security")) {
          operations.add(new Operation(path.getKey(), method, operation));
        }
      }
    }
    this.keys = keys;
    this.random = random;
    this.text = text;
  }

  private record Operation(String route, String method, JsonNode description) {}

  Request next() {
    Operation operation = one(operations);
    Map<String, String> headers = new HashMap<>();
    if (random.nextInt(12) > 0) {
      String key = random.nextInt(8) > 0 ? keys.getFirst() : one(keys);
      headers.put("Authorization", (random.nextInt(40) == 0 ? "Basic " : "Bearer ") + key);
    }
    byte[] body = {};
    List<String> types = new ArrayList<>();
    operation.description.at("/requestBody/content").fieldNames().forEachRemaining(types::add);
    if (!types.isEmpty()) {
      String type = random.nextInt(20) == 0 ? text.get().replaceAll("\\p{C}", "") : one(types);
      boolean boundary = type.startsWith("multipart/") && random.nextInt(20) > 0;
      headers.put("Content-Type", boundary ? type + "; boundary=" + BOUNDARY : type);
      body = body(random.nextInt(10) == 0 ? one(types) : type);
    }
    if (random.nextInt(4) == 0) { // of few, so that some are sent for another request
      String key = random.nextInt(20) == 0 ? text.get() : "k" + random.nextInt(200);
      headers.put("Idempotency-Key", key.replaceAll("\\p{C}", ""));
    }
    return new Request(
        operation.route,
        operation.method.toUpperCase(java.util.Locale.ROOT),
        (operation.route.replaceAll("\\{[^}]*}", encoded(id())) + query(operation.description))
            .getBytes(StandardCharsets.UTF_8),
        headers,
        body);
  }

  private String query(JsonNode operation) {
    List<String> pairs = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      String name = parameter.path("name").asText();
      boolean wanted = name.equals("id") ? random.nextInt(20) > 0 : random.nextInt(4) == 0;
      if (parameter.path("in").asText().equals("query") && wanted) {
        pairs.add(name + "=" + encoded(value(name, parameter.path("schema").path("enum"))));
      }
    }
    if (random.nextInt(40) == 0) {
      pairs.add(encoded(text.get()) + "=" + encoded(text.get()));
    }
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  private String value(String name, JsonNode choices) {
    if (choices.size() > 0 && random.nextInt(10) > 0) {
      return choices.get(random.nextInt(choices.size())).asText();
    }
    return name.equals("id") ? id() : text.get();
  }

  private String id() {
    return random.nextInt(30) == 0 ? text.get() : "w" + random.nextInt(IDS);
  }

  private byte[] body(String type) {
    byte[] body =
        switch (type) {
          case "application/json" -> row().getBytes(StandardCharsets.UTF_8);
          case "application/x-ndjson" ->
              IntStream.range(0, random.nextInt(20))
                  .mapToObj(i -> row())
                  .collect(Collectors.joining(random.nextInt(9) == 0 ? "\n\n\r\n" : "\n"))
                  .getBytes(StandardCharsets.UTF_8);
          case "multipart/form-data" -> parts();
          default -> file();
        };
    return random.nextInt(6) == 0 ? broken(body) : body;
  }

  private String row() {
    return switch (random.nextInt(12)) {
      case 0 -> "[".repeat(random.nextInt(20_000));
      case 1 -> "{\"text\":".repeat(random.nextInt(5_000));
      case 2 -> "{\"id\":" + random.nextLong() + ",\"text\":" + random.nextDouble() * 1e300 + "}";
      case 3 -> "{\"id\":null,\"title\":[],\"text\":{\"a\":1}}";
      default ->
          "{\"id\":\"w%d\",\"title\":%s,\"text\":%s,\"date\":%s,\"source\":%s,\"url\":%s}"
              .formatted(
                  random.nextInt(IDS),
                  quoted(text.get()),
                  quoted(
                      IntStream.range(0, 9).mapToObj(i -> text.get()).reduce("", String::concat)),
                  quoted(random.nextBoolean() ? "2024-05-14" : text.get()),
                  quoted(text.get()),
                  quoted(text.get()));
    };
  }

  private byte[] file() {
    byte[] begin = one(BEGINNINGS).getBytes(StandardCharsets.ISO_8859_1);
    byte[] rest = random.nextBoolean() ? new byte[random.nextInt(3_000)] : words();
    if (random.nextInt(3) == 0) {
      random.nextBytes(rest);
    }
    byte[] file = Arrays.copyOf(begin, begin.length + rest.length);
    System.arraycopy(rest, 0, file, begin.length, rest.length);
    return file;
  }

  private byte[] parts() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int i = random.nextInt(6); i > 0; i--) {
      String disposition =
          switch (random.nextInt(5)) {
            case 0 -> "form-data; name=\"x\"";
            case 1 -> "form-data; filename*=UTF-8''" + encoded(text.get());
            default -> "form-data; name=\"x\"; filename=\"" + text.get() + "\"";
          };
      String head =
          "--%s\r\nContent-Disposition: %s\r\nContent-Type: %s\r\nContent-Location: %s\r\n\r\n"
              .formatted(
                  BOUNDARY,
                  disposition,
                  random.nextBoolean() ? "application/json" : text.get(),
                  text.get());
      body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
      body.writeBytes(random.nextBoolean() ? file() : row().getBytes(StandardCharsets.UTF_8));
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private byte[] words() {
    return (text.get() + "</title><p>" + text.get() + "\n" + text.get() + "说，" + text.get())
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] broken(byte[] body) {
    if (body.length == 0 || random.nextBoolean()) {
      return Arrays.copyOf(body, random.nextInt(body.length + 1));
    }
    byte[] other = body.clone();
    for (int i = random.nextInt(9); i >= 0; i--) {
      other[random.nextInt(other.length)] = (byte) random.nextInt();
    }
    return other;
  }

  /** Control characters and lone surrogates as JSON says them. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      boolean plain = c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c);
      quoted.append(plain ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return quoted.append('"').toString();
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
