package policysearch.server;

import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import policysearch.mcp.McpServer;
import policysearch.mcp.MessageLines;
import policysearch.mcp.Site;
import policysearch.search.SearchEngine;

/** {@code mcp}: an index for an assistant that starts this program, over stdin and stdout. */
@Command(
    name = "mcp",
    mixinStandardHelpOptions = true,
    description = {
      "Answer an assistant (Model Context Protocol) on stdin and stdout, a message a line.",
      "Ends when stdin does. A running server offers the same at POST /mcp."
    },
    footer = {
      "",
      "What an assistant is told, in the form that most of them take:",
      "  {\"mcpServers\":{\"policy-search\":{\"command\":\"/opt/policy-search/bin/policy-search\",",
      "    \"args\":[\"mcp\",\"--index\",\"/srv/policies\"]}}}"
    })
final class McpCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin IndexOptions index = new IndexOptions();

  @Option(
      names = "--site",
      paramLabel = "URL",
      description =
          "Where a server shows this index, such as http://127.0.0.1:8080: answers then have the"
              + " addresses of its pages.")
  Optional<String> site = Optional.empty();

  private final InputStream in;

  McpCommand() {
    this(System.in);
  }

  McpCommand(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() throws Exception {
    try (SearchEngine engine = index.open()) {
      MessageLines lines =
          new MessageLines(new McpServer(engine), site.map(Site::at).orElse(Site.NONE));
      lines.serve(in, spec.commandLine().getOut());
      return ExitCode.OK;
    }
  }
}
