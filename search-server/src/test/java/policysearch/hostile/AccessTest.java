package policysearch.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.http.RouteTable;
import policysearch.server.WritingServer;

/**
 * Nobody changes anything without a key for it: every route of the table that is not for reading is
 * tried with everything that is none, and none of it is ever told.
 */
final class AccessTest {
  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** What takes a body and only reads. A new route that takes one needs a key, or stands here. */
  private static final Set<String> OPEN = Set.of("POST /mcp");

  private static final List<String> ADMIN = List.of("/livez", "/readyz", "/metrics", "/version");
  private static final String ROW = "{\"id\":\"a\",\"title\":\"Notice\",\"text\":\"Reform.\"}";

  @TempDir Path folder;

  private final List<String> failures = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private int trials;

  @Test
  void nobodyChangesAnythingWithoutAKeyForIt() throws IOException {
    String log;
    String key;
    try (WritingServer server = new WritingServer(folder)) {
      key = server.key();
      for (RouteTable.Entry route : RouteTable.entries()) {
        if (!READING.contains(route.method()) && !OPEN.contains(route.toString())) {
          refused(server, route);
        }
      }
      assertThat(trials).isGreaterThan(100);
      operators(server);
      strangeMethods(server);
      if (server.applied() > 0) {
        failures.add(server.applied() + " changes");
      }
      String granted = head("POST", "/api/v1/documents", bearer(key));
      assertThat(Wire.status(Wire.talk(server.port(), granted))).isIn(200, 201);
      log = server.log();
    }
    System.out.println("access " + trials + " " + failures.size());
    assertThat(failures.stream().limit(20)).isEmpty();
    assertThat(log).contains("POST /api/v1/documents", "access_token=ps_…").doesNotContain(key);
    assertThat(answers).noneMatch(answer -> answer.contains(key));
  }

  private void refused(WritingServer server, RouteTable.Entry route) throws IOException {
    String path = route.path("a");
    for (String lines : wrong(server.key())) {
      expect(server.port(), head(route.method(), path, lines), List.of(401));
    }
    for (String other : List.of(server.readingKey(), server.adminKey())) {
      expect(server.port(), head(route.method(), path, bearer(other)), List.of(403));
    }
    for (String name : List.of("key", "access_token", "Authorization", "authorization", "token")) {
      for (String value : List.of(server.key(), "Bearer%20" + server.key())) {
        String target = path + "?" + name + "=" + value;
        expect(server.port(), head(route.method(), target, ""), List.of(401));
        // with a right key beside it, it is only a parameter that does not exist
        expect(server.port(), head(route.method(), target, bearer(server.key())), List.of(400));
      }
    }
  }

  /** Lines of a head that carry everything but the key. */
  private static List<String> wrong(String key) {
    List<String> wrong = new ArrayList<>(List.of("", "Authorization:\r\n", "Authorization: \r\n"));
    for (int end = 0; end < key.length(); end++) {
      wrong.add(bearer(key.substring(0, end)));
      wrong.add(bearer(key.substring(end + 1)));
      char other = key.charAt(end) == 'A' ? 'B' : 'A';
      wrong.add(bearer(key.substring(0, end) + other + key.substring(end + 1)));
    }
    for (String more : List.of("A", "=", ",", " x", "\u00a0", "/", "%00", key)) {
      wrong.add(bearer(key + more));
      wrong.add(bearer(more + key));
    }
    wrong.add(bearer(key.toLowerCase(Locale.ROOT)));
    wrong.add(bearer(key.toUpperCase(Locale.ROOT)));
    wrong.add(bearer("\"" + key + "\""));
    wrong.add(bearer("ps_" + "A".repeat(key.length() - 3)));
    for (String scheme : List.of("", "Basic ", "Digest ", "Token ", "Bearer", "Bearer:", "key=")) {
      wrong.add("Authorization: " + scheme + key + "\r\n");
    }
    for (String name : List.of("X-Api-Key", "Cookie", "Proxy-Authorization", "X-Authorization")) {
      wrong.add(name + ": Bearer " + key + "\r\n");
    }
    wrong.add(bearer(key) + bearer("x"));
    wrong.add(bearer("x") + bearer(key));
    wrong.add(bearer(key) + bearer(key));
    wrong.add("Authorization: Bearer x, Bearer " + key + "\r\n");
    return wrong;
  }

  /** The listener for operators changes nothing, and is nowhere but on this machine. */
  private void operators(WritingServer server) throws IOException {
    for (String path : ADMIN) {
      for (String key : List.of(server.key(), server.adminKey(), server.readingKey())) {
        expect(server.port(), head("GET", path, bearer(key)), List.of(404));
      }
      for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
        String request = head(method, path, bearer(server.adminKey()));
        expect(server.adminPort(), request, List.of(405));
      }
      String elsewhere =
          head("GET", path, bearer(server.adminKey()))
              .replace("Host: localhost", "Host: evil.example");
      expect(server.adminPort(), elsewhere, List.of(421));
    }
  }

  /** No other method writes, on any path, whatever the key. */
  private void strangeMethods(WritingServer server) throws IOException {
    for (RouteTable.Entry route : RouteTable.entries()) {
      if (!route.method().equals("HEAD")) {
        for (String method : List.of("PUT", "PATCH", "OPTIONS", "TRACE", "post", "BREW")) {
          String request = head(method, route.path("a"), bearer(server.key()));
          expect(server.port(), request, List.of(405));
        }
      }
    }
  }

  private void expect(int port, String request, List<Integer> statuses) throws IOException {
    trials++;
    String answer = Wire.talk(port, request);
    answers.add(answer);
    if (!statuses.contains(Wire.status(answer))) {
      failures.add(request + " -> " + answer);
    }
  }

  private static String bearer(String key) {
    return "Authorization: Bearer " + key + "\r\n";
  }

  private static String head(String method, String target, String lines) {
    return method
        + " "
        + target
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + lines
        + "Content-Type: application/json\r\nContent-Length: "
        + ROW.length()
        + "\r\n\r\n"
        + ROW;
  }
}
