package policysearch.html;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.api.FacetView;
import policysearch.api.NotFound;
import policysearch.api.Parameters;
import policysearch.api.PeopleApi;
import policysearch.api.PersonPageView;
import policysearch.api.PersonView;
import policysearch.api.PublicUrl;
import policysearch.api.StatementApi;
import policysearch.api.StatementsView;

/** One person: titles over time, what was said, where and of what; as {@code person.mjs}. */
final class PersonPage {
  private final Words words;
  private final Study study;
  private final PublicUrl site;
  private final PeopleApi people;
  private final StatementApi statements;

  PersonPage(Words words, PublicUrl site, PeopleApi people, StatementApi statements) {
    this.words = words;
    this.study = new Study(words);
    this.site = site;
    this.people = people;
    this.statements = statements;
  }

  /** The person, if it is one, and what was said. */
  private record Found(String name, Optional<PersonPageView> person, StatementsView said) {}

  HtmlPage page(String id, Parameters given) throws IOException {
    PageState state = PageState.of(given);
    Found found = found(id, state);
    Html html = study.page("person", found.name, content -> write(content, found, id, state));
    String title = words.say("pageTitle", found.name + " · " + words.say("personPage"));
    HtmlPage.Head head = HtmlPage.Head.of(found.name, site.address(Study.personUrl(id, "")));
    return HtmlPage.of(title, state.asked() ? HtmlPage.Head.passing(found.name) : head, html);
  }

  /** Who speaks need not be a person: what 会议 says has a page too. */
  private Found found(String id, PageState state) throws IOException {
    Optional<PersonPageView> person;
    Optional<NotFound> missing = Optional.empty();
    try {
      person = Optional.of(people.person(id, BrowsePage.asked("size", "1", "facetSize", "12")));
    } catch (NotFound absent) {
      person = Optional.empty();
      missing = Optional.of(absent);
    }
    String name = person.map(one -> one.person().name()).orElse(id);
    Map<String, List<String>> asked = new LinkedHashMap<>();
    person.ifPresent(one -> asked.put("personId", List.of(one.person().id())));
    asked.put("speaker", List.of(name));
    asked.put("sort", List.of("-date"));
    for (String kept : List.of("q", "cursor")) {
      Optional.of(state.get(kept))
          .filter(v -> !v.isEmpty())
          .ifPresent(v -> asked.put(kept, List.of(v)));
    }
    StatementsView said = statements.statements(new Parameters(asked));
    if (missing.isPresent() && said.total().value() == 0 && state.q().isEmpty()) {
      throw missing.get();
    }
    return new Found(name, person, said);
  }

  private void write(Html html, Found found, String id, PageState state) {
    found
        .person
        .flatMap(one -> latest(one.person()))
        .ifPresent(t -> html.element("p", t, "class", "lead"));
    actions(html, found);
    found.person.ifPresent(one -> namesakes(html, one.namesakes()));
    html.open("div", "class", "with-aside").open("section", "aria-labelledby", "said");
    html.open("h2", "id", "said").text(words.say("view.statements") + " ");
    html.element(
        "span", words.say("found.statements", found.said.total().value()), "class", "hint");
    html.close("h2");
    within(html, id, state);
    said(html, found.said, id, state);
    html.close("section").open("aside");
    found.person.ifPresent(
        one -> {
          titles(html, one.person());
          one.facets().forEach(facet -> counted(html, facet, one.person()));
        });
    html.close("aside").close("div");
  }

  /** The title that was printed last; of several the most frequent. 时任 says that it is past. */
  private static Optional<String> latest(PersonView person) {
    return person.titles().stream()
        .filter(title -> !title.title().startsWith("时任"))
        .max(
            Comparator.comparing(
                    (PersonView.TitleView t) -> t.last().map(Object::toString).orElse(""))
                .thenComparingLong(PersonView.TitleView::documents))
        .map(PersonView.TitleView::title);
  }

