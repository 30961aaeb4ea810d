package policysearch.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import policysearch.api.FacetView;
import policysearch.api.Parameters;
import policysearch.api.SearchApi;
import policysearch.api.SearchView;
import policysearch.api.StatementApi;
import policysearch.api.StatementsView;

/** The results of a search, of documents or of statements; as {@code results.mjs}. */
final class SearchPage {
  private static final String FACET_SIZE = "8";

  /** More ways out of nothing than these are no help. */
  private static final int MOST_WAYS = 8;

  private static final Pattern TERM = Pattern.compile("[^\\s\"“”()（）:：*|~!？?]{2,60}");

  private final Words words;
  private final SearchApi search;
  private final StatementApi statements;

  SearchPage(Words words, SearchApi search, StatementApi statements) {
    this.words = words;
    this.search = search;
    this.statements = statements;
  }

  /** What was found, whichever kind of thing it is. */
  private record Found(
      long total,
      boolean isPartial,
      List<FacetView> facets,
      SearchView.QueryView query,
      List<SearchView.SpellingView> meant,
      SearchView.PageView page,
      Html list) {}

  HtmlPage page(PageState state) throws IOException {
    Found found = state.isOfStatements() ? statements(state) : documents(state);
    String heading = heading(state, found);
    Html html = new Html();
    Frame frame = new Frame(words);
    frame.begin(html, state);
    html.open("main", "id", "main", "class", "search-page", "tabindex", "-1");
    html.open("div", "class", "summary");
    html.element("h1", heading, "id", "heading", "tabindex", "-1");
    order(html, state);
    html.close("div");
    tabs(html, state, found.total);
    new Chips(words).write(html, state);
    html.element(
        "button",
        words.say("filters"),
        "class",
        "filters-toggle plain",
        "type",
        "button",
        "aria-controls",
        "filters",
        "aria-expanded",
        "false");
    new Facets(words).write(html, state, found.facets);
    html.open("div", "class", "hits");
    remarks(html, found.query);
    spellings(html, state, found.meant);
    if (found.total == 0) {
      nothing(html, state);
    } else {
      history(html, state);
      html.open("div", "class", "histogram").close("div"); // room for what the script draws
      html.add(found.list);
      new Pager(words).write(html, state, found.page, PageState::searchUrl);
    }
    take(html, state);
    html.close("div").close("main");
    frame.end(html);
    return HtmlPage.of(title(state), head(state, heading), html);
  }

  private Found documents(PageState state) throws IOException {
    SearchView answer = search.search(asked(state, true));
    Html list = new Html();
    new Results(words, state).write(list, answer);
    return new Found(
        answer.total().value(),
        answer.partial(),
        answer.facets(),
        answer.query(),
        answer.didYouMean(),
        answer.page(),
        list);
  }

  private Found statements(PageState state) throws IOException {
    StatementsView answer = statements.statements(asked(state, state.get("group").equals("none")));
    Html list = new Html();
    new Statements(words, state).write(list, answer);
    return new Found(
        answer.total().value(),
        answer.partial(),
        answer.facets(),
        answer.query(),
        List.of(),
        answer.page(),
        list);
  }

  private static Parameters asked(PageState state, boolean counted) {
    Map<String, List<String>> values = new LinkedHashMap<>(state.api());
    if (counted) {
      values.put("facets", List.of(String.join(",", PageState.FACETS)));
      values.put("facetSize", List.of(FACET_SIZE));
    }
    return new Parameters(values);
  }

  private String heading(PageState state, Found found) {
    String view = state.get("view");
    if (found.total == 0) {
      return state.q().isEmpty()
          ? words.say("nothing." + view)
          : words.say("nothingFor." + view, state.q());
    }
    return words.say((found.isPartial ? "totalAtLeast." : "total.") + view, found.total);
  }

  private String title(PageState state) {
    String view = state.get("view");
    return words.say(
        "pageTitle",
        state.q().isEmpty()
            ? words.say("resultsAll." + view)
            : words.say("results." + view, state.q()));
  }

  private HtmlPage.Head head(PageState state, String heading) {
    HtmlPage.Head plain =
        HtmlPage.Head.passing(words.say("searchDescription", title(state), heading));
    String feed = state.apiUrl(state.isOfStatements() ? "statements.atom" : "search.atom");
    return new HtmlPage.Head(
        plain.description(), plain.canonical(), plain.data(), plain.isIndexed(), Optional.of(feed));
  }

  private void order(Html html, PageState state) {
    html.open("nav", "class", "order sort", "aria-label", words.say("sort"));
    html.element("span", words.say("sort"));
    for (String sort : List.of("relevance", "-date", "date")) {
      link(
          html,
          words.say("sort." + sort),
          state.with("sort", sort),
          state.get("sort").equals(sort));
    }
    html.close("nav");
  }

