package policysearch.html;

import policysearch.api.BadRequest;
import policysearch.api.Problem;

/** What went wrong, in the words of the problem, and the way on; as {@code problem.mjs}. */
final class ProblemPage {
  private final Words words;

  ProblemPage(Words words) {
    this.words = words;
  }

  HtmlPage page(Problem told, PageState state) {
    Problem problem = told.in(words.language());
    boolean refused = problem.status() == 400;
    String title = words.find("problem." + problem.status()).orElse(problem.title());
    Html html = new Html();
    Frame frame = new Frame(words);
    frame.begin(html, state);
    html.open("main", "id", "main", "class", "search-page problem", "tabindex", "-1");
    html.open("div", "class", "hits");
    html.element("h1", words.say("failed"), "id", "heading", "tabindex", "-1");
    html.open("div", "class", "notice", "role", "alert").element("p", title, "class", "what");
    html.open("ul");
    if (problem.errors().isEmpty()) {
      html.element("li", problem.detail());
    }
    for (BadRequest.Wrong wrong : problem.errors()) {
      html.element("li", wrong.detail());
    }
    html.close("ul");
    problem
        .requestId()
        .ifPresent(id -> html.element("p", words.say("errorId", id), "class", "hint"));
    html.open("p", "class", "actions");
    if (!state.get("cursor").isEmpty()) {
      html.element("a", words.say("fromStart"), "href", state.with("cursor", "").searchUrl());
    }
    if (refused) {
      PageState plain = state.withoutFilters().with("in", "all").with("sort", "relevance");
      html.element("a", words.say("withoutAll"), "href", plain.searchUrl());
    }
    html.close("p").close("div").close("div").close("main");
    frame.end(html);
    return new HtmlPage(
        problem.status(),
        words.say("pageTitle", title),
        HtmlPage.Head.passing(problem.detail()),
        html.toString());
  }
}
