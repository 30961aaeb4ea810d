package policysearch.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.http.RouteTable;
import policysearch.server.WritingServer;

/**
 * No path leads out of what is served: whatever is put for a segment of any route, or after any
 * folder of the page, or is given as id and name of a document.
 */
final class TraversalTest {
  /** At so many places each encoding is tried. */
  private static final int PLACES = Integer.getInteger("traversal.places", 1);

  /** What stands in the files outside: /etc/passwd, keys, a class, a manifest, CURRENT. */
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "root:|importer\twrite|\u00ca\u00fe\u00ba\u00be|Manifest-Version|PATH=|^g1\\s*$");

  @TempDir Path folder;

  private final List<String> failures = new ArrayList<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private int trials;

  @Test
  void noPathLeadsOut() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("server"));
    try (WritingServer server = new WritingServer(inner)) {
      assertThat(Wire.talk(server.port(), get("/index.html"))).contains("<!doctype html>");
      List<String> places = places();
      List<String> encodings = PathEncodings.all();
      Random random = new Random(8);
      for (String encoding : encodings) {
        for (int i = 0; i < PLACES; i++) {
          String place = places.get(random.nextInt(places.size()));
          check(server.port(), get(place.formatted(encoding)));
        }
      }
      for (int i = 0; i < encodings.size(); i += 8) {
        write(server, encodings.get(i));
        check(server.adminPort(), get("/" + encodings.get(i)));
      }
      System.out.println("path-traversal " + trials + " " + failures.size());
      System.err.println(encodings.size() + " encodings, statuses " + statuses);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(inner); // nothing is written beside it
    }
    assertThat(list(inner)).containsExactly("index", "keys.tsv");
    assertThat(failures.stream().limit(20)).isEmpty();
  }

  private static List<String> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Where an encoding may stand: for the braces of each route, after its path, as a parameter. */
  private static List<String> places() throws IOException {
    List<String> places = new ArrayList<>(List.of("/%s", "/components/%s", "/components/../%s"));
    for (RouteTable.Entry entry : RouteTable.entries()) {
      if (entry.method().equals("GET")) {
        places.add(entry.pattern().contains("{") ? entry.path("%s") : entry.pattern() + "/%s");
      }
    }
    places.addAll(List.of("/api/v1/export.csv?q=%s", "/api/v1/standing/%s.atom", "/d/%s.txt"));
    return places;
  }

  private void check(int port, String request) throws IOException {
    trials++;
    String answer = Wire.talk(port, request);
    int status = Wire.status(answer);
    statuses.merge(status, 1, Integer::sum);
    String body = answer.substring(answer.indexOf("\r\n\r\n") + 1);
    if (status == 0 || status >= 500 || OUTSIDE.matcher(body.strip()).find()) {
      failures.add(request.strip() + " -> " + answer);
    }
  }

  /** As the id and the name of a document, which is then read and deleted. */
  private void write(WritingServer server, String encoding) throws IOException {
    String plain = encoding.replaceAll("[?#&\\s]", "");
    String head =
        "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + server.key();
    String body = "content of " + trials;
    String target = "/api/v1/documents?id=" + plain + "&name=" + plain;
    check(
        server.port(),
        "POST "
            + target
            + " HTTP/1.1"
            + head
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
    check(server.port(), "DELETE /api/v1/documents/" + plain + " HTTP/1.1" + head + "\r\n\r\n");
  }

  private static String get(String target) {
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  }
}
