package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What the export of statements promises over the wire. */
final class ExportXmlTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MEETINGS = 130;
  @RegisterExtension static final Served SERVED = Served.examplesAnd(MEETINGS);

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
      JsonNode page =
          JSON.readTree(SERVED.get("/api/v1/statements?size=7&" + question + cursor).body());
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
    assertThat(statements(SERVED.get("/api/v1/export.xml?" + question).body())).isEqualTo(expected);
  }

  @Test
  void itIsAFileOfTei() throws Exception {
    HttpResponse<String> answer = SERVED.get("/api/v1/export.xml?q=%E7%AE%97%E5%8A%9B");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .isEqualTo("application/tei+xml; charset=utf-8");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"policy-search.xml\"");
    assertThat(SERVED.get("/api/v1/export.xml?group=speaker").statusCode()).isEqualTo(400);
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
}
