package policysearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.access.Keys;
import policysearch.access.Scope;
import policysearch.api.PublicUrl;
import policysearch.api.WriteApi;
import policysearch.http.Listening;
import policysearch.http.WebServer;
import policysearch.http.Writing;
import policysearch.live.LiveWriter;
import policysearch.search.lucene.LuceneSearchEngine;
import policysearch.search.lucene.Synonyms;
import policysearch.standing.Standing;

/** Documents are added, replaced and deleted while the server answers. */
final class WritingTest {
  private static final int MALFORMED = Integer.getInteger("malformed.documents", 300);
  private static final String DOCUMENTS = "/api/v1/documents";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private final Stopping open = new Stopping();
  private final HttpClient client = HttpClient.newHttpClient();
  private LiveWriter writer;
  private WebServer server;
  private String key = "";
  private String reader = "";

  @BeforeEach
  void start() throws IOException {
    Keys.Made write = Keys.make("importer", EnumSet.of(Scope.WRITE));
    Keys.Made read = Keys.make("visitor", EnumSet.of(Scope.READ));
    Path keys = Files.write(folder.resolve("keys.tsv"), List.of(write.line(), read.line()));
    key = write.key();
    reader = read.key();
    writer = open.add(LiveWriter.open(folder.resolve("index"), System.err::println));
    LuceneSearchEngine engine =
        open.add(
            LuceneSearchEngine.open(folder.resolve("index"), writer::index, Synonyms.standard()));
    Refreshing seen = open.add(Refreshing.start(writer, engine));
    server =
        open.add(
            WebServer.start(
                new Listening("127.0.0.1", 0, PublicUrl.UNKNOWN),
                engine,
                Standing.none(),
                Optional.of(new Writing(new WriteApi(writer, seen), Keys.read(keys)))));
  }

  @AfterEach
  void stop() {
    open.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String type, String body) throws Exception {
    return send(
        request(path)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  private long total(String q) throws Exception {
    String encoded = URLEncoder.encode(q, StandardCharsets.UTF_8);
    JsonNode found = JSON.readTree(send(request("/api/v1/search?q=" + encoded).GET()).body());
    return found.at("/total/value").asLong();
  }

  private static String row(String id, String text) {
    return "{\"id\":\"%s\",\"title\":\"关于%s的通知\",\"text\":\"%s\"}".formatted(id, id, text);
  }

  @Test
  void oneDocumentIsAddedReplacedFoundAndDeleted() throws Exception {
    String wait = DOCUMENTS + "?refresh=wait";
    var created = post(wait, "application/json", row("a", "林一平说，要推进算力建设。"));
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(JSON.readTree(created.body()).path("status").asText()).isEqualTo("created");
    assertThat(total("算力")).isEqualTo(1);
    var again = post(wait, "application/json", row("a", "林一平说，要推进算力建设。"));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("\"unchanged\"");
    assertThat(post(wait, "application/json", row("a", "会议研究低空经济。")).body())
        .contains("\"replaced\"");
    assertThat(total("算力")).isZero();
    assertThat(total("低空经济")).isEqualTo(1);
    var delete = request(DOCUMENTS + "/a?refresh=wait").header("Authorization", "Bearer " + key);
    assertThat(send(delete.DELETE()).statusCode()).isEqualTo(200);
    assertThat(total("低空经济")).isZero();
    assertThat(send(delete.DELETE()).statusCode()).isEqualTo(404);
  }

  @Test
  void aPageIsReadAsAFileIs() throws Exception {
    String html =
        "<html><head><title>京津冀协同发展工作推进会召开</title></head><body>"
            + "<h1>京津冀协同发展工作推进会召开</h1><p>倪岳峰说，要推进算力一体化建设。</p></body></html>";
    var sent =
        post(
            DOCUMENTS + "?refresh=wait&url=https://www.example.gov.cn/1.html",
            "text/html; charset=utf-8",
            html);
    assertThat(sent.statusCode()).isEqualTo(201);
    String id = JSON.readTree(sent.body()).path("id").asText();
    JsonNode document =
        JSON.readTree(
            send(request(DOCUMENTS + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8)).GET())
                .body());
    assertThat(document.path("title").asText()).isEqualTo("京津冀协同发展工作推进会召开");
    assertThat(document.at("/people/0/name").asText()).isEqualTo("倪岳峰");
    assertThat(document.path("url").asText()).isEqualTo("https://www.example.gov.cn/1.html");
  }

  @Test
  void ofManyEachHasItsStatusAndOneThatIsBrokenKeepsNoneOut() throws Exception {
    String lines = row("a", "一。") + "\n{broken\n\n" + row("b", "二。") + "\n" + row("a", "三。");
    var answer = post(DOCUMENTS + "?refresh=wait", "application/x-ndjson", lines);
    assertThat(answer.statusCode()).isEqualTo(200);
    List<String> statuses = new ArrayList<>();
    for (String line : answer.body().lines().toList()) {
      JsonNode one = JSON.readTree(line);
      statuses.add(one.path("line").asInt() + " " + one.path("status").asText());
    }
    assertThat(statuses).containsExactly("1 created", "2 refused", "4 created", "5 replaced");
    assertThat(total("")).isEqualTo(2);
  }

  @Test
  void nobodyWritesWithoutAKeyForIt() throws Exception {
    List<String> wrong = new ArrayList<>(List.of("", "Bearer ", "Bearer x", "Basic " + key, key));
    for (int end = 0; end < key.length(); end += 5) {
      wrong.add("Bearer " + key.substring(0, end));
    }
    wrong.add("Bearer " + key + "A");
    for (String authorization : wrong) {
      for (String method : List.of("POST", "DELETE")) {
        var answer = send(method, authorization);
        assertThat(answer.statusCode()).as(method + authorization).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
      }
    }
    assertThat(send("POST", "Bearer " + reader).statusCode()).isEqualTo(403);
    assertThat(send("DELETE", "Bearer " + reader).statusCode()).isEqualTo(403);
    assertThat(writer.applied()).isZero();
  }

  private HttpResponse<String> send(String method, String authorization) throws Exception {
    HttpRequest.Builder request =
        request(method.equals("POST") ? DOCUMENTS : DOCUMENTS + "/a")
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(row("a", "一。")));
    return send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
  }

