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
import policysearch.http.Listening;
import policysearch.http.WebServer;
import policysearch.http.Writing;
import policysearch.live.FolderWatch;
import policysearch.live.LiveWriter;
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

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin IndexOptions index = new IndexOptions();
  @Mixin WebhookOptions webhooks = new WebhookOptions();
  @Mixin WriteOptions writing = new WriteOptions();

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
    Optional<Keys> keys = writing.keys();
    try (Stopping all = new Stopping()) {
      if (writing.isWriting()) {
        LiveWriter writer = all.add(LiveWriter.open(index.directory, this::say));
        LuceneSearchEngine engine = all.add(index.open(writer));
        Refreshing seen = all.add(Refreshing.start(writer, engine));
        if (!writing.watched.isEmpty()) {
          all.add(new FolderWatch(writing.watched, index.directory, writer, this::say)).start();
        }
        serve(engine, keys.map(k -> new Writing(new WriteApi(writer, seen), k)), all);
      } else {
        serve(all.add(index.open()), Optional.empty(), all);
      }
      return ExitCode.OK;
    }
  }

  private void serve(SearchEngine engine, Optional<Writing> write, Stopping all) throws Exception {
    Standing standing = Standing.in(index.directory, StandingFile::parse);
    Optional<Webhooks> sending = webhooks.over(standing);
    all.add(StandingWatch.start(standing, engine, sending));
    WebServer server =
        all.add(WebServer.start(new Listening(host, port, url()), engine, standing, write));
    var line = spec.commandLine();
    line.getOut().println(Address.of(host, server.port()));
    line.getOut().flush();
    say(engine.state().documents() + " documents; Ctrl-C stops the server");
    WarmUp.start(engine);
    Serving.untilStopped(all);
  }

  private void say(String message) {
    spec.commandLine().getErr().println(message);
    spec.commandLine().getErr().flush();
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
