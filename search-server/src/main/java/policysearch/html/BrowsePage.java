package policysearch.html;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import policysearch.api.FacetApi;
import policysearch.api.FacetView;
import policysearch.api.HitView;
import policysearch.api.Parameters;
import policysearch.api.PublicUrl;
import policysearch.api.SearchApi;
import policysearch.api.SearchView;

/** What there is, without a question: the latest, by province, issuer and year, and meetings. */
final class BrowsePage {
  static final List<String> WAYS = List.of("latest", "province", "issuer", "year", "series");

  private static final int LATEST = 30;

  /** How many values are listed; of provinces and years there are fewer. */
  private static final int MOST = 300;

  private final Words words;
  private final PublicUrl site;
  private final SearchApi search;
  private final FacetApi facets;
  private final MeetingSeries series;

  BrowsePage(Words words, PublicUrl site, SearchApi search, FacetApi facets) {
    this.words = words;
    this.site = site;
    this.search = search;
    this.facets = facets;
    this.series = new MeetingSeries(search);
  }

  /** The address of one way through what there is. */
  static String path(String way) {
    return way.equals(WAYS.getFirst()) ? "/browse" : "/browse?by=" + way;
  }

  HtmlPage page(Parameters given) throws IOException {
    String way =
        given.values().getOrDefault("by", List.of()).stream()
            .filter(WAYS::contains)
            .findFirst()
            .orElse(WAYS.getFirst());
    Html content =
        switch (way) {
          case "latest" -> latest();
          case "series" -> meetings();
          default -> values(way);
        };
    HtmlPage page =
        new SitePage(words)
            .page(
                "browse",
                site.address(path(way)),
                html -> {
                  ways(html, way);
                  html.add(content);
                });
    String title = words.say("pageTitle", words.say("browse.heading." + way));
    return new HtmlPage(page.status(), title, page.head(), page.body());
  }

  private void ways(Html html, String here) {
    html.open("nav", "class", "views", "aria-label", words.say("browse.ways"));
    for (String way : WAYS) {
      String name = words.say("browse." + way);
      html.element("a", name, SearchPage.current(path(way), way.equals(here)));
    }
    html.close("nav");
    html.element("h2", words.say("browse.heading." + here));
  }

  private Html latest() throws IOException {
    SearchView answer = search.search(asked("sort", "-date", "size", Integer.toString(LATEST)));
    Html html = new Html();
    html.open("ul", "class", "latest");
    for (HitView hit : answer.results()) {
      String title = hit.title().orElse(words.say("untitled"));
      html.open("li").element("a", title, "href", PageState.EMPTY.documentUrl(hit.id()));
      html.open("span", "class", "hint").text(hit.source().map(s -> s + " ").orElse(""));
      hit.publishedAt().ifPresent(at -> new Dates(words).write(html, at));
      html.close("span").close("li");
    }
    html.close("ul").open("p", "class", "hint");
    String all = PageState.EMPTY.with("sort", "-date").searchUrl();
    html.element("a", words.say("browse.all", answer.total().value()), "href", all).close("p");
    return html;
  }

  private Html values(String field) throws IOException {
    String order = field.equals("year") ? "-name" : "count";
    FacetView facet =
        facets.facet(field, asked("facetSize", Integer.toString(MOST), "facetSort", order));
    Html html = new Html();
    if (facet.values().isEmpty()) {
      return html.element("p", words.say("browse.none"), "class", "hint");
    }
    html.open("ul", "class", "pills");
    for (FacetView.ValueView value : facet.values()) {
      PageState chosen = PageState.EMPTY.withValues(field, List.of(value.value()));
      pill(html, value.label(), chosen.with("sort", "-date"), value.count());
    }
    html.close("ul");
    if (facet.valueCount() > facet.values().size()) {
      html.element(
          "p",
          words.say("browse.more", facet.valueCount(), facet.values().size()),
          "class",
          "hint");
    }
    if (facet.missing() > 0) {
      html.element("p", words.say("browse.missing." + field, facet.missing()), "class", "hint");
    }
    return html;
  }

  private Html meetings() throws IOException {
    Html html = new Html();
    html.element("p", words.say("browse.seriesHow"), "class", "hint");
    List<MeetingSeries.Series> all = series.all();
    if (all.isEmpty()) {
      return html.element("p", words.say("browse.none"), "class", "hint");
    }
    html.open("ul", "class", "pills");
    for (MeetingSeries.Series one : all) {
      pill(html, one.name(), MeetingSeries.state(one.name()), one.count());
    }
    return html.close("ul");
  }

  private void pill(Html html, String name, PageState to, long count) {
    html.open("li").open("a", "href", to.searchUrl()).text(name + " ");
    html.open("span", "class", "count").text(Words.number(count));
    html.element("span", words.say("unit.documents"), "class", "visually-hidden");
    html.close("span").close("a").close("li");
  }

  /** Parameters by names and values in turn. */
  static Parameters asked(String... namesAndValues) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return new Parameters(values);
  }
}
