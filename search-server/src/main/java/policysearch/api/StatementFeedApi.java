package policysearch.api;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;
import policysearch.search.StatementHit;
import policysearch.search.StatementQuery;

/**
 * Gives a search for statements as a feed (Atom, RFC 4287), by the same rules as {@link FeedApi}:
 * an entry a statement, under the name of who says it.
 */
public final class StatementFeedApi {
  /** Of an entry's title, the words: as many characters as a reader's list shows. */
  private static final int LONGEST_TITLE = 60;

  private final SearchEngine engine;

  public StatementFeedApi(SearchEngine engine) {
    this.engine = engine;
  }

  /** The parameters: those of the statements, whose address thus becomes that of the feed. */
  public static List<Parameter> parameters() {
    return StatementParameters.ALL;
  }

  /**
   * The newest statements.
   *
   * @throws BadRequest naming all that is wrong with {@code given}
   */
  public Text feed(Parameters given) throws IOException {
    ParameterReader reader = new ParameterReader(given, StatementParameters.ALL);
    StatementQuery query = StatementParameters.read(reader);
    reader.finish();
    Map<String, List<String>> asked = FeedApi.question(given, StatementParameters.CHOOSING);
    return new Text(FeedApi.MEDIA_TYPE, feed(asked, engine.statements(newest(query)).hits()));
  }

  private static StatementQuery newest(StatementQuery query) {
    SearchQuery asked = query.search();
    return new StatementQuery(
        new SearchQuery(
            asked.text(),
            asked.scope(),
            asked.filters(),
            SearchQuery.Sort.NEWEST,
            FeedApi.ENTRIES,
            Optional.empty(),
            List.of(),
            asked.copies(),
            asked.semantic(),
            asked.options()),
        query.voices());
  }

  private static String feed(Map<String, List<String>> asked, List<StatementHit> hits) {
    String question = FeedApi.encoded(asked);
    String query = question.isEmpty() ? "" : "?" + question;
    XmlText xml = new XmlText();
    xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "zh-CN");
    xml.element("id", FeedApi.urn("statements?" + question));
    xml.element("title", "政策检索 · 发言：" + (asked.isEmpty() ? "全部" : FeedApi.described(asked)));
    xml.element(
        "updated",
        hits.stream()
            .map(hit -> FeedApi.updated(hit.document()))
            .max(OffsetDateTime::compareTo)
            .orElse(FeedApi.NO_DATE)
            .toString());
    xml.open("author").element("name", "政策检索").close("author");
    link(xml, "self", FeedApi.MEDIA_TYPE.split(";", 2)[0], "/api/v1/statements.atom" + query);
    String more = question.isEmpty() ? "" : "&" + question;
    link(xml, "alternate", "text/html", "/?view=statements" + more);
    hits.forEach(hit -> entry(StatementPresenter.statement(hit), hit, xml));
    return xml.close("feed").toString();
  }

  private static void entry(StatementsView.StatementView view, StatementHit hit, XmlText xml) {
    xml.open("entry");
    xml.element("id", FeedApi.urn("statement/" + hit.document().id() + "@" + view.start()));
    xml.element("title", view.speaker() + "：" + shortened(view.text()));
    xml.element("updated", FeedApi.updated(hit.document()).toString());
    view.speakers().forEach(one -> xml.open("author").element("name", one.name()).close("author"));
    link(xml, "alternate", "text/html", StatementExportApi.place(view));
    hit.document()
        .url()
        .filter(FeedApi::isWeb)
        .ifPresent(url -> xml.empty("link", "rel", "via", "href", url));
    view.document().provinces().forEach(name -> xml.empty("category", "term", name));
    xml.element("summary", view.text());
    xml.close("entry");
  }

  private static void link(XmlText xml, String rel, String type, String href) {
    xml.empty("link", "rel", rel, "type", type, "href", href);
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_TITLE) {
      return text;
    }
    int end =
        Character.isHighSurrogate(text.charAt(LONGEST_TITLE - 1))
            ? LONGEST_TITLE - 1
            : LONGEST_TITLE;
    return text.substring(0, end) + "…";
  }
}
