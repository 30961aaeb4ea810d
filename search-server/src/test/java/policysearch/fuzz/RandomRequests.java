package policysearch.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import policysearch.http.Described;
import policysearch.search.HostileTexts;

/**
 * Makes requests for all routes of a description, each parameter as it should be, or wrong, or
 * hostile, alone and together, and now and then one that no description knows.
 */
final class RandomRequests {
  private static final byte[] NONE = {};
  private static final List<String> PLACES =
      List.of(
          "/",
          "/docs",
          "/d/x",
          "/person/x",
          "/phrase/x",
          "/compare",
          "/favicon.ico",
          "/mcp",
          "/nothing",
          "/api/v1/",
          "/api/v2/search",
          "/index.html",
          "/%00",
          "/..%2f..%2fx",
          "//x",
          "/api/v1/search/",
          "/api/v1/documents//similar",
          "/d/" + "x/".repeat(40),
          "*");
  private static final List<String> WRONG_NUMBERS =
      List.of(
          "0", "-1", "101", "1000000000", "99999999999999999999", "x", "1.5", "１", "0x10", "+1");
  private static final List<String> WRONG_DATES =
      List.of("2024-13", "2024-02-30", "0000", "9999-12-31", "-1", "2024-1-1", "99999-01-01", "今天");
  private static final List<String> RIGHT_DATES =
      List.of("2023", "2024", "2023-12", "2024-01", "2023-12-31", "2024-01-02", "1949", "9999");

  private final JsonNode paths;
  private final List<String> routes = new ArrayList<>();
  private final KnownValues known;
  private final RandomMessages messages;
  private final RandomWrites writes;
  private final HostileQueries queries;
  private final Random random;

  /** {@code keys}: for writing, of which the first is right. */
  RandomRequests(
      Described described, JsonNode tools, List<String> keys, KnownValues known, Random random) {
    this.paths = described.document().path("paths");
    this.paths.fieldNames().forEachRemaining(routes::add);
    this.known = known;
    this.random = random;
    this.queries = new HostileQueries(random);
    this.messages = new RandomMessages(tools, random, this::text);
    this.writes = new RandomWrites(paths, keys, random, this::text);
  }

  Request next() {
    int dice = random.nextInt(100);
    if (dice < 4) {
      String place = one(PLACES);
      return new Request(place, method(), bytes(place + query(List.of())), headers(), NONE);
    }
    if (dice < 16) {
      Map<String, String> headers = headers();
      headers.put("Content-Type", "application/json");
      return new Request("/mcp", "POST", bytes("/mcp"), headers, messages.next(headers));
    }
    if (dice < 32) {
      return writes.next();
    }
    String route = one(routes);
    List<JsonNode> parameters = new ArrayList<>();
    paths.path(route).at("/get/parameters").forEach(parameters::add);
    return new Request(
        route, method(), bytes(path(route, parameters) + query(parameters)), headers(), NONE);
  }

  private String method() {
    return switch (random.nextInt(60)) {
      case 0 -> "POST";
      case 1 -> one(List.of("PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"));
      case 2, 3 -> "HEAD";
      default -> "GET";
    };
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    if (random.nextInt(4) == 0) {
      headers.put(
          "Accept-Encoding", one(List.of("gzip", "gzip;q=0.5, br", "gzip;q=0", "*", ";;,=")));
    }
    if (random.nextInt(4) == 0) {
      headers.put("Accept-Language", one(List.of("zh-CN", "en;q=x", "zh;q=0.1,en", ",,;", "*")));
    }
    if (random.nextInt(10) == 0) {
      headers.put("X-Request-Id", one(List.of("a", "<script>", "x".repeat(3000), "编号", "\"\\")));
    }
    if (random.nextInt(10) == 0) {
      headers.put("If-None-Match", one(List.of("*", "\"\"", "W/,", ",".repeat(1000))));
    }
    return headers;
  }

  private String path(String route, List<JsonNode> parameters) {
    String path = route;
    for (JsonNode parameter : parameters) {
      if (parameter.path("in").asText().equals("path")) {
        String name = parameter.path("name").asText();
        String value = random.nextInt(4) > 0 ? known.argument(route, random) : text();
        path = path.replace("{" + name + "}", encoded(value));
      }
    }
    return path;
  }

  private String query(List<JsonNode> parameters) {
    List<JsonNode> all =
        parameters.stream().filter(p -> p.path("in").asText().equals("query")).toList();
    List<String> pairs = new ArrayList<>();
    int count = random.nextInt(40) == 0 ? 60 : random.nextInt(random.nextInt(6) == 0 ? 16 : 5);
    for (int i = 0; i < count && !all.isEmpty(); i++) {
      JsonNode parameter = random.nextInt(3) == 0 ? all.getFirst() : one(all);
      pairs.add(encoded(parameter.path("name").asText()) + "=" + encoded(value(parameter)));
    }
    if (random.nextInt(25) == 0) {
      pairs.add(encoded(text()) + (random.nextBoolean() ? "=" + encoded(text()) : ""));
    }
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  private String value(JsonNode parameter) {
    JsonNode schema = parameter.path("schema");
    boolean list = !parameter.path("explode").asBoolean(true);
    int times = list ? 1 + random.nextInt(3) : 1;
    return IntStream.range(0, times)
        .mapToObj(i -> value(parameter.path("name").asText(), schema))
        .collect(Collectors.joining(","));
  }

  private String value(String name, JsonNode schema) {
    if (random.nextInt(8) == 0) {
      return text();
    }
    JsonNode values = schema.has("enum") ? schema.path("enum") : schema.at("/items/enum");
    if (values.size() > 0) {
      return values.get(random.nextInt(values.size())).asText();
    }
    boolean right = random.nextInt(6) > 0;
    if (schema.path("type").asText().equals("integer")) {
      return right ? Integer.toString(1 + random.nextInt(60)) : one(WRONG_NUMBERS);
    }
    if (schema.has("pattern")) {
      return one(right ? RIGHT_DATES : WRONG_DATES);
    }
    if (name.equals("cursor")) {
      return cursor();
    }
    return right ? known.value(name, random) : text();
  }

  /** One that was given, for this query or another, whole or with an error in it. */
  private String cursor() {
    String cursor = known.cursor(random);
    int at = random.nextInt(cursor.length() + 1);
    return switch (random.nextInt(5)) {
      case 0 -> cursor.substring(0, at);
      case 1 -> cursor.substring(0, at) + (char) ('A' + random.nextInt(60)) + cursor.substring(at);
      default -> cursor;
    };
  }

  private String text() {
    return switch (random.nextInt(4)) {
      case 0 -> shortened(HostileTexts.one(random));
      case 1 -> known.value("q", random);
      default -> shortened(queries.one(random.nextInt(HostileQueries.KINDS)));
    };
  }

  /** Several of them have to fit into a request. */
  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), 450));
  }

  /** Percent-encoded; one in twenty as clients without manners do it. */
  private String encoded(String text) {
    boolean raw = random.nextInt(20) == 0;
    StringBuilder encoded = new StringBuilder();
    for (byte octet : bytes(text)) {
      int c = octet & 0xff;
      boolean plain = c > ' ' && c < 0x7f && "%/?#&+=;\\".indexOf(c) < 0;
      if (plain && (raw || Character.isLetterOrDigit(c))) {
        encoded.append((char) c);
      } else {
        encoded.append('%').append("%02X".formatted(c));
      }
    }
    if (raw && random.nextInt(4) == 0) {
      encoded.append(one(List.of("%", "%zz", "%ff", "%E7%AE", "%00", "%C0%AF", "算力", "+")));
    }
    return encoded.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
