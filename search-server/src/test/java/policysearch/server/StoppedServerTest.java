package policysearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import policysearch.lucene.IndexDirectory;
import policysearch.lucene.PolicyIndexWriter;
import policysearch.metrics.Exposition;

/** A server that is a process of its own, from its start to SIGTERM. */
@Timeout(180)
final class StoppedServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final String WRITES =
      "policy_search_http_request_seconds_count"
          + "{route=\"/api/v1/documents\",method=\"POST\",status=\"2xx\"}";

  @TempDir Path folder;

  @Test
  void aSignalEndsItInOrderWithAllThatWasWritten() throws Exception {
    String key = key();
    Process server = start();
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      String address = out.readLine();
      String admin = adminAddress();
      assertThat(get(admin + "readyz").body()).contains("\"status\":\"ready\"", "\"index\":\"ok\"");
      HttpRequest write =
          HttpRequest.newBuilder(URI.create(address + "api/v1/documents"))
              .header("Authorization", "Bearer " + key)
              .header("Content-Type", "application/json")
              .POST(
                  BodyPublishers.ofString(
                      "{\"id\":\"a\",\"title\":\"关于改革的通知\",\"text\":\"推进改革。\"}"))
              .build();
      assertThat(CLIENT.send(write, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
      assertThat(counted(admin))
          .containsEntry("policy_search_applied_change", 1.0)
          .containsEntry("policy_search_writer_sound", 1.0)
          .containsEntry(WRITES, 1.0)
          .hasEntrySatisfying("policy_search_log_bytes", bytes -> assertThat(bytes).isPositive());
      long began = System.nanoTime();
      server.destroy();
      assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
      System.out.println("stop-on-sigterm 1 0, " + millis + " ms");
      assertThat(server.exitValue()).isIn(0, 143);
      assertThat(millis).isLessThan(10_000);
    } finally {
      server.destroyForcibly();
    }
    Path generation = IndexDirectory.at(folder.resolve("index")).current().orElseThrow();
    try (PolicyIndexWriter writer = PolicyIndexWriter.open(generation)) {
      assertThat(writer.held().keySet()).containsExactly("a");
    }
    assertThat(Files.readAllLines(folder.resolve("err")))
        .anyMatch(
            line -> line.contains("\"logger\":\"request\"") && line.contains("\"status\":201"))
        .anyMatch(line -> line.contains("stopping"));
  }

  /** The numbers, once the write is among them: it is counted when its answer has gone out. */
  private static Map<String, Double> counted(String admin) throws Exception {
    Map<String, Double> numbers = Exposition.read(get(admin + "metrics").body());
    for (int i = 0; i < 500 && !numbers.containsKey(WRITES); i++) {
      Thread.sleep(20);
      numbers = Exposition.read(get(admin + "metrics").body());
    }
    return numbers;
  }

  private String key() {
    StringWriter out = new StringWriter();
    PrintWriter err = new PrintWriter(new StringWriter());
    String keys = folder.resolve("keys").toString();
    PolicySearchMain.run(new PrintWriter(out), err, "key", "test", "--keys", keys);
    return out.toString().strip();
  }

  private Process start() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(PolicySearchMain.class.getName());
    command.addAll(List.of("serve", "--write", "--keys", folder.resolve("keys").toString()));
    command.addAll(List.of("--index", folder.resolve("index").toString(), "--port", "0"));
    command.addAll(List.of("--admin-port", "0", "--log-format", "json", "--log-requests"));
    return new ProcessBuilder(command).redirectError(folder.resolve("err").toFile()).start();
  }

  private String adminAddress() throws Exception {
    String said = Files.readString(folder.resolve("err"));
    return said.replaceFirst("(?s).*for operators: (http://127.0.0.1:\\d+/)metrics.*", "$1");
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }
}