  @Test
  void whatIsWrongIsSaid() throws Exception {
    var unknown = post(DOCUMENTS + "?refresh=soon&x=1", "application/json", row("a", "一。"));
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("refresh must be one of auto, wait", "no parameter");
    assertThat(post(DOCUMENTS, "application/json", "{}").statusCode()).isEqualTo(422);
    var large = post(DOCUMENTS, "text/plain", "长".repeat(6 << 20));
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(post(DOCUMENTS, "application/x-ndjson", "{}\n".repeat(10_001)).statusCode())
        .isEqualTo(400);
    assertThat(writer.applied()).isZero();
  }

  @Test
  void aServerThatOnlyReadsSaysSo() throws Exception {
    try (var engine = LuceneSearchEngine.open(folder.resolve("index"));
        WebServer reading = WebServer.start("127.0.0.1", 0, engine)) {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + reading.port() + DOCUMENTS))
                  .POST(BodyPublishers.ofString("{}"))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("--write");
    }
  }

  /** Good documents among broken ones: every good one is found, every other refused with why. */
  @Test
  void allGoodDocumentsAreFoundAndAllOthersRefused() throws Exception {
    Random random = new Random(8);
    StringBuilder lines = new StringBuilder();
    List<Boolean> good = new ArrayList<>();
    int sent = 0;
    while (sent < MALFORMED) {
      lines.setLength(0);
      good.clear();
      for (int i = 0; i < 500 && sent < MALFORMED; i++) {
        boolean whole = random.nextBoolean();
        good.add(whole);
        String row = row("d" + sent, "第" + sent + "号文件要求推进改革。");
        lines.append(whole ? row : broken(row, random)).append('\n');
        sent += whole ? 1 : 0;
      }
      check(post(DOCUMENTS, "application/x-ndjson", lines.toString()), good);
    }
    post(DOCUMENTS + "?refresh=wait", "application/json", row("last", "末。"));
    assertThat(total("推进改革")).isEqualTo(MALFORMED);
    System.out.println("malformed-documents " + MALFORMED + " 0");
  }

  private static void check(HttpResponse<String> answer, List<Boolean> good) throws Exception {
    List<String> lines = answer.body().lines().toList();
    assertThat(lines).hasSameSizeAs(good);
    for (int i = 0; i < lines.size(); i++) {
      JsonNode one = JSON.readTree(lines.get(i));
      assertThat(one.path("status").asText()).isEqualTo(good.get(i) ? "created" : "refused");
      assertThat(one.has("reason")).isEqualTo(!good.get(i));
    }
  }

  /** No JSON object any more, or one that says nothing. */
  private static String broken(String row, Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> row.substring(0, 1 + random.nextInt(row.length() - 2));
      case 1 -> row.replace("\"text\"", "\"other\"").replace("\"title\"", "\"else\"");
      case 2 -> "[" + row + "]";
      case 3 -> row.replace(':', ';');
      default -> "\u0000\uFFFD" + row.hashCode();
    };
  }

  @Test
  void pagingGoesOnInTheStateItBeganIn() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      lines.append(row("p" + i, "推进改革。")).append('\n');
    }
    post(DOCUMENTS + "?refresh=wait", "application/x-ndjson", lines.toString());
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      String next = cursor.isEmpty() ? "" : "&cursor=" + cursor;
      JsonNode page =
          JSON.readTree(send(request("/api/v1/search?q=&size=7&sort=-date" + next).GET()).body());
      page.path("results").forEach(result -> ids.add(result.path("id").asText()));
      cursor = page.at("/page/nextCursor").asText("");
      post(DOCUMENTS + "?refresh=wait", "application/json", row("n" + ids.size(), "另。"));
    } while (!cursor.isEmpty());
    assertThat(ids).hasSize(30).doesNotHaveDuplicates().allMatch(id -> id.startsWith("p"));
  }
}
