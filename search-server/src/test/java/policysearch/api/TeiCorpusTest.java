package policysearch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import policysearch.model.EventDates;
import policysearch.model.PublicationTime;
import policysearch.model.Span;
import policysearch.model.Voice;
import policysearch.search.Hit;
import policysearch.search.IndexState;
import policysearch.search.OtherCopies;
import policysearch.search.StatementHit;

/** What the TEI export promises of its form. */
class TeiCorpusTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 12);

  /** Which children an element has, in which order, in the schemas of ParlaMint. */
  private static final Map<String, String> CHILDREN =
      Map.ofEntries(
          Map.entry("teiCorpus", "teiHeader (TEI )*"),
          Map.entry("TEI", "teiHeader text "),
          Map.entry("teiHeader", "fileDesc (encodingDesc )?profileDesc (revisionDesc )?"),
          Map.entry("fileDesc", "titleStmt (editionStmt )?(extent )?publicationStmt sourceDesc "),
          Map.entry("titleStmt", "(title )+"),
          Map.entry("publicationStmt", "publisher date "),
          Map.entry("sourceDesc", "bibl "),
          Map.entry("bibl", "(title )+(publisher )?(idno )*(date )*"),
          Map.entry("encodingDesc", "projectDesc classDecl "),
          Map.entry("classDecl", "(taxonomy )+"),
          Map.entry("taxonomy", "desc (category )+"),
          Map.entry("profileDesc", "(settingDesc )?(particDesc )?(langUsage )?"),
          Map.entry("setting", "(name )*(date )?"),
          Map.entry("particDesc", "(listOrg )?(listPerson )?"),
          Map.entry("listPerson", "(person )+"),
          Map.entry("person", "persName (occupation )*"),
          Map.entry("listOrg", "(org )+"),
          Map.entry("org", "orgName "),
          Map.entry("text", "body "),
          Map.entry("body", "div "),
          Map.entry("div", "(u )+"),
          Map.entry("u", "(seg )+"),
          Map.entry("seg", ""));

  @Test
  void hostileWordsStayWordsAndTheFileWellFormed() throws Exception {
    String words = "</seg><u>&amp;]]>\u0000\u0008\ud800\uffff\"'\r\t𠮷\u2028<!--";
    Document read =
        read(said("a\"<&\u0001", List.of("甲<b>\"&\u0002"), Voice.INDIVIDUAL, words + "\n" + words));
    String kept = "</seg><u>&amp;]]>\ufffd\ufffd\ufffd\ufffd\"'\r\t𠮷\u2028<!--";
    List<Element> segments = elements(read, "seg");
    assertThat(segments.stream().map(Element::getTextContent)).containsExactly(kept, kept);
    assertThat(elements(read, "persName").getFirst().getTextContent()).isEqualTo("甲<b>\"&\ufffd");
  }

  @Test
  void elementsStandAsInParlaMint() throws Exception {
    Document read =
        read(
            said("a", List.of("甲", "乙"), Voice.JOINT, "一。\n二。"),
            said("a", List.of("甲"), Voice.INDIVIDUAL, "三。"),
            said("b", List.of("会议"), Voice.COLLECTIVE, "四。"));
    List<Element> all = elements(read, "*");
    assertThat(all).hasSizeGreaterThan(40);
    for (Element element : all) {
      String children =
          children(element)
              .map(Element::getLocalName)
              .map(n -> n + " ")
              .collect(Collectors.joining());
      String name = element.getLocalName();
      if (CHILDREN.containsKey(name)) {
        assertThat(children).as(name).matches(CHILDREN.get(name));
      }
      assertThat(element.getNamespaceURI()).isEqualTo("http://www.tei-c.org/ns/1.0");
    }
  }

  @Test
  void everyReferenceLeadsToAnIdAndEveryIdIsUsedOnce() throws Exception {
    Document read =
        read(
            said("a", List.of("甲", "乙"), Voice.JOINT, "一。"),
            said("b", List.of("甲"), Voice.INDIVIDUAL, "二。"),
            said("a", List.of("乙"), Voice.INDIVIDUAL, "三。"));
    List<String> ids =
        elements(read, "*").stream()
            .map(e -> e.getAttribute("xml:id"))
            .filter(i -> !i.isEmpty())
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
    for (Element element : elements(read, "*")) {
      Stream.of("who", "ana")
          .flatMap(name -> Stream.of(element.getAttribute(name).split(" ", -1)))
          .filter(reference -> !reference.isEmpty())
          .forEach(reference -> assertThat(ids).contains(reference.substring(1)));
    }
    assertThat(elements(read, "u").stream().map(u -> speakers(read, u)))
        .containsExactly(List.of("甲", "乙"), List.of("甲"), List.of("乙"));
    assertThat(elements(read, "TEI")).hasSize(3);
  }

  @Test
  void theHeaderSaysWhatIsKnownOfTheDocument() throws Exception {
    Document read = read(said("a", List.of("甲"), Voice.INDIVIDUAL, "一。"));
    Element tei = elements(read, "TEI").getFirst();
    assertThat(tei.getTextContent()).contains("座谈会", "日报", "/d/a", "https://example.org/a", "津");
    assertThat(tei.getElementsByTagName("occupation").item(0).getTextContent()).isEqualTo("书记");
    Element setting = (Element) tei.getElementsByTagName("setting").item(0);
    Element date = (Element) setting.getElementsByTagName("date").item(0);
    assertThat(date.getAttribute("from")).isEqualTo("2024-05-11");
    assertThat(elements(read, "change").getFirst().getAttribute("when")).isEqualTo("2024-06-01");
  }

  @Test
  void nothingFoundIsACorpusWithoutTexts() throws Exception {
    assertThat(elements(read(), "TEI")).isEmpty();
  }

  @Test
  void onlyTheStatementsOfOneDocumentAreHeld() throws IOException {
    StringWriter out = new StringWriter();
    TeiCorpus corpus = new TeiCorpus(out, DAY);
    for (int i = 0; i < 5; i++) {
      corpus.write(said("d" + i, List.of("甲"), Voice.INDIVIDUAL, "第" + i + "句。"));
      assertThat(out.toString()).doesNotContain("第" + i + "句");
      assertThat(i == 0 || out.toString().contains("第" + (i - 1) + "句")).isTrue();
    }
  }

  private static Document read(StatementHit... statements) throws Exception {
    StringWriter out = new StringWriter();
    TeiCorpus corpus = new TeiCorpus(out, LocalDate.of(2024, 6, 1));
    SearchView.QueryView query =
        SearchPresenter.query(
            policysearch.search.SearchQuery.of("甲 <&\""),
            policysearch.search.SearchResult.Nearness.OFF,
            List.of(),
            policysearch.search.Understood.NOTHING);
    corpus.begin(query, new IndexState(7, 1, 1, 0, 0));
    for (StatementHit statement : statements) {
      corpus.write(statement);
    }
    corpus.end();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(out.toString())));
  }

  private static StatementHit said(String id, List<String> names, Voice voice, String text) {
    Hit.Card card =
        new Hit.Card(
            id,
            Optional.of("座谈会" + id),
            Optional.of("meeting"),
            Optional.of("日报"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(PublicationTime.of(DAY)),
            Optional.of(new EventDates(DAY.minusDays(1), DAY)),
            Optional.of("津"),
            List.of(),
            Optional.of("https://example.org/" + id));
    return new StatementHit(
        card,
        names.stream().map(name -> new StatementHit.Speaker(name, Optional.of("书记"))).toList(),
        voice,
        new Span(3, 3 + text.length()),
        text,
        List.of(),
        1,
        OtherCopies.NONE);
  }

  private static List<String> speakers(Document in, Element u) {
    List<String> names = new ArrayList<>();
    for (String reference : u.getAttribute("who").split(" ", -1)) {
      elements(in, "person").stream()
          .filter(person -> person.getAttribute("xml:id").equals(reference.substring(1)))
          .forEach(
              person ->
                  names.add(person.getElementsByTagName("persName").item(0).getTextContent()));
    }
    return names;
  }

  private static Stream<Element> children(Element of) {
    return list(of.getChildNodes());
  }

  private static List<Element> elements(Document in, String name) {
    return list(in.getElementsByTagNameNS("*", name)).toList();
  }

  private static Stream<Element> list(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element) {
        elements.add(element);
      }
    }
    return elements.stream();
  }
}
