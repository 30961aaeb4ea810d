package policysearch.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import policysearch.http.Examples;
import policysearch.http.InMemoryEngine;

/** What a client is answered, whatever carries the messages. */
final class McpServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final McpServer SERVER = new McpServer(new InMemoryEngine(Examples.documents()));

  @ParameterizedTest
  @CsvSource({
    "2025-11-25, 2025-11-25",
    "2025-06-18, 2025-06-18",
    "2025-03-26, 2025-11-25",
    "2026-07-28, 2025-11-25",
    "1900-01-01, 2025-11-25",
  })
  void aClientGetsTheRevisionItAsksForOrTheNewestThatHasAHandshake(String asked, String answered)
      throws IOException {
    JsonNode result =
        reply("initialize", "{\"protocolVersion\":\"" + asked + "\",\"capabilities\":{}}")
            .path("result");
    assertThat(result.path("protocolVersion").asText()).isEqualTo(answered);
    assertThat(result.path("capabilities").has("tools")).isTrue();
    assertThat(result.path("serverInfo").path("name").asText()).isEqualTo("policy-search");
    assertThat(result.path("instructions").asText()).contains("search_statements");
    assertThat(result.has("resultType")).isFalse();
  }

  @Test
  void aPingIsAnswered() throws IOException {
    assertThat(said("{\"jsonrpc\":\"2.0\",\"id\":\"p-1\",\"method\":\"ping\"}"))
        .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":\"p-1\",\"result\":{}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "-7", "12345678901234567890", "\"\"", "\"号\""})
  void anIdComesBackAsItWas(String id) throws IOException {
    assertThat(said("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"ping\"}"))
        .contains("\"id\":" + id + ",");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-32700| | ''",
        "-32700| | {\"jsonrpc\":\"2.0\"",
        "-32700| | {\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"} {}",
        "-32700| | {'jsonrpc':'2.0'}",
        "-32600| | []",
        "-32600| | [{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]",
        "-32600| | 7",
        "-32600| | null",
        "-32600|1| {\"id\":1,\"method\":\"ping\"}",
        "-32600|1| {\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
        "-32600|1| {\"jsonrpc\":2.0,\"id\":1,\"method\":\"ping\"}",
        "-32600| | {\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
        "-32600| | {\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}",
        "-32600| | {\"jsonrpc\":\"2.0\",\"id\":[1],\"method\":\"ping\"}",
        "-32600|1| {\"jsonrpc\":\"2.0\",\"id\":1}",
        "-32600|1| {\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7}",
        "-32600|1| {\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":[1]}",
        "-32601|1| {\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/list\"}",
        "-32601|1| {\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"Ping\"}",
        "-32602|1| {\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\"}",
        "-32602|1| {\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{\"cursor\":\"x\"}}",
        "-32602|1| {\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}",
        "-32602|1| {\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"rm\"}}",
        "-32602|1| {\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"search_documents\",\"arguments\":[]}}",
        "-32602|1| {\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/discover\"}",
      })
  void whatIsWrongHasItsCode(int code, String id, String message) throws IOException {
    JsonNode reply = JSON.readTree(said(message));
    assertThat(reply.path("jsonrpc").asText()).isEqualTo("2.0");
    assertThat(reply.path("error").path("code").asInt()).isEqualTo(code);
    assertThat(reply.path("error").path("message").asText()).isNotBlank();
    assertThat(reply.has("result")).isFalse();
    assertThat(reply.has("id")).isEqualTo(id != null);
  }

  @Test
  void notificationsAndResponsesAreNotAnswered() {
    assertThat(Message.read("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"))
        .isEqualTo(new Message.Notification("notifications/initialized"));
    assertThat(Message.read("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}"))
        .isEqualTo(new Message.Response());
    assertThat(Message.read(new byte[] {(byte) 0xff})).isInstanceOf(Message.Malformed.class);
  }

  @Test
  void sinceTheLatestRevisionEachRequestStandsByItself() throws IOException {
    JsonNode found = reply("server/discover", meta("2026-07-28", "")).path("result");
    assertThat(found.path("resultType").asText()).isEqualTo("complete");
    assertThat(JSON.convertValue(found.path("supportedVersions"), List.class))
        .isEqualTo(List.of("2026-07-28", "2025-11-25", "2025-06-18"));
    assertThat(found.path("ttlMs").asLong()).isPositive();
    assertThat(found.path("cacheScope").asText()).isEqualTo("public");
    assertThat(found.at("/_meta/io.modelcontextprotocol~1serverInfo/name").asText())
        .isEqualTo("policy-search");
    JsonNode tools = reply("tools/list", meta("2026-07-28", "")).path("result");
    assertThat(tools.path("tools")).hasSize(6);
    assertThat(tools.has("ttlMs") && tools.has("cacheScope")).isTrue();
    JsonNode called =
        reply("tools/call", meta("2026-07-28", "\"name\":\"list_facets\"")).path("result");
    assertThat(called.path("resultType").asText()).isEqualTo("complete");
    assertThat(called.path("isError").asBoolean()).isFalse();
    for (String gone : List.of("initialize", "ping", "subscriptions/listen")) {
      assertThat(reply(gone, meta("2026-07-28", "")).at("/error/code").asInt()).isEqualTo(-32601);
    }
  }

  @Test
  void aRevisionThatIsNotSpokenIsToldThoseThatAre() throws IOException {
    JsonNode error = reply("tools/list", meta("1900-01-01", "")).path("error");
    assertThat(error.path("code").asInt()).isEqualTo(-32022);
    assertThat(error.at("/data/requested").asText()).isEqualTo("1900-01-01");
    assertThat(error.at("/data/supported")).hasSize(3);
    String lacking = "{\"_meta\":{\"" + Message.REVISION + "\":\"2026-07-28\"}}";
    assertThat(reply("tools/list", lacking).at("/error/code").asInt()).isEqualTo(-32602);
    assertThat(reply("tools/list", meta("2025-11-25", "")).path("result").has("resultType"))
        .isFalse();
  }

  private static String meta(String revision, String rest) {
    return "{\"_meta\":{\""
        + Message.REVISION
        + "\":\""
        + revision
        + "\",\"io.modelcontextprotocol/clientCapabilities\":{}}"
        + (rest.isEmpty() ? "" : "," + rest)
        + "}";
  }

  private static JsonNode reply(String method, String params) throws IOException {
    return JSON.readTree(
        said(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
                + method
                + "\",\"params\":"
                + params
                + "}"));
  }

  private static String said(String message) throws IOException {
    return switch (Message.read(message)) {
      case Message.Request request -> SERVER.answer(request, Site.NONE).json();
      case Message.Malformed malformed -> malformed.reply().json();
      case Message.Notification notification -> "";
      case Message.Response response -> "";
    };
  }
}
