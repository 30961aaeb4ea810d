package policysearch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import policysearch.http.Examples;
import policysearch.http.InMemoryEngine;
import policysearch.model.PolicyDocument;

/** What a feed promises its readers. */
final class FeedApiTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @Test
  void aFeedHasAtMostFiftyEntriesTheNewestFirst() throws Exception {
    Element feed = feed(Examples.meetings(70), Map.of("size", List.of("3")));
    List<OffsetDateTime> days =
        texts(feed, "updated").stream().map(OffsetDateTime::parse).skip(1).toList();
    assertThat(days).hasSize(50).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(texts(feed, "updated").getFirst()).isEqualTo(days.getFirst().toString());
  }

  @Test
  void everyEntryHasWhatTheStandardDemands() throws Exception {
    Element feed = feed(Examples.documents(), Map.of());
    assertThat(texts(feed, "id")).hasSize(3).doesNotHaveDuplicates();
    assertThat(texts(feed, "id")).allMatch(id -> id.matches("urn:uuid:[0-9a-f-]{36}"));
    assertThat(texts(feed, "title")).contains("关于统筹\"算力\"的通知", "算力座谈会在津举行");
    assertThat(texts(feed, "name")).contains("国务院");
    assertThat(texts(feed, "updated")).contains("2023-02-03T00:00+08:00");
    assertThat(attributes(feed, "link", "href"))
        .contains("/d/hui%2F1", "/d/notice%202", "/api/v1/search.atom", "/");
  }

  @Test
  void idsStayTheSameAndDifferByQuestion() throws Exception {
    List<PolicyDocument> documents = Examples.documents();
    Map<String, List<String>> asked = Map.of("q", List.of("算力"), "speaker", List.of("李明"));
    Element feed = feed(documents, asked);
    assertThat(texts(feed, "id")).isEqualTo(texts(feed(documents, asked), "id"));
    Element other = feed(documents, Map.of("q", List.of("算力")));
    assertThat(texts(other, "id").getFirst()).isNotEqualTo(texts(feed, "id").getFirst());
    assertThat(texts(other, "id")).contains(texts(feed, "id").getLast());
    assertThat(attributes(feed, "link", "href").getFirst())
        .isEqualTo("/api/v1/search.atom?q=%E7%AE%97%E5%8A%9B&speaker=%E6%9D%8E%E6%98%8E");
    assertThat(texts(feed, "summary")).containsExactly("李明：发挥河北算力优势,共同推进大数据等产业。");
  }

  @Test
  void statementsAreAFeedOfTheirOwn() throws Exception {
    Map<String, List<String>> asked = Map.of("q", List.of("算力"), "voice", List.of("individual"));
    Element feed =
        read(
            new StatementFeedApi(new InMemoryEngine(Examples.documents()))
                .feed(new Parameters(asked)));
    assertThat(texts(feed, "title").getFirst()).isEqualTo("政策检索 · 发言：算力 individual");
    assertThat(texts(feed, "title").getLast()).isEqualTo("李明：发挥河北算力优势,共同推进大数据等产业。");
    assertThat(texts(feed, "name")).containsExactly("政策检索", "李明");
    assertThat(attributes(feed, "link", "href").get(0))
        .isEqualTo("/api/v1/statements.atom?q=%E7%AE%97%E5%8A%9B&voice=individual");
    assertThat(attributes(feed, "link", "href").get(1))
        .isEqualTo("/?view=statements&q=%E7%AE%97%E5%8A%9B&voice=individual");
    assertThat(attributes(feed, "link", "href").get(2)).matches("/d/hui%2F1#at-\\d+");
    assertThat(texts(feed, "id")).doesNotHaveDuplicates();
  }

  @Test
  void whatIsDataIsTextAndNeverMarkup() throws Exception {
    Element feed = feed(Examples.documents(), Map.of("q", List.of("<b>现将")));
    assertThat(texts(feed, "title").getFirst()).isEqualTo("政策检索：<b>现将");
    assertThat(feed.getElementsByTagNameNS("*", "b").getLength()).isZero();
    assertThat(new XmlText().element("a", "\u0000\ud800]]>&").toString())
        .endsWith("<a>\ufffd\ufffd]]&gt;&amp;</a>\n");
  }

  private static Element feed(List<PolicyDocument> documents, Map<String, List<String>> asked)
      throws Exception {
    return read(new FeedApi(new InMemoryEngine(documents)).feed(new Parameters(asked)));
  }

  private static Element read(Text text) throws Exception {
    assertThat(text.mediaType()).isEqualTo("application/atom+xml; charset=utf-8");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document read =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(text.text().getBytes(StandardCharsets.UTF_8)));
    return read.getDocumentElement();
  }

  private static List<String> texts(Element feed, String name) {
    List<String> texts = new ArrayList<>();
    NodeList all = feed.getElementsByTagNameNS(ATOM, name);
    for (int i = 0; i < all.getLength(); i++) {
      texts.add(all.item(i).getTextContent());
    }
    return texts;
  }

  private static List<String> attributes(Element feed, String name, String attribute) {
    List<String> values = new ArrayList<>();
    NodeList all = feed.getElementsByTagNameNS(ATOM, name);
    for (int i = 0; i < all.getLength(); i++) {
      values.add(((Element) all.item(i)).getAttribute(attribute));
    }
    return values;
  }
}
