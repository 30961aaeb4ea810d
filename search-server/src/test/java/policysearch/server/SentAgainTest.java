package policysearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in many parts, and requests that are sent again. */
final class SentAgainTest {
  private static final String DOCUMENTS = "/api/v1/documents";
  private static final String FORM = "multipart/form-data; boundary=";

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private WritingServer server;

  @BeforeEach
  void start() throws Exception {
    server = WritingServer.quiet(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .header("Authorization", "Bearer " + server.key());
  }

  private HttpRequest post(String key, String type, String body) {
    HttpRequest.Builder request =
        request(DOCUMENTS + "?refresh=wait")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    return (key.isEmpty() ? request : request.header("Idempotency-Key", key)).build();
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> row(String key, String id, String text) throws Exception {
    String row = "{\"id\":\"%s\",\"title\":\"通知\",\"text\":\"%s\"}".formatted(id, text);
    return send(post(key, "application/json", row));
  }

  private String document(String id) throws Exception {
    return send(request(DOCUMENTS + "/" + id).GET().build()).body();
  }

  private static String page(String word) {
    return "<html><head><title>%s工作会议召开</title></head><body><p>会议研究%s。</p></body></html>"
        .formatted(word, word);
  }

  private static String form(String boundary) {
    return String.join(
        "\r\n",
        "--" + boundary,
        "Content-Disposition: form-data; name=\"file\"; filename=\"算力.html\"",
        "Content-Type: text/html",
        "Content-Location: https://www.example.gov.cn/1.html",
        "",
        page("算力"),
        "--" + boundary,
        "Content-Disposition: form-data; name=\"comment\"",
        "",
        "no file",
        "--" + boundary,
        "Content-Disposition: form-data; name=\"file\"; filename=\"../../a.jpg\"",
        "",
        "\u0000\u0001\u0002",
        "--" + boundary,
        "Content-Disposition: form-data; name=\"row\"",
        "Content-Type: application/json",
        "",
        "{\"id\":\"b\",\"title\":\"通知\",\"text\":\"二。\"}",
        "--" + boundary + "--",
        "");
  }

  @Test
  void eachPartIsADocumentWithItsStatus() throws Exception {
    HttpResponse<String> answer = send(post("", FORM + "x", form("x")));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
    List<String> lines = answer.body().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).contains("\"line\":1", "\"created\"");
    assertThat(lines.get(1)).contains("\"line\":2", "\"refused\"", "file name");
    assertThat(lines.get(2)).contains("\"line\":3", "\"refused\"");
    assertThat(lines.get(3)).contains("\"line\":4", "\"id\":\"b\"", "\"created\"");
    String id = lines.get(0).replaceFirst(".*\"id\":\"([^\"]*)\".*", "$1");
    assertThat(document(java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8)))
        .contains("算力工作会议召开", "https://www.example.gov.cn/1.html");
  }

  @Test
  void ofABrokenBodyNothingIsWritten() throws Exception {
    String whole = form("x");
    for (String broken :
        List.of(whole.substring(0, whole.length() - 9), whole.replaceAll("--x--", "--y--"))) {
      HttpResponse<String> answer = send(post("", FORM + "x", broken));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("broke off");
    }
    assertThat(server.applied()).isZero();
  }

  @Test
  void anOldRequestThatComesAgainDoesNotOverwriteANewerOne() throws Exception {
    HttpResponse<String> first = row("k1", "a", "一。");
    assertThat(row("k2", "a", "二。").body()).contains("\"replaced\"");
    HttpResponse<String> again = row("k1", "a", "一。");
    assertThat(again.statusCode()).isEqualTo(first.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(document("a")).contains("二。").doesNotContain("一。");
    assertThat(server.applied()).isEqualTo(2);
    HttpResponse<String> other = row("k1", "a", "三。");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("another request");
  }

  @Test
  void aDeletionThatComesAgainDoesNotDeleteWhatCameSince() throws Exception {
    row("", "a", "一。");
    HttpRequest delete = request(DOCUMENTS + "/a").header("Idempotency-Key", "d").DELETE().build();
    HttpRequest missing =
        request(DOCUMENTS + "/none").header("Idempotency-Key", "m").DELETE().build();
    assertThat(send(delete).body()).contains("\"deleted\"");
    assertThat(send(missing).statusCode()).isEqualTo(404);
    row("", "a", "二。");
    row("", "none", "三。");
    assertThat(send(delete).body()).contains("\"deleted\"");
    assertThat(send(missing).statusCode()).isEqualTo(404);
    assertThat(document("a")).contains("二。");
    assertThat(document("none")).contains("三。");
    HttpRequest another =
        request(DOCUMENTS + "/none").header("Idempotency-Key", "d").DELETE().build();
    assertThat(send(another).statusCode()).isEqualTo(422);
  }

  @Test
  void theBoundaryIsNoPartOfTheRequest() throws Exception {
    HttpResponse<String> first = send(post("f", FORM + "x", form("x")));
    HttpResponse<String> again = send(post("f", FORM + "\"y-1\"", form("y-1")));
    assertThat(again.body()).isEqualTo(first.body()).contains("\"created\"");
  }

  @Test
  void aRefusalIsAnAnswerToo() throws Exception {
    assertThat(send(post("r", "application/json", "{}")).statusCode()).isEqualTo(422);
    HttpResponse<String> again = send(post("r", "application/json", "{}"));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
  }

  @Test
  void aKeyMustBeOne() throws Exception {
    for (String key : List.of("a b", "k".repeat(256))) {
      assertThat(row(key, "a", "一。").statusCode()).as(key).isEqualTo(400);
    }
    HttpRequest two =
        request(DOCUMENTS + "/a")
            .header("Idempotency-Key", "a")
            .header("Idempotency-Key", "b")
            .DELETE()
            .build();
    assertThat(send(two).statusCode()).isEqualTo(400);
    assertThat(server.applied()).isZero();
  }

  @Test
  void ofManyAtOnceOneIsDone() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String row = "{\"id\":\"a\",\"title\":\"通知\",\"text\":\"一。\"}";
      all.add(client.sendAsync(post("k", "application/json", row), BodyHandlers.ofString()));
    }
    Set<Integer> statuses = new HashSet<>();
    all.forEach(answer -> statuses.add(answer.join().statusCode()));
    assertThat(statuses).contains(201).isSubsetOf(201, 409, 503);
    assertThat(server.applied()).isEqualTo(1);
  }
}
