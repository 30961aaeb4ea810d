package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the routes send that help who searches. */
final class HelpRoutesTest {
  @RegisterExtension static final Served SERVED = Served.examples();

  @Test
  void aSuggestionSaysHowToSearchForIt() throws Exception {
    assertThat(SERVED.get("/api/v1/suggest?q=%E6%98%8E").body())
        .startsWith("{\"q\":\"明\",\"suggestions\":[")
        .contains(
            "{\"kind\":\"person\",\"label\":\"人物\",\"value\":\"李明\",\"count\":1,\"parameter\":\"person\","
                + "\"request\":{\"parameters\":{\"person\":[\"李明\"]},"
                + "\"url\":\"/api/v1/search?person=%E6%9D%8E%E6%98%8E\"}}");
    assertThat(SERVED.get("/api/v1/suggest?kind=title&q=%E7%AE%97%E5%8A%9B&size=1").body())
        .contains(
            "\"parameter\":\"q\",\"request\":{\"parameters\":{"
                + "\"q\":[\"\\\"关于统筹 算力 的通知\\\"\"],\"in\":[\"title\"]}");
  }

  @Test
  void anAnswerOfFewResultsSaysWhatMayHaveBeenMeant() throws Exception {
    assertThat(SERVED.get("/api/v1/search?q=suanli").body())
        .contains("\"q\":\"suanli\"", "\"didYouMean\":[{\"q\":\"算力\",\"total\":2}]");
    assertThat(SERVED.get("/api/v1/search?q=%E7%AE%97%E5%8A%9B").body())
        .contains("\"didYouMean\":[]");
  }

  @Test
  void aDocumentShowsOthersAboutTheSame() throws Exception {
    assertThat(SERVED.get("/api/v1/documents/hui%2F1/similar?size=1").body())
        .startsWith(
            "{\"id\":\"hui/1\",\"terms\":[\"算力\"],\"results\":[{\"document\":{\"id\":\"notice 2\"")
        .contains(
            "\"score\":2.5,\"shared\":{\"people\":[\"李明\"],\"plans\":[\"协同行动方案\"],"
                + "\"event\":{\"from\":\"2024-05-11\",\"to\":\"2024-05-11\"}}}]");
    assertThat(SERVED.get("/api/v1/documents/none/similar").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsWrongIsSaidAtOnce() throws Exception {
    HttpResponse<String> wrong = SERVED.get("/api/v1/suggest?kind=colour&size=0&in=all");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body())
        .contains(
            "there is no parameter \\\"in\\\"",
            "kind must be one of person, province, city, plan, organisation, issuer, title",
            "size must be a whole number from 1 to 50");
  }
}