  private void actions(Html html, Found found) {
    PageState speaker = PageState.EMPTY.withValues("speaker", List.of(found.name));
    html.open("p", "class", "actions");
    found.person.ifPresent(
        one -> {
          PageState named = PageState.EMPTY.withValues("person", List.of(found.name));
          String text = words.say("namedIn", one.person().documents());
          html.element("a", text, "href", named.searchUrl());
        });
    html.element("a", words.say("feed"), "href", speaker.apiUrl("statements.atom"));
    html.element("a", words.say("export.csv"), "href", speaker.apiUrl("statements.csv"));
    html.close("p");
  }

  private void namesakes(Html html, List<String> namesakes) {
    if (namesakes.isEmpty()) {
      return;
    }
    html.open("p", "class", "hint").text(words.say("namesakes"));
    String between = "";
    for (String one : namesakes) {
      html.text(between).element("a", one.replace("~", " "), "href", Study.personUrl(one, ""));
      between = "、";
    }
    html.close("p");
  }

  private void within(Html html, String id, PageState state) {
    String label = words.say("searchWithin");
    String action = Study.personUrl(id, "");
    html.open("form", "class", "inline", "role", "search", "aria-label", label, "action", action);
    html.element("label", label, "for", "words", "class", "visually-hidden");
    SearchFields.text(html, "words", "q", state.q(), Map.of("placeholder", label));
    html.element("button", words.say("find"), "type", "submit", "class", "plain");
    if (!state.q().isEmpty()) {
      html.element("a", words.say("withoutWords"), "href", action);
    }
    html.close("form");
  }

  private void said(Html html, StatementsView said, String id, PageState state) {
    List<StatementsView.StatementView> all = said.results().orElse(List.of());
    if (all.isEmpty()) {
      String none =
          state.q().isEmpty() ? words.say("saidNothing") : words.say("saidNone", state.q());
      html.element("p", none, "class", "hint");
      return;
    }
    PageState asked = PageState.EMPTY.with("q", state.q());
    html.open("ol", "class", "quotes");
    for (StatementsView.StatementView one : all) {
      study.quote(html.open("li"), one, asked, one.speakers().size() > 1);
      html.close("li");
    }
    html.close("ol");
    new Pager(words).write(html, state, said.page(), to -> url(id, to));
  }

  private static String url(String id, PageState to) {
    String query =
        String.join(
            "&",
            to.pairs().stream()
                .filter(pair -> List.of("q", "cursor").contains(pair.getKey()))
                .map(pair -> pair.getKey() + "=" + PageState.encoded(pair.getValue()))
                .toList());
    return Study.personUrl(id, "") + (query.isEmpty() ? "" : "?" + query);
  }

  private void titles(Html html, PersonView person) {
    if (person.titles().isEmpty()) {
      return;
    }
    html.open("section", "aria-labelledby", "titles");
    html.element("h2", words.say("personTitles"), "id", "titles");
    html.element("p", words.say("personTitlesHint"), "class", "hint").open("ol", "class", "titles");
    for (PersonView.TitleView title : person.titles()) {
      html.open("li").element("span", title.title()).text(" ");
      String when = spell(title) + " · " + words.say("found.documents", title.documents());
      html.element("span", when, "class", "hint").close("li");
    }
    html.close("ol").close("section");
  }

  private String spell(PersonView.TitleView title) {
    Dates dates = new Dates(words);
    Optional<String> first = title.first().map(dates::day);
    Optional<String> last =
        title.last().map(dates::day).filter(day -> !first.equals(Optional.of(day)));
    return first
        .map(from -> last.map(to -> words.say("fromTo", from, to)).orElse(from))
        .orElse(words.say("notKnown"));
  }

  private void counted(Html html, FacetView facet, PersonView person) {
    if (facet.values().isEmpty()) {
      return;
    }
    String id = "of-" + facet.field();
    html.open("section", "aria-labelledby", id);
    html.element("h2", words.say("personOf." + facet.field()), "id", id);
    html.open("ul", "class", "pills");
    PageState named = PageState.EMPTY.withValues("person", List.of(person.name()));
    for (FacetView.ValueView value : facet.values()) {
      PageState both = named.withValues(facet.field(), List.of(value.value()));
      study.pill(
          html, value.label(), Optional.of(value.count()), "unit.documents", both.searchUrl());
    }
    html.close("ul").close("section");
  }
}
