package policysearch.server;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import policysearch.access.Keys;
import policysearch.api.PublicUrl;
import policysearch.api.StandingFile;
import policysearch.api.WriteApi;
import policysearch.http.AdminServer;
import policysearch.http.Listening;
import policysearch.http.Traffic;
import policysearch.http.WebServer;
import policysearch.http.Writing;
import policysearch.live.FolderWatch;
import policysearch.live.LiveWriter;
import policysearch.metrics.RequestMetrics;
import policysearch.search.SearchEngine;
import policysearch.search.lucene.LuceneSearchEngine;
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
  private static final int MOST_A_SECOND = 1_000_000;

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin IndexOptions index = new IndexOptions();
  @Mixin WebhookOptions webhooks = new WebhookOptions();
  @Mixin WriteOptions writing = new WriteOptions();
  @Mixin LogOptions logs = new LogOptions();

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

  @Option(
      names = "--client-rate",
      paramLabel = "N",
      defaultValue = "100",
      description = {
        "Requests a second that one client may make for long, ten times as many at once;",
        "0 for any number (default: ${DEFAULT-VALUE}). This machine may make any number."
      })
  int clientRate;

  @Option(
      names = "--admin-port",
      paramLabel = "PORT",
      description = {
        "Port on this machine for /livez, /readyz, /metrics and /version, 0 for any that is free",
        "(default: none)."
      })
  Optional<Integer> adminPort = Optional.empty();

  @Override
  public Integer call() throws Exception {
    requirePort(port, spec.commandLine());
    requireWholeNumbers();
    Optional<Keys> keys = writing.keys();
    try (Stopping all = new Stopping()) {
      LogLines lines = all.add(logs.lines());
      if (logs.structured()) {
        all.add(LogHandler.install(lines));
      }
      Traffic traffic = new Traffic(clientRate, new RequestMetrics(), logs.requests(lines));
      Condition condition = new Condition();
      if (writing.isWriting()) {
        LiveWriter writer = all.add(LiveWriter.open(index.directory, lines::say));
        LuceneSearchEngine engine = all.add(index.open(writer));
        Refreshing seen = all.add(Refreshing.start(writer, engine));
        condition.of(writer, seen, index.directory);
        if (!writing.watched.isEmpty()) {
          all.add(new FolderWatch(writing.watched, index.directory, writer, lines::say)).start();
        }
        Optional<Writing> write = keys.map(k -> new Writing(new WriteApi(writer, seen), k));
        serve(new Parts(engine, write, traffic, condition, lines, writer::prepare), all);
      } else {
        SearchEngine engine = all.add(index.open());
        Optional<Writing> none = Optional.empty();
        serve(new Parts(engine, none, traffic, condition, lines, () -> {}), all);
      }
      return ExitCode.OK;
    }
  }

  private record Parts(
      SearchEngine engine,
      Optional<Writing> write,
      Traffic traffic,
      Condition condition,
      LogLines lines,
      Runnable prepare) {}

  private void serve(Parts parts, Stopping all) throws Exception {
    SearchEngine engine = parts.engine;
    parts.condition.of(engine);
    if (adminPort.isPresent()) {
      AdminServer admin = all.add(AdminServer.start(adminPort.get(), parts.condition.api()));
      parts.lines.say("for operators: " + Address.of(LOOPBACK, admin.port()) + "metrics");
    }
    Standing standing = Standing.in(index.directory, StandingFile::parse);
    Optional<Webhooks> sending = webhooks.over(standing);
    all.add(StandingWatch.start(standing, engine, sending));
    Listening where = new Listening(host, port, url());
    WebServer server =
        all.add(WebServer.start(where, engine, standing, parts.write, parts.traffic));
    parts.condition.of(server);
    all.add(
        () -> {
          parts.condition.stopping();
          parts.lines.say("stopping: what was begun is answered first");
        });
    var line = spec.commandLine();
    line.getOut().println(Address.of(host, server.port()));
    line.getOut().flush();
    parts.lines.say(engine.state().documents() + " documents; Ctrl-C stops the server");
    WarmUp.start(engine, parts.prepare);
    Serving.untilStopped(all);
  }

  private void requireWholeNumbers() {
    if (clientRate < 0 || clientRate > MOST_A_SECOND) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--client-rate must be 0 to " + MOST_A_SECOND + ", got " + clientRate);
    }
    if (adminPort.filter(port -> port < 0 || port > 0xffff).isPresent()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--admin-port must be 0 to 65535, got " + adminPort.get());
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
