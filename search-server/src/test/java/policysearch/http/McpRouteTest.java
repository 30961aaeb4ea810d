package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of «Streamable HTTP», with a real socket. */
final class McpRouteTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
  private static final String BOTH = "application/json, text/event-stream";
  private static final String META =
      "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

  @RegisterExtension static final Served SERVED = Served.examples();

  @Test
  void aRequestIsAnsweredInOnePieceWithoutASession() throws Exception {
    HttpResponse<String> answer = post(PING);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(answer.headers().firstValue("Mcp-Session-Id")).isEmpty();
    assertThat(answer.body()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/unheard_of\",\"params\":{}}",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}",
      })
  void whatAsksNothingIsAcceptedWithoutABody(String message) throws Exception {
    HttpResponse<String> answer = post(message);
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "DELETE", "PUT"})
  void thereIsNoStreamAndNoSessionToEnd(String method) throws Exception {
    HttpResponse<String> answer =
        Served.CLIENT.send(
            request("Accept", "text/event-stream").method(method, BodyPublishers.noBody()).build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(header(answer, "Allow")).isEqualTo("POST");
  }

  @ParameterizedTest
  @CsvSource({
    "{, -32700",
    "'[]', -32600",
    "'{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}', -32600",
  })
  void whatIsNoMessageIsABadRequest(String body, int code) throws Exception {
    HttpResponse<String> answer = post(body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(code(answer)).isEqualTo(code);
  }

  @Test
  void aBatchIsRefused() throws Exception {
    HttpResponse<String> answer = post("[" + PING + "," + PING + "]");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("batches");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-06-18, 200",
    "2025-11-25, 200",
    "2025-03-26, 400",
    "1900-01-01, 400",
    "newest, 400",
  })
  void theHeaderNamesARevisionThatIsSpokenHere(String version, int status) throws Exception {
    HttpResponse<String> answer = post(PING, "MCP-Protocol-Version", version);
    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 400) {
      assertThat(code(answer)).isEqualTo(-32022);
      assertThat(answer.body()).contains("2026-07-28", "2025-11-25", "2025-06-18");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:3000, 200",
    "http://localhost, 200",
    "https://localhost:8443, 200",
    "http://[::1]:80, 200",
    "http://evil.example, 403",
    "http://127.0.0.1.evil.example, 403",
    "http://localhost@evil.example, 403",
    "http://10.0.0.1, 403",
    "null, 403",
    "file://, 403",
  })
  void pagesFromElsewhereMayNotSpeak(String origin, int status) throws Exception {
    HttpResponse<String> answer = post(PING, "Origin", origin);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    if (status == 403) {
      assertThat(JSON.readTree(answer.body()).has("id")).isFalse();
    }
  }

  @Test
  void aForeignHostIsMisdirected() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", SERVED.port())) {
      String request =
          "POST /mcp HTTP/1.1\r\nHost: evil.example\r\nContent-Type: application/json\r\n"
              + "Connection: close\r\nContent-Length: "
              + PING.length()
              + "\r\n\r\n"
              + PING;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      assertThat(read(socket.getInputStream())).startsWith("HTTP/1.1 421");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, 200",
    "application/json; charset=utf-8, 200",
    "Application/JSON;charset=\"UTF-8\", 200",
    "application/json; charset=gbk, 415",
    "text/plain, 415",
    "application/x-www-form-urlencoded, 415",
    "application/json-patch+json, 415",
  })
  void onlyJsonIsRead(String type, int status) throws Exception {
    HttpResponse<String> answer =
        Served.CLIENT.send(
            SERVED
                .request("/mcp")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(PING))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "'application/json, text/event-stream', 200",
    "'text/event-stream;q=0.5, application/json', 200",
    "*/*, 200",
    "application/*, 200",
    "application/json, 200",
    "text/event-stream, 406",
    "'application/json;q=0, text/html', 406",
    "text/html, 406",
  })
  void onlyWhoTakesJsonIsAnswered(String accept, int status) throws Exception {
    HttpResponse<String> answer =
        Served.CLIENT.send(
            SERVED
                .request("/mcp")
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(PING))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedWhetherItsLengthIsToldOrNot() throws Exception {
    byte[] large =
        ("{\"jsonrpc\":\"2.0\",\"x\":\"" + "x".repeat(200_000)).getBytes(StandardCharsets.UTF_8);
    for (HttpRequest.BodyPublisher body :
        List.of(
            BodyPublishers.ofByteArray(large),
            BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))) {
      HttpResponse<String> answer =
          Served.CLIENT.send(request().POST(body).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(code(answer)).isEqualTo(-32600);
    }
  }

  @Test
  void aBodyThatComesInPiecesIsRead() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", SERVED.port())) {
      String head =
          "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Connection: close\r\nContent-Length: "
              + PING.length()
              + "\r\n\r\n";
      socket
          .getOutputStream()
          .write((head + PING.substring(0, 5)).getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      Thread.sleep(200);
      socket.getOutputStream().write(PING.substring(5).getBytes(StandardCharsets.UTF_8));
      assertThat(read(socket.getInputStream())).startsWith("HTTP/1.1 200").contains("\"id\":1");
    }
  }

  @Test
  void addressesLeadWhereTheClientFoundTheServer() throws Exception {
    HttpResponse<String> answer =
        post(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
                + "{\"name\":\"search_documents\",\"arguments\":{\"q\":\"算力\"}}}");
    assertThat(answer.body())
        .contains("\"address\":\"http://127.0.0.1:" + SERVED.port() + "/d/hui%2F1\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-07-28|tools/call|list_facets|200|0",
        "2026-07-28|tools/call|=?base64?bGlzdF9mYWNldHM=?=|200|0",
        "2026-07-28|tools/call|=?base64?!?=|400|-32020",
        "2026-07-28|tools/call|get_document|400|-32020",
        "2026-07-28|tools/call||400|-32020",
        "2026-07-28|tools/list|list_facets|400|-32020",
        "2026-07-28|Tools/Call|list_facets|400|-32020",
        "2026-07-28||list_facets|400|-32020",
        "|tools/call|list_facets|400|-32020",
        "2025-11-25|tools/call|list_facets|400|-32020",
      })
  void headersMaySayNothingElseThanTheBody(
      String version, String method, String name, int status, int code) throws Exception {
    List<String> headers = new ArrayList<>();
    add(headers, "MCP-Protocol-Version", version);
    add(headers, "Mcp-Method", method);
    add(headers, "Mcp-Name", name);
    HttpResponse<String> answer =
        post(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
                + "{\"name\":\"list_facets\","
                + META
                + "}}",
            headers.toArray(String[]::new));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(code(answer)).isEqualTo(code);
  }

  @Test
  void aMethodThatIsUnknownIsNotFoundSinceTheLatestRevision() throws Exception {
    String message =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"prompts/list\",\"params\":{" + META + "}}";
    HttpResponse<String> answer =
        post(message, "MCP-Protocol-Version", "2026-07-28", "Mcp-Method", "prompts/list");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(code(answer)).isEqualTo(-32601);
    // a client of before would take 404 for the end of its session
    HttpResponse<String> before =
        post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"prompts/list\"}");
    assertThat(before.statusCode()).isEqualTo(200);
    assertThat(code(before)).isEqualTo(-32601);
    HttpResponse<String> lacking = post(PING, "MCP-Protocol-Version", "2026-07-28");
    assertThat(lacking.statusCode()).isEqualTo(400);
    assertThat(code(lacking)).isEqualTo(-32602);
  }

  @Test
  void nothingThatIsSentBreaksTheServer() throws Exception {
    long seed = 20260728;
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      byte[] body = BrokenMessages.next(random);
      HttpResponse<String> answer =
          Served.CLIENT.send(
              request().POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode())
          .as("seed %d, message %d: %s", seed, i, new String(body, StandardCharsets.UTF_8))
          .isIn(200, 202, 400);
      if (answer.statusCode() != 202) {
        assertThat(JSON.readTree(answer.body()).path("jsonrpc").asText()).isEqualTo("2.0");
      }
    }
  }

  private static void add(List<String> headers, String name, String value) {
    if (value != null) {
      headers.addAll(List.of(name, value));
    }
  }

  private static int code(HttpResponse<String> answer) throws IOException {
    JsonNode reply = JSON.readTree(answer.body());
    return reply.at("/error/code").asInt();
  }

  private static String read(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static HttpResponse<String> post(String body, String... headers) throws Exception {
    return Served.CLIENT.send(
        request(headers).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String... headers) {
    HttpRequest.Builder request =
        SERVED
            .request("/mcp")
            .setHeader("Content-Type", "application/json")
            .setHeader("Accept", BOTH);
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return request;
  }
}
