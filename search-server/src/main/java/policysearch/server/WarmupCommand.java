package policysearch.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import policysearch.builder.BuildRequest;
import policysearch.builder.IndexBuilder;
import policysearch.http.WebServer;
import policysearch.search.SearchEngine;

/**
 * {@code warmup}: what a server does first, done once for nobody. The launcher runs it in a JVM
 * that writes down what was loaded and compiled, with which later servers start faster.
 */
@Command(
    name = "warmup",
    mixinStandardHelpOptions = true,
    description = {
      "Prepare a cache with which `serve` starts faster, and say where it is.",
      "It lies in POLICY_SEARCH_CACHE, else in the user's cache folder, and is for this Java and",
      "these jars alone: others ignore it."
    })
final class WarmupCommand implements Callable<Integer> {
  /** The page, and a search that highlights, counts and completes. */
  private static final List<String> PATHS =
      List.of(
          "/",
          "/app.mjs",
          "/api/v1/search?facets=speaker,province,year&q=" + encoded("算力"),
          "/api/v1/search?facets=speaker&q=" + encoded("\"京津冀协同发展\" -传闻"),
          "/api/v1/statements?q=" + encoded("产业"),
          "/api/v1/suggest?q=nyf",
          "/?q=" + encoded("京津冀"));

  private static final int ROUNDS = 5;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path index = Files.createTempDirectory("policy-search-warmup-");
    try {
      new IndexBuilder(BuildRequest.of(List.of(DemoCommand.seeds()), index), _ -> {}).run();
      try (SearchEngine engine = IndexOptions.open(index, spec.commandLine().getErr());
          WebServer server = WebServer.start(ServeCommand.LOOPBACK, 0, engine)) {
        for (int round = 0; round < ROUNDS; round++) {
          for (String path : PATHS) {
            ask(URI.create(Address.of(ServeCommand.LOOPBACK, server.port())).resolve(path));
          }
        }
      }
      return ExitCode.OK;
    } finally {
      DemoCommand.delete(index);
    }
  }

  private static void ask(URI address) throws IOException {
    try (InputStream answer = address.toURL().openStream()) {
      answer.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}
