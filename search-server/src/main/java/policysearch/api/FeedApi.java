package policysearch.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import policysearch.model.EventDates;
import policysearch.model.PublicationTime;
import policysearch.search.Hit;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;

/**
 * Gives a search as a feed (Atom, RFC 4287): the alert that needs no account.
 *
 * <p>Ids are name-based UUIDs of the document's id and of the question, so that they are the same
 * on every host. Links are relative to the feed's own address, since only the reader knows under
 * which name, and behind which proxy, it found the server. All that is data is text.
 */
public final class FeedApi {
  static final String MEDIA_TYPE = "application/atom+xml; charset=utf-8";
  private static final int ENTRIES = 50;

  /** A feed must say when; a document without any date says that it does not know. */
  private static final OffsetDateTime NO_DATE =
      OffsetDateTime.of(LocalDate.EPOCH, LocalTime.MIDNIGHT, ZoneOffset.UTC);

  private final SearchEngine engine;

  public FeedApi(SearchEngine engine) {
    this.engine = engine;
  }

  /** The parameters: those of a search, whose address thus becomes that of the feed. */
  public static List<Parameter> parameters() {
    return SearchParameters.ALL;
  }

  /**
   * The newest results.
   *
   * @throws BadRequest naming all that is wrong with {@code given}
   */
  public Text feed(Parameters given) throws IOException {
    SearchQuery asked = SearchParameters.parse(given).query();
    SearchQuery newest =
        new SearchQuery(
            asked.text(),
            asked.scope(),
            asked.filters(),
            SearchQuery.Sort.NEWEST,
            ENTRIES,
            Optional.empty(),
            List.of(),
            asked.copies(),
            asked.semantic());
    return new Text(MEDIA_TYPE, feed(question(given), engine.search(newest).hits()));
  }

  private static String feed(Map<String, List<String>> asked, List<Hit> hits) {
    String question =
        asked.entrySet().stream()
            .flatMap(
                e -> e.getValue().stream().map(v -> e.getKey() + "=" + SearchPresenter.encoded(v)))
            .collect(Collectors.joining("&"));
    XmlText xml = new XmlText();
    xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "zh-CN");
    xml.element("id", urn("search?" + question));
    xml.element("title", "政策检索：" + (asked.isEmpty() ? "全部" : described(asked)));
    xml.element(
        "updated",
        hits.stream()
            .map(FeedApi::updated)
            .max(OffsetDateTime::compareTo)
            .orElse(NO_DATE)
            .toString());
    xml.open("author").element("name", "政策检索").close("author");
    String query = question.isEmpty() ? "" : "?" + question;
    xml.empty(
        "link",
        "rel",
        "self",
        "type",
        "application/atom+xml",
        "href",
        "/api/v1/search.atom" + query);
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", "/" + query);
    hits.forEach(hit -> entry(hit, xml));
    return xml.close("feed").toString();
  }

  private static void entry(Hit hit, XmlText xml) {
    Hit.Card card = hit.card();
    xml.open("entry");
    xml.element("id", urn("document/" + card.id()));
    xml.element("title", card.title().orElse(card.id()));
    xml.element("updated", updated(hit).toString());
    card.source().ifPresent(source -> xml.open("author").element("name", source).close("author"));
    String page = SearchPresenter.pageOf(card.id());
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", page);
    card.url()
        .filter(FeedApi::isWeb)
        .ifPresent(url -> xml.empty("link", "rel", "via", "href", url));
    card.type().ifPresent(t -> xml.empty("category", "term", t, "label", Labels.ofType(t)));
    card.provinces().forEach(province -> xml.empty("category", "term", province));
    xml.element("summary", summary(hit));
    xml.close("entry");
  }

  private static String summary(Hit hit) {
    return hit.snippets().stream()
        .map(s -> (s.speakers().isEmpty() ? "" : String.join("、", s.speakers()) + "：") + s.text())
        .collect(Collectors.joining("\n"));
  }

  /** The publication; of a report without it, the event. */
  private static OffsetDateTime updated(Hit hit) {
    Hit.Card card = hit.card();
    return card.publishedAt()
        .map(
            at ->
                at.date()
                    .atTime(at.time().orElse(LocalTime.MIDNIGHT))
                    .atOffset(PublicationTime.ZONE))
        .or(
            () ->
                card.eventDates()
                    .map(EventDates::to)
                    .map(day -> day.atStartOfDay().atOffset(PublicationTime.ZONE)))
        .orElse(NO_DATE);
  }

  static String urn(String name) {
    return "urn:uuid:"
        + UUID.nameUUIDFromBytes(("policy-search/" + name).getBytes(StandardCharsets.UTF_8));
  }

  /** An address may hold anything; a reader is offered only what a browser opens as a page. */
  static boolean isWeb(String url) {
    return url.startsWith("https://") || url.startsWith("http://");
  }

  private static String described(Map<String, List<String>> asked) {
    return asked.values().stream().flatMap(List::stream).collect(Collectors.joining(" "));
  }

  /** What decides which documents there are, always in the same order: the feed's identity. */
  private static Map<String, List<String>> question(Parameters given) {
    Map<String, List<String>> asked = new TreeMap<>();
    for (Parameter parameter : SearchParameters.ALL) {
      List<String> values = given.all(parameter.name());
      if (!values.isEmpty() && !SearchParameters.OF_PAGES.contains(parameter)) {
        asked.put(parameter.name(), values.stream().sorted().toList());
      }
    }
    return asked;
  }
}