  private void tabs(Html html, PageState state, long total) {
    html.open("nav", "class", "views", "aria-label", words.say("viewsLabel"));
    for (String view : List.of("documents", PageState.STATEMENTS)) {
      boolean here = state.get("view").equals(view);
      html.open("a", current(state.inView(view).searchUrl(), here)).text(words.say("view." + view));
      html.open("span", "class", "count");
      if (here) {
        html.text(Words.number(total));
        html.element("span", words.say("unit." + view), "class", "visually-hidden");
      }
      html.close("span").close("a");
    }
    html.close("nav");
  }

  private static void link(Html html, String name, PageState to, boolean here) {
    html.element("a", name, current(to.searchUrl(), here));
  }

  static String[] current(String url, boolean here) {
    return here ? new String[] {"href", url, "aria-current", "page"} : new String[] {"href", url};
  }

  private void remarks(Html html, SearchView.QueryView query) {
    if (query.understood().remarks().isEmpty()) {
      return;
    }
    html.open("ul", "class", "remarks hint", "aria-label", words.say("remarks"));
    query.understood().remarks().forEach(remark -> html.element("li", remark.message()));
    html.close("ul");
  }

  /** Of one term, typed alone: the ways to its history and to who says it most. */
  private void history(Html html, PageState state) {
    String term = state.q().replaceAll("^[\"“](.+)[\"”]$", "$1").strip();
    if (!TERM.matcher(term).matches()) {
      return;
    }
    html.open("p", "class", "hint history");
    html.element("a", words.say("toPhrase"), "href", "/phrase/" + PageState.encoded(term));
    html.text(" · ");
    String compare = "/compare?q=" + PageState.encoded('"' + term + '"');
    html.element("a", words.say("whoSaysMost"), "href", compare).close("p");
  }

  private void spellings(Html html, PageState state, List<SearchView.SpellingView> meant) {
    if (meant.isEmpty()) {
      return;
    }
    html.open("p", "class", "spelling").text(words.say("didYouMean"));
    for (int i = 0; i < meant.size(); i++) {
      html.text(i > 0 ? "、" : "");
      html.element("a", meant.get(i).q(), "href", state.with("q", meant.get(i).q()).searchUrl());
      html.text(" ").element("span", Words.number(meant.get(i).total()), "class", "count");
    }
    html.close("p");
  }

  /** Which filter to drop, and how many that gives. */
  private void nothing(Html html, PageState state) throws IOException {
    html.open("div", "class", "empty");
    List<Chips.Active> ways = ways(state);
    if (!ways.isEmpty()) {
      html.element("p", words.say("dropFilter")).open("ul", "class", "ways");
      for (Chips.Active way : ways) {
        html.open("li").element("a", way.name(), "href", way.without().searchUrl());
        html.element("span", gives(way.without()), "class", "gives").close("li");
      }
      html.close("ul");
    }
    html.element("h2", words.say("tryElse")).open("ul", "class", "tips");
    for (int i = 1; i <= 3; i++) {
      html.element("li", words.say("tip." + i));
    }
    html.open("li");
    PageState all = PageState.EMPTY.inView(state.get("view"));
    html.element("a", words.say("browseAll." + state.get("view")), "href", all.searchUrl());
    html.close("li").close("ul").close("div");
  }

  private List<Chips.Active> ways(PageState state) {
    List<Chips.Active> ways = new ArrayList<>();
    for (Chips.Active one : new Chips(words).fields(state)) {
      ways.add(new Chips.Active(words.say("dropOne", one.name()), one.without()));
    }
    if (ways.size() > 1 && !state.q().isEmpty()) {
      ways.add(new Chips.Active(words.say("dropAll"), state.withoutFilters()));
    }
    if (!state.get("in").equals("all") && !state.q().isEmpty()) {
      String scope = words.say("scope." + state.get("in"));
      ways.add(new Chips.Active(words.say("dropScope", scope), state.with("in", "all")));
    }
    if (state.isOfStatements() && !state.q().isEmpty()) {
      ways.add(new Chips.Active(words.say("dropSpeech"), state.inView("documents")));
    }
    return ways.subList(0, Math.min(ways.size(), MOST_WAYS));
  }

  private String gives(PageState state) throws IOException {
    Parameters asked = state.counted();
    long total =
        state.isOfStatements()
            ? statements.statements(asked).total().value()
            : search.search(asked).total().value();
    return total == 0 ? words.say("givesNothing") : words.say("found." + state.get("view"), total);
  }

  private void take(Html html, PageState state) {
    String of = state.isOfStatements() ? "statements" : "export";
    html.open("nav", "class", "take", "aria-label", words.say("take"));
    html.element("a", words.say("export.csv"), "href", state.apiUrl(of + ".csv"), "download", "");
    html.element(
        "a", words.say("export.ndjson"), "href", state.apiUrl(of + ".ndjson"), "download", "");
    String feed = state.isOfStatements() ? "statements.atom" : "search.atom";
    html.element(
        "a", words.say("export.atom"), "href", state.apiUrl(feed), "type", "application/atom+xml");
    html.close("nav");
  }
}
