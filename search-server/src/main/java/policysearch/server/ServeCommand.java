package policysearch.server;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import policysearch.api.PublicUrl;
import policysearch.api.StandingFile;
import policysearch.http.Listening;
import policysearch.http.WebServer;
import policysearch.search.SearchEngine;
import policysearch.standing.Standing;
import policysearch.webhook.Webhooks;

/** {@code serve}: the server over an index. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serve an index: the page at /, the API at /api/v1.",
    footer = {
      "",
      "Example:",
      "  policy-search serve --index /srv/policies --port 8080",
      "",
      "The server answers this machine only. To let others in, name the address to listen on",
      "(--host 0.0.0.0 for all) and put what keeps strangers out before it."
    })
final class ServeCommand implements Callable<Integer> {
  static final String LOOPBACK = "127.0.0.1";

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin IndexOptions index = new IndexOptions();
  @Mixin WebhookOptions webhooks = new WebhookOptions();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port to listen on, 0 for any that is free (default: ${DEFAULT-VALUE}).")
  int port;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = LOOPBACK,
      description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
  String host = LOOPBACK;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = {
        "Address under which the world finds the server, such as https://search.example.org:",
        "for /sitemap.xml, canonical links and browsers that add the search."
      })
  Optional<String> publicUrl = Optional.empty();

  @Override
  public Integer call() throws Exception {
    requirePort(port, spec.commandLine());
    Listening where = new Listening(host, port, url());
    Standing standing = Standing.in(index.directory, StandingFile::parse);
    Optional<Webhooks> sending = webhooks.over(standing);
    try (SearchEngine engine = index.open();
        StandingWatch _ = StandingWatch.start(standing, engine, sending);
        WebServer server = WebServer.start(where, engine, standing)) {
      var line = spec.commandLine();
      line.getOut().println(Address.of(host, server.port()));
      line.getOut().flush();
      line.getErr().println(engine.state().documents() + " documents; Ctrl-C stops the server");
      line.getErr().flush();
      Serving.untilStopped(server);
      return ExitCode.OK;
    }
  }

  private PublicUrl url() {
    try {
      return publicUrl.map(PublicUrl::parse).orElse(PublicUrl.UNKNOWN);
    } catch (IllegalArgumentException wrong) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--public-url: " + wrong.getMessage(), wrong);
    }
  }

  /** Says that {@code line} is used wrongly if there can be no such port. */
  static void requirePort(int port, CommandLine line) {
    if (port < 0 || port > 0xffff) {
      throw new CommandLine.ParameterException(
          line, "--port must be 0 to " + 0xffff + ", got " + port);
    }
  }
}
