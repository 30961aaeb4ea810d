package policysearch.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import policysearch.builder.BuildReport;
import policysearch.builder.BuildRequest;
import policysearch.builder.IndexBuilder;
import policysearch.http.WebServer;
import policysearch.search.SearchEngine;

/** {@code demo}: the whole line in one command, on the pages that come with the program. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Index the pages that come with the program into a temporary folder and serve them.",
      "Ctrl-C stops the server and deletes the folder."
    })
final class DemoCommand implements Callable<Integer> {
  private static final int FIRST_PORT = 8080;
  private static final int LAST_PORT = 8099;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port to listen on (default: the first free one from " + FIRST_PORT + " on).")
  Optional<Integer> port = Optional.empty();

  @Override
  public Integer call() throws IOException, InterruptedException {
    port.ifPresent(wanted -> ServeCommand.requirePort(wanted, spec.commandLine()));
    Path seeds = seeds();
    Path index = Files.createTempDirectory("policy-search-demo-");
    try {
      PrintWriter err = spec.commandLine().getErr();
      BuildReport report =
          new IndexBuilder(BuildRequest.of(List.of(seeds), index), err::println).run();
      err.println(report.line());
      err.flush();
      if (report.stopped() || report.indexed() == 0) {
        return ExitCode.FAILED;
      }
      serve(index);
      return ExitCode.OK;
    } finally {
      delete(index);
    }
  }

  private void serve(Path index) throws IOException {
    SearchEngine engine = IndexOptions.open(index, spec.commandLine().getErr());
    WebServer server = start(engine);
    PrintWriter out = spec.commandLine().getOut();
    out.println(Address.of(ServeCommand.LOOPBACK, server.port()));
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    err.println("Open this address in a browser and try 算力, or 京津冀 said by 倪岳峰.");
    err.println("Ctrl-C stops the server.");
    err.flush();
    Serving.untilStopped(
        () -> {
          server.close();
          engine.close();
          delete(index); // after a signal nothing else will
        });
  }

  private WebServer start(SearchEngine engine) throws IOException {
    if (port.isPresent()) {
      return WebServer.start(ServeCommand.LOOPBACK, port.get(), engine);
    }
    for (int free = FIRST_PORT; free < LAST_PORT; free++) {
      try {
        return WebServer.start(ServeCommand.LOOPBACK, free, engine);
      } catch (BindException e) {
        spec.commandLine().getErr().println("port " + free + " is taken, trying the next one");
      }
    }
    return WebServer.start(ServeCommand.LOOPBACK, LAST_PORT, engine);
  }

  /** The pages of the distribution; run out of the source tree, those of the working directory. */
  static Path seeds() throws NoSuchFileException {
    Path home = Path.of(System.getProperty("policysearch.home", ""));
    Path seeds = home.resolve("seeds");
    if (!Files.isDirectory(seeds)) {
      throw new NoSuchFileException(
          seeds.toAbsolutePath() + " (the pages that come with the program)");
    }
    return seeds;
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(java.util.Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
