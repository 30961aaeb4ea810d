package policysearch.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import policysearch.http.Examples;
import policysearch.http.InMemoryEngine;

/** Over a pipe: a message a line, each way, and nothing else. */
final class MessageLinesTest {
  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

  @Test
  void eachRequestGetsOneLineAndNothingElseIsSaid() throws IOException {
    List<String> lines =
        served(
            PING
                + "\r\n\n  \n{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n"
                + "not json\n"
                + "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":"
                + "\"get_document\",\"arguments\":{\"id\":\"notice 2\"}}}\n"
                + PING.replace(":1", ":3"));
    assertThat(lines).hasSize(4).allMatch(line -> line.startsWith("{\"jsonrpc\":\"2.0\""));
    assertThat(lines.get(0)).contains("\"id\":1");
    assertThat(lines.get(1)).contains("-32700");
    assertThat(lines.get(2)).contains("\"id\":2", "统筹算力布局", "\\n");
    assertThat(lines.get(3)).contains("\"id\":3");
  }

  @Test
  void aLineThatIsTooLongCostsItselfOnly() throws IOException {
    List<String> lines = served("x".repeat(Message.MOST_BYTES + 100) + "\n" + PING + "\n");
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).contains("-32600", "at most");
    assertThat(lines.get(1)).contains("\"id\":1");
  }

  @Test
  void aRequestThatFailsIsAnsweredAndTheNextOneToo() throws IOException {
    McpServer broken = new McpServer(new InMemoryEngine(List.of()));
    String history =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":"
            + "\"phrase_history\",\"arguments\":{\"phrase\":\"算力\"}}}";
    // this engine has no first document to tell of
    List<String> lines = served(broken, history + "\n" + PING + "\n");
    assertThat(lines.get(0)).contains("\"id\":1", "-32603").doesNotContain("Exception");
    assertThat(lines.get(1)).contains("\"result\":{}");
  }

  private static List<String> served(String said) throws IOException {
    return served(new McpServer(new InMemoryEngine(Examples.documents())), said);
  }

  private static List<String> served(McpServer server, String said) throws IOException {
    StringWriter out = new StringWriter();
    new MessageLines(server, Site.NONE)
        .serve(
            new ByteArrayInputStream(said.getBytes(StandardCharsets.UTF_8)), new PrintWriter(out));
    return out.toString().lines().toList();
  }
}
