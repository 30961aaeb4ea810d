package policysearch.api;

import java.util.stream.Collectors;
import policysearch.standing.Delivery;
import policysearch.standing.Standing;
import policysearch.standing.StandingQuery;

/**
 * Gives what was delivered to a standing query as a feed (Atom, RFC 4287). An entry is a delivery
 * and never changes; unlike a search's feed, it tells of what came, whenever it was published.
 */
final class StandingFeed {
  static final int SIZE = 50;
  private static final String NEVER = "1970-01-01T00:00:00Z";

  private StandingFeed() {}

  static Text of(StandingQuery query, Standing.Page page) {
    XmlText xml = new XmlText();
    String self = StandingApi.ROUTE + "/" + query.name() + ".atom";
    xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "zh-CN");
    xml.element("id", FeedApi.urn("standing/" + query.name()));
    xml.element("title", "政策检索：" + query.title().orElse(query.name()));
    xml.element("updated", page.deliveries().stream().map(Delivery::at).findFirst().orElse(NEVER));
    xml.open("author").element("name", "政策检索").close("author");
    xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", self);
    page.deliveries().forEach(delivery -> entry(delivery, xml));
    return new Text(FeedApi.MEDIA_TYPE, xml.close("feed").toString());
  }

  private static void entry(Delivery delivery, XmlText xml) {
    Delivery.Document document = delivery.document();
    xml.open("entry");
    xml.element("id", "urn:uuid:" + delivery.id());
    xml.element("title", title(delivery));
    xml.element("updated", delivery.at());
    document.source().ifPresent(s -> xml.open("author").element("name", s).close("author"));
    String page = SearchPresenter.pageOf(document.id());
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", page);
    document
        .url()
        .filter(FeedApi::isWeb)
        .ifPresent(url -> xml.empty("link", "rel", "via", "href", url));
    document.type().ifPresent(t -> xml.empty("category", "term", t, "label", Labels.ofType(t)));
    document.provinces().forEach(province -> xml.empty("category", "term", province));
    xml.element("summary", delivery.statement().map(StandingFeed::said).orElse(about(document)));
    xml.close("entry");
  }

  private static String title(Delivery delivery) {
    String title = delivery.document().title().orElse(delivery.document().id());
    return delivery.change() == Delivery.Change.CHANGED ? title + "（有修改）" : title;
  }

  private static String said(Delivery.Said said) {
    String speakers =
        said.speakers().stream().map(Delivery.Speaker::name).collect(Collectors.joining("、"));
    return speakers.isEmpty() ? said.text() : speakers + "：" + said.text();
  }

  private static String about(Delivery.Document document) {
    return java.util.stream.Stream.of(
            document.documentNumber(),
            document.issuer(),
            document.source(),
            document.publishedAt().map(Object::toString))
        .flatMap(java.util.Optional::stream)
        .collect(Collectors.joining(" · "));
  }
}
