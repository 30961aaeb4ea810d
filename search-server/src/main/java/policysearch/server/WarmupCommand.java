package policysearch.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLConnection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import policysearch.access.Keys;
import policysearch.access.Scope;
import policysearch.api.PublicUrl;
import policysearch.api.StandingFile;
import policysearch.api.WriteApi;
import policysearch.builder.BuildRequest;
import policysearch.builder.IndexBuilder;
import policysearch.http.Listening;
import policysearch.http.WebServer;
import policysearch.http.Writing;
import policysearch.json.Json;
import policysearch.live.LiveWriter;
import policysearch.search.lucene.LuceneSearchEngine;
import policysearch.standing.Standing;

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

  /** So many documents are sent that what reads and indexes them is worth compiling. */
  private static final int BULKS = 20;

  private static final int BULK = 10;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path index = Files.createTempDirectory("policy-search-warmup-");
    try {
      new IndexBuilder(BuildRequest.of(List.of(DemoCommand.seeds()), index), _ -> {}).run();
      try (Stopping all = new Stopping()) {
        serve(index, all);
      }
      return ExitCode.OK;
    } finally {
      DemoCommand.delete(index);
    }
  }

  /** As {@code serve --write} does. */
  private void serve(Path index, Stopping all) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    LiveWriter writer = all.add(LiveWriter.open(index, err::println));
    LuceneSearchEngine engine = all.add(IndexOptions.open(index, writer, err));
    Refreshing seen = all.add(Refreshing.start(writer, engine));
    Keys.Made key = Keys.make("warmup", EnumSet.of(Scope.WRITE));
    Keys keys = Keys.read(Files.writeString(index.resolve("warmup.keys"), key.line() + "\n"));
    Writing writing = new Writing(new WriteApi(writer, seen), keys);
    Listening where = new Listening(ServeCommand.LOOPBACK, 0, PublicUrl.UNKNOWN);
    Standing standing = Standing.in(index, StandingFile::parse);
    WebServer server = all.add(WebServer.start(where, engine, standing, Optional.of(writing)));
    URI address = URI.create(Address.of(ServeCommand.LOOPBACK, server.port()));
    List<String> texts = texts();
    for (int bulk = 0; bulk < BULKS; bulk++) {
      send(address.resolve("/api/v1/documents"), key.key(), rows(bulk, texts));
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (String path : PATHS) {
        ask(address.resolve(path));
      }
    }
  }

  /** The pages that come with the program. */
  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> pages = Files.list(DemoCommand.seeds())) {
      for (Path page : pages.filter(Files::isRegularFile).toList()) {
        texts.add(Files.readString(page));
      }
    }
    return texts;
  }

  /** The texts as if they were many. */
  private static String rows(int bulk, List<String> texts) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < BULK && !texts.isEmpty(); i++) {
      String id = "warmup-" + bulk + "-" + i;
      rows.append(Json.write(Map.of("id", id, "text", texts.get(i % texts.size())))).append('\n');
    }
    return rows.toString();
  }

  private static void send(URI address, String key, String rows) throws IOException {
    URLConnection connection = address.toURL().openConnection();
    connection.setDoOutput(true);
    connection.setRequestProperty("Authorization", "Bearer " + key);
    connection.setRequestProperty("Content-Type", "application/x-ndjson");
    connection.getOutputStream().write(rows.getBytes(StandardCharsets.UTF_8));
    try (InputStream answer = connection.getInputStream()) {
      answer.transferTo(OutputStream.nullOutputStream());
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
