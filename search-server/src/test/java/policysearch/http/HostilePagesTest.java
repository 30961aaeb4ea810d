package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import policysearch.model.DocumentType;
import policysearch.model.Facts;
import policysearch.model.Metadata;
import policysearch.model.Person;
import policysearch.model.Plan;
import policysearch.model.PolicyDocument;
import policysearch.model.Provenance;
import policysearch.model.PublicationTime;
import policysearch.model.Role;
import policysearch.model.Span;
import policysearch.model.Statement;
import policysearch.model.Voice;

/** Two hundred strings as id, title, speaker, body, source, query and value are text. */
final class HostilePagesTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final List<String> STRINGS = HostileStrings.STRINGS;

  private static WebServer server;

  @BeforeAll
  static void start() throws IOException {
    List<PolicyDocument> documents = new ArrayList<>();
    STRINGS.forEach(text -> documents.add(document(text)));
    documents.add(document("无害"));
    server = WebServer.start("127.0.0.1", 0, new InMemoryEngine(documents));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void documentsHaveTheElementsOfAHarmlessOne() throws Exception {
    List<String> harmless = tags(page("/d/" + encoded("无害") + "?q=" + encoded("无害")));
    for (String text : STRINGS) {
      Document page = page("/d/" + encoded(text) + "?q=" + encoded("的话"));
      assertThat(page.selectFirst("h1").wholeText()).isEqualTo(text);
      assertThat(page.selectFirst(".text .who .name").wholeText()).isEqualTo(text);
      assertThat(page.title()).isEqualTo((text + " - 政策检索").strip());
      unharmed(page, text);
      assertThat(tags(page)).as(text).isSubsetOf(harmless);
    }
  }

  @Test
  void resultsHaveNoElementsOfTheirs() throws Exception {
    List<String> harmless = tags(page("/?q=" + encoded("无害") + "&source=" + encoded("无害")));
    for (String text : STRINGS) {
      Document page = page("/?q=" + encoded(text) + "&source=" + encoded(text));
      assertThat(page.selectFirst("#q").attr("value")).isEqualTo(text);
      assertThat(page.select(".chip").text()).isEqualTo("来源：" + text + "×");
      unharmed(page, text);
      assertThat(tags(page).stream().filter(tag -> !WIDER.contains(tag)))
          .as(text)
          .isSubsetOf(harmless);
    }
  }

  @Test
  void problemsHaveNoElementsOfTheirs() throws Exception {
    for (String text : STRINGS) {
      unharmed(page("/?q=" + encoded(text) + "&type=" + encoded(text)), text);
      unharmed(page("/d/none" + encoded(text)), text);
    }
  }

  /** What a page of no results, or of remarks, has besides. */
  private static final List<String> WIDER = List.of("main", "ul", "li", "p", "a", "h2", "span");

  private static void unharmed(Document page, String text) {
    assertThat(page.select("script:not([type=module]):not([type=application/ld+json])"))
        .as(text)
        .isEmpty();
    for (Element element : page.select("#app *")) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).as(text).doesNotStartWith("on").isNotEqualTo("style");
        if (List.of("href", "src", "action").contains(attribute.getKey())) {
          assertThat(attribute.getValue()).as(text).matches("(?s)[/#].*");
        }
      }
    }
  }

  private static List<String> tags(Document page) {
    return page.select("*").stream().map(Element::tagName).distinct().sorted().toList();
  }

  private static Document page(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return Jsoup.parse(
        CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static PolicyDocument document(String text) {
    String body = text + "\n" + text + "说，" + text + "的话";
    int start = body.length() - text.length() - 2;
    Statement said =
        new Statement(
            body.substring(start),
            new Span(start, body.length()),
            Optional.empty(),
            Voice.INDIVIDUAL,
            "test");
    Person person = new Person(text, Optional.of(text), Role.SPEAKER, List.of(said));
    Facts facts =
        new Facts(
            Optional.empty(),
            Optional.of(text),
            List.of(text),
            List.of(person),
            List.of(new Plan(text, new Span(0, text.length()), "test")),
            List.of(text),
            List.of());
    Metadata metadata =
        new Metadata(
            Optional.of(text),
            List.of(text),
            Optional.of(text),
            Optional.of(PublicationTime.of(LocalDate.of(2024, 1, 1))),
            Optional.of(text),
            Optional.of(text),
            Optional.of(text),
            Optional.empty(),
            Optional.of(text),
            Optional.of(text),
            Optional.empty(),
            Optional.of(text),
            Optional.empty(),
            List.of(),
            Optional.of(DocumentType.MEETING),
            Optional.empty(),
            List.of());
    return new PolicyDocument(
        text, Optional.empty(), metadata, body, facts, List.of(), Provenance.UNKNOWN);
  }
}
