package policysearch.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.http.Described;
import policysearch.http.Examples;
import policysearch.model.PolicyDocument;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.RandomSearch;
import policysearch.search.lucene.WrittenIndex;
import policysearch.server.WritingServer;

/**
 * Random and hostile requests over all routes, for reading and for writing, and over those of the
 * listener for operators: no answer is the server's mistake, none takes long, each is as described,
 * and memory does not grow.
 */
final class RoutesFuzzTest {
  private static final int TRIALS = Integer.getInteger("routes.trials", 2_000);
  private static final long SEED = Long.getLong("routes.seed", 6);
  private static final int DOCUMENTS = 200;
  private static final double MOST_SECONDS = 2;

  /** A machine that is busy with other things may keep an answer back; a hang stays one. */
  private static final int TRIES = 3;

  private static final List<String> OPERATORS =
      List.of("/livez", "/readyz", "/metrics", "/version", "");

  private static final double GROWTH = 1.15;
  private static final long NOISE_BYTES = 8 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  @TempDir Path folder;

  private final List<String> failures = new ArrayList<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final List<Took> slowest = new ArrayList<>();

  /** How long an answer took: by the clock, and of the processor (all threads of this process). */
  private record Took(double seconds, double cpu, String request) {
    @Override
    public String toString() {
      return "%.3f s (%.3f s of the processor) %.150s".formatted(seconds, cpu, request);
    }
  }

  @Test
  void noRequestBreaksAnything() throws Exception {
    List<PolicyDocument> documents = new ArrayList<>(Examples.documents());
    documents.addAll(new RandomSearch(new Random(SEED)).documents(DOCUMENTS));
    WrittenIndex.of(folder.resolve("index"), documents);
    try (WritingServer server = WritingServer.quiet(folder);
        Connection connection = Connection.to(server.port());
        Connection operators = Connection.to(server.adminPort())) {
      List<String> keys = List.of(server.key(), server.readingKey(), server.adminKey(), "x", "");
      List<Long> heap = ask(connection, operators, keys);
      System.err.println("statuses " + statuses + ", heap MB " + megabytes(heap));
      slowest.forEach(took -> System.err.println("  " + took));
      if (heap.getLast() > heap.get(1) * GROWTH + NOISE_BYTES) {
        failures.add("memory grows: " + megabytes(heap));
      }
    }
    System.out.println("routes-fuzz " + TRIALS + " " + failures.size());
    assertThat(failures.stream().limit(20)).as("seed %s", SEED).isEmpty();
  }

  /** Asks all; gives the heap in use after a tenth, the half and all of it. */
  private List<Long> ask(Connection connection, Connection operators, List<String> keys)
      throws IOException {
    Described described = Described.by(get(connection, "/api/v1/openapi.json").body());
    KnownValues known = new KnownValues();
    known.learn(JSON.readTree(get(connection, everything()).body()));
    RandomRequests requests =
        new RandomRequests(described, tools(connection), keys, known, new Random(SEED));
    Random random = new Random(SEED + 1);
    List<Long> heap = new ArrayList<>();
    for (int trial = 1; trial <= TRIALS; trial++) {
      if (random.nextInt(50) == 0) {
        tryOne(operators, elsewhere(requests.next(), random), described, known);
      } else {
        tryOne(connection, requests.next(), described, known);
      }
      if (trial == TRIALS / 10 || trial == TRIALS / 2 || trial == TRIALS) {
        heap.add(heapInUse());
      }
    }
    return heap;
  }

  /** For the listener for operators: what is asked of it, or of the other. */
  private static Request elsewhere(Request request, Random random) {
    String path = OPERATORS.get(random.nextInt(OPERATORS.size()));
    String query = random.nextBoolean() ? "?q=%00&q=" + random.nextInt() : "";
    return new Request(
        "(operators)",
        request.method(),
        path.isEmpty() ? request.target() : (path + query).getBytes(StandardCharsets.UTF_8),
        request.headers(),
        request.body());
  }

  private void tryOne(
      Connection connection, Request request, Described described, KnownValues known) {
    try {
      Connection.Answer answer = timed(connection, request);
      statuses.merge(answer.status(), 1, Integer::sum);
      if (answer.status() >= 500 && !deliberate(answer)) {
        failures.add(answer.status() + " " + answer.body() + " to " + request);
      }
      if (described.describes(request.method(), request.route())) {
        check(request, answer, described);
        learnCursor(answer, known);
      }
    } catch (IOException | RuntimeException e) {
      failures.add(e + " at " + request);
    }
  }

  /** Says when to come back, and is no fault that the log explains. */
  private static boolean deliberate(Connection.Answer answer) {
    return answer.status() == 501
        || (answer.status() == 503
            && answer.headers().containsKey("retry-after")
            && !answer.body().contains("log entry"));
  }

  /** Whoever asks too much is told before anything is looked for, and not by the description. */
  private void check(Request request, Connection.Answer answer, Described described)
      throws IOException {
    if (answer.body().isEmpty() && answer.status() != 200) {
      return;
    }
    described
        .faults(
            request.method() + " " + request.route(),
            new Described.Given(answer.status(), answer.mediaType(), answer.body()))
        .forEach(fault -> failures.add("not as described: " + fault + " at " + request));
  }

  private static void learnCursor(Connection.Answer answer, KnownValues known) throws IOException {
    if (answer.status() == 200 && answer.body().contains("\"nextCursor\"")) {
      known.remember(JSON.readTree(answer.body()).at("/page/nextCursor").asText());
    }
  }

  private Connection.Answer timed(Connection connection, Request request) throws IOException {
    for (int left = TRIES; ; left--) {
      long cpu = SYSTEM.getProcessCpuTime();
      long clock = System.nanoTime();
      Connection.Answer answer = connection.ask(request);
      double seconds = (System.nanoTime() - clock) / 1e9;
      Took took = new Took(seconds, (SYSTEM.getProcessCpuTime() - cpu) / 1e9, request.toString());
      note(took);
      if (seconds <= MOST_SECONDS) {
        return answer;
      }
      if (left == 1) {
        failures.add("too slow, and so again: " + took);
        return answer;
      }
    }
  }

  private void note(Took took) {
    slowest.add(took);
    slowest.sort((a, b) -> Double.compare(b.seconds, a.seconds));
    if (slowest.size() > 5) {
      slowest.removeLast();
    }
  }

  private static JsonNode tools(Connection connection) throws IOException {
    byte[] list =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}".getBytes(StandardCharsets.UTF_8);
    byte[] target = "/mcp".getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers = Map.of("Content-Type", "application/json");
    Connection.Answer answer = connection.ask(new Request("/mcp", "POST", target, headers, list));
    return JSON.readTree(answer.body()).at("/result/tools");
  }

  private static Connection.Answer get(Connection connection, String path) throws IOException {
    byte[] target = path.getBytes(StandardCharsets.UTF_8);
    return connection.ask(new Request(path, "GET", target, Map.of(), new byte[0]));
  }

  private static String everything() {
    return "/api/v1/search?size=100&facetSize=100&facets="
        + Schema.facets().stream().map(PolicyField::name).collect(Collectors.joining(","));
  }

  private static long heapInUse() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static List<Long> megabytes(List<Long> bytes) {
    return bytes.stream().map(b -> b >> 20).toList();
  }
}
