package policysearch.html;

import java.util.List;
import policysearch.api.PublicUrl;

/** How to ask, by examples that are links; keys, taking away, programs. */
final class HelpPage {
  private static final List<String> GROUPS = List.of("words", "exact", "fields", "together");

  private final Words words;
  private final PublicUrl site;

  HelpPage(Words words, PublicUrl site) {
    this.words = words;
    this.site = site;
  }

  HtmlPage page() {
    return new SitePage(words)
        .page(
            "help",
            site.address("/help"),
            html -> {
              html.element("p", words.say("help.what"));
              GROUPS.forEach(group -> examples(html, group));
              list(html, "speech");
              keys(html);
              list(html, "take");
              html.open("section").element("h2", words.say("help.programs"));
              html.open("p").text(words.say("help.programsText") + " ");
              html.element("a", words.say("help.api"), "href", "/docs").close("p");
              html.close("section");
            });
  }

  /** Every example is a search that runs. */
  private void examples(Html html, String group) {
    String title = "help." + group;
    html.open("section").element("h2", words.say(title), "id", title.replace('.', '-'));
    html.open("div", "class", "wide-table").open("table", "class", "examples");
    html.open("thead").open("tr").element("th", words.say("help.typed"), "scope", "col");
    html.element("th", words.say("help.finds"), "scope", "col").close("tr").close("thead");
    html.open("tbody");
    for (int i = 1; words.find(title + "." + i).isPresent(); i++) {
      String q = words.say(title + "." + i);
      html.open("tr").open("th", "scope", "row");
      html.element("a", q, "href", PageState.EMPTY.with("q", q).searchUrl()).close("th");
      html.element("td", words.say(title + "." + i + ".finds")).close("tr");
    }
    html.close("tbody").close("table").close("div").close("section");
  }

  private void list(Html html, String part) {
    html.open("section").element("h2", words.say("help." + part)).open("ul", "class", "plain");
    for (int i = 1; words.find("help." + part + "." + i).isPresent(); i++) {
      html.element("li", words.say("help." + part + "." + i));
    }
    html.close("ul").close("section");
  }

  private void keys(Html html) {
    html.open("section").element("h2", words.say("help.keys")).open("dl", "class", "figures");
    for (int i = 1; words.find("help.keys." + i).isPresent(); i++) {
      html.open("dt").element("kbd", words.say("help.keys." + i)).close("dt");
      html.element("dd", words.say("help.keys." + i + ".does"));
    }
    html.close("dl").element("p", words.say("help.keysOff"), "class", "hint").close("section");
  }
}
