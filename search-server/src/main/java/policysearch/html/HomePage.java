package policysearch.html;

/** The first visit, without what the index holds: the same at all times. */
final class HomePage {
  private static final int EXAMPLES = 5;

  private final Words words;

  HomePage(Words words) {
    this.words = words;
  }

  HtmlPage page(String canonical) {
    Html html = new Html();
    Frame frame = new Frame(words);
    frame.begin(html, PageState.EMPTY);
    html.open("main", "id", "main", "class", "home", "tabindex", "-1");
    html.element("h1", words.say("welcome"), "id", "heading", "tabindex", "-1");
    html.element("p", words.say("explain"), "class", "lead");
    html.open("section", "aria-labelledby", "examples");
    html.element("h2", words.say("examples"), "id", "examples").open("ul", "class", "pills");
    for (int i = 1; i <= EXAMPLES; i++) {
      String q = words.say("example." + i);
      html.open("li").element("a", q, "href", PageState.EMPTY.with("q", q).searchUrl());
      html.close("li");
    }
    html.close("ul").close("section").close("main");
    frame.end(html);
    return HtmlPage.of(
        words.say("product"), HtmlPage.Head.of(words.say("description"), canonical), html);
  }
}
