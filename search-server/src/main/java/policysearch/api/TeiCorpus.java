package policysearch.api;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import policysearch.json.Json;
import policysearch.model.Voice;
import policysearch.search.Hit;
import policysearch.search.IndexState;
import policysearch.search.StatementHit;

/**
 * Writes statements as TEI (TEI P5, in the manner of ParlaMint): one {@code teiCorpus}; in it a
 * {@code TEI} for each run of statements of one document, with what is known of the document and
 * who speaks in its header; in its text a {@code u} for each statement, and in that a {@code seg}
 * for each paragraph, word for word.
 *
 * <p>Only the run that is being written is held, so a document whose statements do not stand
 * together in the order asked for has several {@code TEI} elements; {@code idno} tells that they
 * are one. Ids are numbered through the whole corpus. What ParlaMint asks for and is not known
 * here, is left out: a person's sex and parties, the funder, the number of words. {@code n} of a
 * statement says where it stands in the document: half-open UTF-16 offsets.
 */
final class TeiCorpus {
  private static final String TEI = "http://www.tei-c.org/ns/1.0";
  private static final String DOCUMENT = "#text.report";

  private final Writer out;
  private final LocalDate today;
  private final List<StatementHit> run = new ArrayList<>();
  private int runs;

  /**
   * @param today the day of the export
   */
  TeiCorpus(Writer out, LocalDate today) {
    this.out = out;
    this.today = today;
  }

  /** Writes what stands before the statements. */
  void begin(SearchView.QueryView query, IndexState state) throws IOException {
    XmlText xml = new XmlText();
    xml.open("teiCorpus", "xmlns", TEI, "xml:id", "policy-search", "xml:lang", "zh");
    xml.open("teiHeader").open("fileDesc").open("titleStmt");
    title(xml, "政策文件与会议报道中的发言", "zh");
    title(xml, "Statements in policy documents and meeting reports", "en");
    xml.close("titleStmt").open("editionStmt");
    xml.element("edition", "index generation " + state.generation()).close("editionStmt");
    published(xml);
    xml.open("sourceDesc").open("bibl").element("title", "query: " + Json.write(query));
    xml.close("bibl").close("sourceDesc").close("fileDesc");
    declared(xml);
    xml.open("profileDesc").open("langUsage").element("language", "中文", "ident", "zh");
    xml.close("langUsage").close("profileDesc").open("revisionDesc");
    String exported = "exported from index generation " + state.generation();
    xml.element("change", exported, "when", day()).close("revisionDesc").close("teiHeader");
    out.write(xml.toString());
  }

  private static void title(XmlText xml, String title, String language) {
    xml.element("title", title, "type", "main", "xml:lang", language);
  }

  /** Takes the next statement. */
  void write(StatementHit statement) throws IOException {
    boolean goesOn =
        run.isEmpty() || run.getFirst().document().id().equals(statement.document().id());
    if (!goesOn) {
      writeRun();
    }
    run.add(statement);
  }

  /** Writes what is left, and the end. */
  void end() throws IOException {
    if (!run.isEmpty()) {
      writeRun();
    }
    out.write("</teiCorpus>\n");
  }

  private void writeRun() throws IOException {
    runs++;
    Map<Voiced, String> speakers = speakers();
    XmlText xml = XmlText.more();
    xml.open("TEI", "xml:id", "t" + runs, "xml:lang", "zh", "ana", DOCUMENT);
    header(xml, speakers);
    xml.open("text", "ana", DOCUMENT).open("body").open("div", "type", "debateSection");
    for (int i = 0; i < run.size(); i++) {
      statement(xml, run.get(i), "t" + runs + ".u" + (i + 1), speakers);
    }
    xml.close("div").close("body").close("text").close("TEI");
    out.write(xml.toString());
    run.clear();
  }

  /** Who speaks: a body is no person. */
  private record Voiced(StatementHit.Speaker speaker, boolean isBody) {}

  /** Those who speak in the run, and the ids that they have in it. */
  private Map<Voiced, String> speakers() {
    Map<Voiced, String> ids = new LinkedHashMap<>();
    for (StatementHit hit : run) {
      for (Voiced voiced : voiced(hit)) {
        ids.computeIfAbsent(voiced, v -> "t" + runs + ".p" + (ids.size() + 1));
      }
    }
    return ids;
  }

  private static List<Voiced> voiced(StatementHit hit) {
    boolean isBody = hit.voice() == Voice.COLLECTIVE;
    return hit.speakers().stream().map(speaker -> new Voiced(speaker, isBody)).toList();
  }

