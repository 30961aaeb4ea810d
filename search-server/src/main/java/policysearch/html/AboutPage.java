package policysearch.html;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import policysearch.api.PublicUrl;
import policysearch.api.SearchApi;

/** What this is, what it covers and what it does not. */
final class AboutPage {
  /** Years that have a column of their own; those before are one. */
  private static final int YEARS = 10;

  private static final List<String> FIELDS =
      List.of("year", "source", "type", "province", "issuer");

  private final Words words;
  private final PublicUrl site;
  private final Coverage coverage;

  AboutPage(Words words, PublicUrl site, SearchApi search) {
    this.words = words;
    this.site = site;
    this.coverage = new Coverage(search);
  }

  HtmlPage page() throws IOException {
    Coverage.State state = coverage.now();
    return new SitePage(words)
        .page(
            "about",
            site.address("/about"),
            html -> {
              html.element("p", words.say("about.what"));
              figures(html, state);
              table(html, state);
              missing(html, state);
              html.open("section").element("h2", words.say("about.rights"));
              html.element("p", words.say("about.rightsText"));
              html.element("p", words.say("about.licence", version())).close("section");
            });
  }

  private static String version() {
    return Optional.ofNullable(AboutPage.class.getPackage().getImplementationVersion()).orElse("");
  }

  private void figures(Html html, Coverage.State state) {
    html.open("section").element("h2", words.say("about.coverage"));
    html.open("dl", "class", "figures");
    figure(html, "documents", words.say("found.documents", state.documents()));
    figure(
        html, "dated", words.say("found.documents", state.documents() - state.years().undated()));
    figure(html, "undated", words.say("found.documents", state.years().undated()));
    years(state)
        .ifPresent(
            all -> figure(html, "span", words.say("about.years", all.getLast(), all.getFirst())));
    state.newest().ifPresent(at -> figure(html, "newest", new Dates(words).day(at.date())));
    figure(html, "generation", Long.toString(state.generation()));
    html.close("dl").close("section");
  }

  private void figure(Html html, String name, String value) {
    html.element("dt", words.say("about." + name)).element("dd", value);
  }

  /** All years, the newest first. */
  private static Optional<List<String>> years(Coverage.State state) {
    List<String> years =
        state.years().byYear().keySet().stream().sorted(Comparator.reverseOrder()).toList();
    return Optional.of(years).filter(all -> !all.isEmpty());
  }

  private void table(Html html, Coverage.State state) {
    List<String> all = years(state).orElse(List.of());
    List<String> shown = all.subList(0, Math.min(all.size(), YEARS));
    List<String> before = all.subList(shown.size(), all.size());
    html.open("section").element("h2", words.say("about.table"), "id", "table");
    html.open(
        "div",
        "class",
        "wide-table",
        "role",
        "region",
        "tabindex",
        "0",
        "aria-labelledby",
        "table");
    html.open("table").open("thead").open("tr");
    html.element("th", words.say("field.source"), "scope", "col");
    head(html, words.say("about.total"));
    shown.forEach(year -> head(html, year));
    if (!before.isEmpty()) {
      head(html, words.say("about.before", before(shown)));
    }
    head(html, words.say("about.undated"));
    html.close("tr").close("thead").open("tbody");
    row(html, state.years(), shown, before);
    state.sources().forEach(source -> row(html, source, shown, before));
    html.close("tbody").close("table").close("div");
    if (state.otherSources() > 0) {
      html.element("p", words.say("about.otherSources", state.otherSources()), "class", "hint");
    }
    html.close("section");
  }

  private static void head(Html html, String name) {
    html.element("th", name, "scope", "col", "class", "number");
  }

  private void row(Html html, Coverage.Row row, List<String> shown, List<String> before) {
    PageState source =
        row.source().isEmpty()
            ? PageState.EMPTY
            : PageState.EMPTY.withValues("source", List.of(row.source()));
    html.open("tr").open("th", "scope", "row");
    html.text(row.source().isEmpty() ? words.say("about.allSources") : row.source()).close("th");
    cell(html, row.total(), Optional.of(source));
    for (String year : shown) {
      long count = row.byYear().getOrDefault(year, 0L);
      cell(html, count, Optional.of(source.withValues("year", List.of(year))));
    }
    if (!before.isEmpty()) {
      cell(html, sum(row, before), Optional.of(source.with("dateTo", before(shown))));
    }
    cell(html, row.undated(), Optional.empty());
    html.close("tr");
  }

  /** The last year without a column. */
  private static String before(List<String> shown) {
    return Integer.toString(Integer.parseInt(shown.getLast()) - 1);
  }

  private static long sum(Coverage.Row row, Collection<String> years) {
    return years.stream().mapToLong(year -> row.byYear().getOrDefault(year, 0L)).sum();
  }

  /** Every number is a link to what it counts, where that can be asked for. */
  private static void cell(Html html, long count, Optional<PageState> to) {
    html.open("td", "class", "number");
    if (count > 0 && to.isPresent()) {
      html.element("a", Words.number(count), "href", to.get().searchUrl());
    } else {
      html.text(count > 0 ? Words.number(count) : "–");
    }
    html.close("td");
  }

  private void missing(Html html, Coverage.State state) {
    html.open("section").element("h2", words.say("about.missing"));
    html.element("p", words.say("about.missingText"));
    html.open("ul", "class", "plain");
    for (String field : FIELDS) {
      long count = state.missing().getOrDefault(field, 0L);
      if (count > 0) {
        String name = field.equals("year") ? words.say("about.date") : words.say("field." + field);
        html.element("li", words.say("about.without", name, count));
      }
    }
    for (int i = 1; words.find("about.limit." + i).isPresent(); i++) {
      html.element("li", words.say("about.limit." + i));
    }
    html.close("ul").close("section");
  }
}
