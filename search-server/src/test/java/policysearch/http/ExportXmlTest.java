package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import policysearch.model.PolicyDocument;

/** What the export of statements promises over the wire. */
final class ExportXmlTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MEETINGS = 130;
  private static WebServer server;

  @BeforeAll
  static void start() throws IOException {
    List<PolicyDocument> documents = new ArrayList<>(Examples.documents());
    documents.addAll(Examples.meetings(MEETINGS));
    server = WebServer.start("127.0.0.1", 0, new InMemoryEngine(documents));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "voice=individual&sort=date",
        "q=%E7%AE%97%E5%8A%9B",
        "q=nothing",
        "voice=joint"
      })
  void anExportHoldsWhatAllPagesTogetherHoldInTheirOrder(String question) throws Exception {
    List<String> expected = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = JSON.readTree(get("/api/v1/statements?size=7&" + question + cursor).body());
      page.path("results")
          .forEach(
              said ->
                  expected.add(
                      said.path("start").asInt()
                          + "-"
                          + said.path("end").asInt()
                          + " "
                          + said.path("document").path("url").asText()
                          + " "
                          + said.path("text").asText()));
      String next = page.path("page").path("nextCursor").asText("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    assertThat(statements(get("/api/v1/export.xml?" + question).body())).isEqualTo(expected);
  }

  @Test
  void itIsAFileOfTei() throws Exception {
    HttpResponse<String> answer = get("/api/v1/export.xml?q=%E7%AE%97%E5%8A%9B");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .isEqualTo("application/tei+xml; charset=utf-8");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"policy-search.xml\"");
    assertThat(get("/api/v1/export.xml?group=speaker").statusCode()).isEqualTo(400);
  }

  private static List<String> statements(String xml) throws Exception {
    List<String> statements = new ArrayList<>();
    var read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    var all = read.getElementsByTagName("u");
    for (int i = 0; i < all.getLength(); i++) {
      Element u = (Element) all.item(i);
      Element tei = (Element) u.getParentNode().getParentNode().getParentNode().getParentNode();
      statements.add(
          u.getAttribute("n")
              + " "
              + tei.getElementsByTagName("idno").item(0).getTextContent()
              + " "
              + u.getTextContent().strip());
    }
    return statements;
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
        BodyHandlers.ofString());
  }
}
