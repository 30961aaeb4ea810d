package policysearch.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
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
import policysearch.builder.BuildRequest;
import policysearch.builder.DocumentReader.Outcome;
import policysearch.builder.IndexBuilder;
import policysearch.builder.PageIntake;
import policysearch.json.Json;
import policysearch.log.Change;
import policysearch.log.Sent;
import policysearch.log.WriteLog;

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
      List<String> texts = texts();
      leaveUncommitted(index, rows(0, texts));
      Keys.Made key = Keys.make("warmup", EnumSet.of(Scope.WRITE));
      Path keys = Files.writeString(index.resolve("warmup.keys"), key.line() + "\n");
      List<String> serve =
          List.of("serve", "--index", "" + index, "--port", "0", "--write", "--keys", "" + keys);
      serve(serve, address -> use(address, key.key(), texts));
      return ExitCode.OK;
    } finally {
      DemoCommand.delete(index);
    }
  }

  /** As after a kill: the next start finds these rows in the log. */
  private static void leaveUncommitted(Path index, String rows) throws IOException {
    try (PageIntake intake = PageIntake.of(index);
        WriteLog log = WriteLog.open(index.resolve(WriteLog.FOLDER), 0, (_, _) -> {}).log()) {
      log.append(
          rows.lines()
              .map(row -> row.getBytes(StandardCharsets.UTF_8))
              .map(row -> new Sent("warmup", true, Optional.empty(), Optional.empty(), row))
              .flatMap(sent -> change(intake, sent).stream())
              .map(Change::payload)
              .toList());
    }
  }

  private static Optional<Change> change(PageIntake intake, Sent sent) {
    return intake.read(sent) instanceof Outcome.Read(var document)
        ? Optional.of(intake.change(sent, document))
        : Optional.empty();
  }

  /** What is done with a server. */
  private interface Use {
    void of(URI address) throws IOException;
  }

  /** Runs the command itself, so that all it does is done, and stops it again. */
  private void serve(List<String> command, Use use) throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    PipedWriter said = new PipedWriter();
    try (BufferedReader saying = new BufferedReader(new PipedReader(said));
        PrintWriter out = new PrintWriter(said)) {
      Thread server =
          Thread.ofPlatform()
              .start(() -> PolicySearchMain.run(out, err, command.toArray(String[]::new)));
      try {
        use.of(URI.create(saying.readLine()));
      } finally {
        server.interrupt();
        server.join();
      }
    }
  }

  private static void use(URI address, String key, List<String> texts) throws IOException {
    for (int bulk = 1; bulk <= BULKS; bulk++) {
      send(address.resolve("/api/v1/documents"), key, rows(bulk, texts));
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
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setDoOutput(true);
    connection.setRequestProperty("Authorization", "Bearer " + key);
    connection.setRequestProperty("Content-Type", "application/x-ndjson");
    connection.getOutputStream().write(rows.getBytes(StandardCharsets.UTF_8));
    read(connection);
  }

  private static void ask(URI address) throws IOException {
    read((HttpURLConnection) address.toURL().openConnection());
  }

  /**
   * Whatever the answer is: on a busy machine the first search of a JVM may be told to come back.
   */
  private static void read(HttpURLConnection connection) throws IOException {
    boolean refused = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
    try (InputStream answer = refused ? connection.getErrorStream() : connection.getInputStream()) {
      if (answer != null) {
        answer.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}
