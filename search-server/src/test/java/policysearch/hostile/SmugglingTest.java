package policysearch.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.server.WritingServer;

/** A request inside another is never answered as one of its own. */
final class SmugglingTest {
  @TempDir Path folder;

  @Test
  void noRequestIsSmuggledInAnother() throws IOException {
    List<String> failures = new ArrayList<>();
    Map<Integer, Integer> statuses = new TreeMap<>();
    List<String> all;
    try (WritingServer server = new WritingServer(folder)) {
      SmuggledRequests requests = new SmuggledRequests(server.key());
      for (String honest : requests.honest()) {
        assertThat(Wire.talk(server.port(), honest)).contains(SmuggledRequests.ID);
      }
      all = requests.all();
      for (String request : all) {
        String answer = Wire.talk(server.port(), request);
        statuses.merge(Wire.status(answer), 1, Integer::sum);
        if (answer.contains(SmuggledRequests.ID)) {
          failures.add(shown(request) + " -> " + shown(answer));
        }
      }
    }
    System.err.println("statuses " + statuses);
    System.out.println("request-smuggling " + all.size() + " " + failures.size());
    assertThat(failures.stream().limit(20)).isEmpty();
  }

  @Test
  void aBodyBeyondTheLimitIsTheLastOfItsConnection() throws IOException {
    try (WritingServer server = new WritingServer(folder)) {
      String answer =
          Wire.talk(
              server.port(),
              "GET /api/v1/index HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4294967301\r\n\r\nhello");
      assertThat(answer).contains(" 200 OK").contains("Connection: close");
    }
  }

  private static String shown(String text) {
    String line = text.replace("\r", "\\r").replace("\n", "\\n").replace("\0", "\\0");
    return line.length() > 400 ? line.substring(0, 400) + "…" : line;
  }
}
