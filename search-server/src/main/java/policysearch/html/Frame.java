package policysearch.html;

import java.util.List;
import java.util.Map;

/** What stands around every view: the name, the search box, the footer; as {@code page.mjs}. */
final class Frame {
  /** Where the way to the other language comes to stand; no text can hold this. */
  static final String LANGUAGES = "<!--page:languages-->";

  private final Words words;

  Frame(Words words) {
    this.words = words;
  }

  /** Opens the page; the search box says {@code state}. */
  void begin(Html html, PageState state) {
    html.open("header", "class", "top").open("div", "class", "inner");
    html.open("a", "class", "brand", "href", "/", "aria-label", words.say("homeOfProduct"));
    html.element("span", words.say("seal"), "class", "seal", "aria-hidden", "true");
    html.text(words.say("product")).close("a");
    form(html, state);
    html.close("div").close("header");
  }

  /** Closes the page. */
  void end(Html html) {
    html.open("footer", "class", "bottom").open("div", "class", "inner");
    html.element("span", words.say("tagline"));
    html.open("ul", "class", "site", "aria-label", words.say("site"));
    for (String page : List.of("browse", "about", "help")) {
      html.open("li").element("a", words.say("site." + page), "href", "/" + page).close("li");
    }
    html.close("ul").place("languages").close("div").close("footer");
  }

  private void form(Html html, PageState state) {
    html.open("form", "class", "search", "role", "search", "action", "/");
    html.element("label", words.say("searchLabel"), "class", "visually-hidden", "for", "q");
    html.open("div", "class", "typed");
    html.empty(
        "input",
        "id",
        "q",
        "name",
        "q",
        "type",
        "search",
        "maxlength",
        "500",
        "autocomplete",
        "off",
        "placeholder",
        words.say("searchHint"),
        "value",
        state.q());
    html.close("div");
    if (state.isOfStatements()) {
      html.empty("input", "type", "hidden", "name", "view", "value", PageState.STATEMENTS);
    }
    html.element("label", words.say("scopeLabel"), "class", "visually-hidden", "for", "in");
    html.open("select", "id", "in", "name", "in");
    String scope = state.isOfStatements() ? "speech" : state.get("in");
    for (String value : List.of("all", "title", "speech")) {
      String name = words.say("scope." + value);
      if (value.equals(scope)) {
        html.element("option", name, "value", value, "selected", "");
      } else {
        html.element("option", name, "value", value);
      }
    }
    html.close("select");
    keep(html, state, List.of("q", "in", "view", "cursor"));
    html.element("button", words.say("search"), "type", "submit").close("form");
  }

  /** What a form is not about goes on with it, unseen. */
  static void keep(Html html, PageState state, List<String> butNot) {
    for (Map.Entry<String, String> pair : state.pairs()) {
      if (!butNot.contains(pair.getKey())) {
        html.empty("input", "type", "hidden", "name", pair.getKey(), "value", pair.getValue());
      }
    }
  }
}
