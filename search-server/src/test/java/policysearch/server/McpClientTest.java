package policysearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policysearch.http.WebServer;
import policysearch.search.SearchEngine;

/** The protocol's official client is served: over HTTP, and over a pipe by the started program. */
final class McpClientTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SEED = "000_2e05ff05c1a982e2";

  @TempDir static Path folder;
  private static String index = "";

  @BeforeAll
  static void indexTheSeed() {
    index = folder.resolve("index").toString();
    assertThat(run("index", Path.of("..", "seeds").toString(), "--index", index)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-25", "2025-06-18"})
  void overHttp(String revision) throws Exception {
    try (SearchEngine engine =
            IndexOptions.open(Path.of(index), new PrintWriter(new StringWriter()));
        WebServer server = WebServer.start("127.0.0.1", 0, engine);
        McpSyncClient client =
            client(
                HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + server.port())
                    .endpoint("/mcp")
                    .jsonMapper(new JacksonMcpJsonMapper(JSON))
                    .supportedProtocolVersions(List.of(revision))
                    .openConnectionOnStartup(true)
                    .build())) {
      assertThat(client.initialize().protocolVersion()).isEqualTo(revision);
      everythingWorks(client);
      assertThat(called(client, "search_documents", Map.of("q", "算力")).structuredContent())
          .asString()
          .contains("http://127.0.0.1:" + server.port() + "/d/" + SEED);
    }
  }

  @Test
  void overAPipe() {
    ServerParameters command =
        ServerParameters.builder(Path.of(System.getProperty("java.home"), "bin", "java").toString())
            .args(
                "-cp",
                System.getProperty("java.class.path"),
                PolicySearchMain.class.getName(),
                "mcp",
                "--index",
                index,
                "--site",
                "https://search.example.org/")
            .build();
    try (McpSyncClient client =
        client(new StdioClientTransport(command, new JacksonMcpJsonMapper(JSON)))) {
      // this transport of theirs asks for the revision it knows best
      assertThat(client.initialize().protocolVersion()).isIn("2025-11-25", "2025-06-18");
      everythingWorks(client);
      assertThat(called(client, "search_documents", Map.of("q", "算力")).structuredContent())
          .asString()
          .contains("https://search.example.org/d/" + SEED);
    }
  }

  @Test
  void theProgramEndsWhenNobodySpeaksAnyMore() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PolicySearchMain.class.getName(),
                "mcp",
                "--index",
                index)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process
        .getOutputStream()
        .write(
            "{\"jsonrpc\":\"2.0\",\"id\":\"算\",\"method\":\"ping\"}\n"
                .getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(out).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":\"算\",\"result\":{}}\n");
  }

  @Test
  void anIndexThatIsMissingIsCodeFourAndNothingIsSaidOnTheWire() throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    java.io.InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(new byte[0]));
    try {
      int code =
          PolicySearchMain.run(
              new PrintWriter(out),
              new PrintWriter(err),
              "mcp",
              "--index",
              folder.resolve("none").toString());
      assertThat(code).isEqualTo(4);
      assertThat(out.toString()).isEmpty();
      assertThat(err.toString()).contains("no index", "policy-search index");
    } finally {
      System.setIn(before);
    }
  }

  private static void everythingWorks(McpSyncClient client) {
    client.ping();
    assertThat(client.getServerInfo().name()).isEqualTo("policy-search");
    assertThat(client.getServerInstructions()).contains("search_statements");
    Map<String, Map<String, Object>> arguments =
        Map.of(
            "search_documents", Map.of("q", "算力", "facets", List.of("speaker", "type")),
            "search_statements", Map.of("q", "算力", "speaker", List.of("倪岳峰")),
            "get_document", Map.of("id", SEED, "limit", 500, "q", "算力"),
            "list_facets", Map.of("field", "speaker", "query", "算力"),
            "phrase_history", Map.of("phrase", "算力", "periods", "months"),
            "compare_usage", Map.of("q", "算力", "by", "speaker"));
    Set<String> names =
        client.listTools().tools().stream().map(McpSchema.Tool::name).collect(Collectors.toSet());
    assertThat(names).isEqualTo(arguments.keySet());
    arguments.forEach(
        (name, given) -> {
          McpSchema.CallToolResult result = called(client, name, given);
          assertThat(result.isError()).as("%s: %s", name, result).isFalse();
          assertThat(text(result)).as(name).contains("倪岳峰");
        });
    McpSchema.CallToolResult wrong = called(client, "search_documents", Map.of("sort", "up"));
    assertThat(wrong.isError()).isTrue();
    assertThat(text(wrong)).contains("sort must be one of relevance, -date, date");
  }

  private static String text(McpSchema.CallToolResult result) {
    return ((McpSchema.TextContent) result.content().getFirst()).text();
  }

  private static McpSchema.CallToolResult called(
      McpSyncClient client, String name, Map<String, Object> arguments) {
    return client.callTool(new McpSchema.CallToolRequest(name, arguments));
  }

  /** Checks each result against the output schema of its tool, as a careful client does. */
  private static McpSyncClient client(McpClientTransport transport) {
    return McpClient.sync(transport)
        .requestTimeout(Duration.ofSeconds(60))
        .initializationTimeout(Duration.ofSeconds(60))
        .enableCallToolSchemaCaching(true)
        .jsonSchemaValidator(McpClientTest::valid)
        .build();
  }

  private static JsonSchemaValidator.ValidationResponse valid(
      Map<String, Object> schema, Object value) {
    var problems =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(JSON.<com.fasterxml.jackson.databind.JsonNode>valueToTree(schema))
            .validate(JSON.valueToTree(value));
    return problems.isEmpty()
        ? JsonSchemaValidator.ValidationResponse.asValid(String.valueOf(value))
        : JsonSchemaValidator.ValidationResponse.asInvalid(problems.toString());
  }

  private static int run(String... args) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return PolicySearchMain.run(nowhere, nowhere, args);
  }
}
