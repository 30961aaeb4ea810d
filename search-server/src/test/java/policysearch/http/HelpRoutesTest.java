package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the routes send that help who searches. */
final class HelpRoutesTest {
  private static WebServer server;

  @BeforeAll
  static void start() throws IOException {
    server = WebServer.start("127.0.0.1", 0, new InMemoryEngine(Examples.documents()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aSuggestionSaysHowToSearchForIt() throws Exception {
    assertThat(get("/api/v1/suggest?q=%E6%98%8E").body())
        .startsWith("{\"q\":\"明\",\"suggestions\":[")
        .contains(
            "{\"kind\":\"person\",\"label\":\"人物\",\"value\":\"李明\",\"count\":1,\"parameter\":\"person\","
                + "\"request\":{\"parameters\":{\"person\":[\"李明\"]},"
                + "\"url\":\"/api/v1/search?person=%E6%9D%8E%E6%98%8E\"}}");
    assertThat(get("/api/v1/suggest?kind=title&q=%E7%AE%97%E5%8A%9B&size=1").body())
        .contains(
            "\"parameter\":\"q\",\"request\":{\"parameters\":{"
                + "\"q\":[\"\\\"关于统筹 算力 的通知\\\"\"],\"in\":[\"title\"]}");
  }

  @Test
  void anAnswerOfFewResultsSaysWhatMayHaveBeenMeant() throws Exception {
    assertThat(get("/api/v1/search?q=suanli").body())
        .contains("\"q\":\"suanli\"", "\"didYouMean\":[{\"q\":\"算力\",\"total\":2}]");
    assertThat(get("/api/v1/search?q=%E7%AE%97%E5%8A%9B").body()).contains("\"didYouMean\":[]");
  }

  @Test
  void aDocumentShowsOthersAboutTheSame() throws Exception {
    assertThat(get("/api/v1/documents/hui%2F1/similar?size=1").body())
        .startsWith(
            "{\"id\":\"hui/1\",\"terms\":[\"算力\"],\"results\":[{\"document\":{\"id\":\"notice 2\"")
        .contains(
            "\"score\":2.5,\"shared\":{\"people\":[\"李明\"],\"plans\":[\"协同行动方案\"],"
                + "\"event\":{\"from\":\"2024-05-11\",\"to\":\"2024-05-11\"}}}]");
    assertThat(get("/api/v1/documents/none/similar").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsWrongIsSaidAtOnce() throws Exception {
    HttpResponse<String> wrong = get("/api/v1/suggest?kind=colour&size=0&in=all");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body())
        .contains(
            "there is no parameter \\\"in\\\"",
            "kind must be one of person, province, city, plan, organisation, issuer, title",
            "size must be a whole number from 1 to 50");
  }

  private static HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