  private void header(XmlText xml, Map<Voiced, String> speakers) {
    Hit.Card document = run.getFirst().document();
    String title = document.title().orElse(document.id());
    String count = Integer.toString(run.size());
    xml.open("teiHeader").open("fileDesc").open("titleStmt");
    xml.element("title", title, "type", "main").close("titleStmt");
    xml.open("extent").element("measure", count, "unit", "speeches", "quantity", count);
    xml.close("extent");
    published(xml);
    xml.open("sourceDesc").open("bibl").element("title", title);
    source(xml, document);
    xml.close("bibl").close("sourceDesc").close("fileDesc");
    profile(xml, document, speakers);
    xml.close("teiHeader");
  }

  private static void source(XmlText xml, Hit.Card document) {
    document.source().ifPresent(source -> xml.element("publisher", source));
    xml.element("idno", SearchPresenter.pageOf(document.id()), "type", "URI");
    document.url().ifPresent(url -> xml.element("idno", url, "type", "URI", "subtype", "original"));
    document.documentNumber().ifPresent(n -> xml.element("idno", n, "type", "documentNumber"));
    document
        .publishedAt()
        .ifPresent(at -> xml.element("date", at.toString(), "when", at.date().toString()));
  }

  private static void profile(XmlText xml, Hit.Card document, Map<Voiced, String> speakers) {
    xml.open("profileDesc");
    if (document.place().isPresent() || document.eventDates().isPresent()) {
      xml.open("settingDesc").open("setting");
      document.place().ifPresent(place -> xml.element("name", place, "type", "place"));
      document
          .eventDates()
          .ifPresent(days -> xml.empty("date", "from", "" + days.from(), "to", "" + days.to()));
      xml.close("setting").close("settingDesc");
    }
    xml.open("particDesc");
    list(xml, speakers, true);
    list(xml, speakers, false);
    xml.close("particDesc").close("profileDesc");
  }

  private static void list(XmlText xml, Map<Voiced, String> speakers, boolean bodies) {
    if (speakers.keySet().stream().noneMatch(voiced -> voiced.isBody == bodies)) {
      return;
    }
    String list = bodies ? "listOrg" : "listPerson";
    String item = bodies ? "org" : "person";
    xml.open(list);
    speakers.forEach(
        (voiced, id) -> {
          if (voiced.isBody == bodies) {
            xml.open(item, "xml:id", id);
            xml.element(bodies ? "orgName" : "persName", voiced.speaker.name());
            voiced
                .speaker
                .title()
                .filter(t -> !bodies)
                .ifPresent(t -> xml.element("occupation", t));
            xml.close(item);
          }
        });
    xml.close(list);
  }

  private static void statement(
      XmlText xml, StatementHit hit, String id, Map<Voiced, String> speakers) {
    String who =
        voiced(hit).stream()
            .map(voiced -> "#" + speakers.getOrDefault(voiced, id))
            .collect(Collectors.joining(" "));
    String place = hit.span().start() + "-" + hit.span().end();
    xml.open("u", "xml:id", id, "who", who, "ana", "#" + voice(hit.voice()), "n", place);
    String[] paragraphs = hit.text().split("\n", -1);
    for (int i = 0; i < paragraphs.length; i++) {
      xml.element("seg", paragraphs[i], "xml:id", id + ".s" + (i + 1));
    }
    xml.close("u");
  }

  private void published(XmlText xml) {
    xml.open("publicationStmt")
        .element("publisher", "policy-search")
        .element("date", day(), "when", day())
        .close("publicationStmt");
  }

  /** What the values of {@code ana} mean. */
  private static void declared(XmlText xml) {
    xml.open("encodingDesc")
        .open("projectDesc")
        .element("p", "Statements found in reported speech by rules; the words are verbatim.")
        .close("projectDesc")
        .open("classDecl")
        .open("taxonomy", "xml:id", "text")
        .element("desc", "what is encoded");
    category(xml, "text.report", "a document and those of its statements that were asked for");
    xml.close("taxonomy").open("taxonomy", "xml:id", "voice").element("desc", "whose voice it is");
    category(xml, voice(Voice.INDIVIDUAL), "one person's");
    category(xml, voice(Voice.JOINT), "several persons' at once");
    category(xml, voice(Voice.COLLECTIVE), "a meeting's or body's");
    xml.close("taxonomy").close("classDecl").close("encodingDesc");
  }

  private static void category(XmlText xml, String id, String meaning) {
    xml.open("category", "xml:id", id).element("catDesc", meaning).close("category");
  }

  private static String voice(Voice voice) {
    return "voice." + voice.name().toLowerCase(Locale.ROOT);
  }

  private String day() {
    return today.toString();
  }
}
