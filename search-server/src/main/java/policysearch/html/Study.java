package policysearch.html;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import policysearch.api.StatementsView;
import policysearch.api.UsageView;

/** What the pages of phrases, persons and comparisons are made of. */
final class Study {
  private final Words words;

  Study(Words words) {
    this.words = words;
  }

  /** A page under {@code title}; {@code name} is its class besides. */
  Html page(String name, String title, Consumer<Html> content) {
    Html html = new Html();
    Frame frame = new Frame(words);
    frame.begin(html, PageState.EMPTY);
    html.open("main", "id", "main", "class", ("study " + name).strip(), "tabindex", "-1");
    html.element("h1", title, "id", "heading", "tabindex", "-1");
    content.accept(html);
    html.close("main");
    frame.end(html);
    return html;
  }

  /** A table that scrolls where it is too wide; {@code heads} that begin with # are of numbers. */
  void table(Html html, String label, List<String> heads, Consumer<Html> rows) {
    html.open("div", "class", "wide-table", "tabindex", "0", "role", "region", "aria-label", label);
    html.open("table").open("thead").open("tr");
    for (String head : heads) {
      if (head.startsWith("#")) {
        html.element("th", head.substring(1), "scope", "col", "class", "number");
      } else {
        html.element("th", head, "scope", "col");
      }
    }
    html.close("tr").close("thead").open("tbody");
    rows.accept(html);
    html.close("tbody").close("table").close("div");
  }

  /** A number as a link to what it counts, in a cell. */
  void number(Html html, long count, PageState behind) {
    html.open("td", "class", "number");
    html.element("a", Words.number(count), "href", behind.searchUrl()).close("td");
  }

  /** A day as a link to the document of that day, in a cell. */
  void use(Html html, Optional<UsageView.UseView> use, PageState state) {
    html.open("td");
    use.ifPresentOrElse(
        found -> {
          String title = found.title().orElse(words.say("untitled"));
          html.open("a", "href", state.documentUrl(found.document()), "title", title);
          String day = new Dates(words).day(found.date());
          html.element("time", day, "datetime", found.date().toString()).close("a");
        },
        () -> html.text(words.say("notKnown")));
    html.close("td");
  }

  /** A pill: what it says, how often, and where it leads. */
  void pill(Html html, String name, Optional<Long> count, String unit, String url) {
    html.open("li").open("a", "href", url).text(name);
    count.ifPresent(
        n -> {
          html.text(" ").open("span", "class", "count").text(Words.number(n));
          html.element("span", words.say(unit), "class", "visually-hidden").close("span");
        });
    html.close("a").close("li");
  }

  /** A statement as a quotation; who says it is left out where the page is about the speaker. */
  void quote(Html html, StatementsView.StatementView statement, PageState state, boolean who) {
    html.open("article", "class", "quote snippet spoken");
    if (who) {
      speakers(html, statement);
    }
    html.open("p", "class", "words", "lang", "zh-CN");
    new Excerpt(statement.text(), statement.ranges()).write(html);
    html.close("p").open("p", "class", "hint");
    StatementsView.DocumentLineView document = statement.document();
    String title = document.title().orElse(words.say("untitled"));
    String place = state.documentUrl(document.id()) + "#at-" + statement.start();
    html.element("a", title, "href", place);
    document.source().ifPresent(source -> html.text(" " + source));
    document.publishedAt().ifPresent(at -> new Dates(words).write(html.text(" "), at));
    html.close("p").close("article");
  }

  private static void speakers(Html html, StatementsView.StatementView statement) {
    boolean person = !statement.voice().equals("collective");
    String between = "";
    html.open("p", "class", "who");
    for (StatementsView.SpeakerView speaker : statement.speakers()) {
      html.text(between);
      if (person) {
        html.element("a", speaker.name(), "href", personUrl(speaker.name(), ""));
      } else {
        html.text(speaker.name());
      }
      speaker.title().ifPresent(t -> html.text(" ").element("span", t, "class", "office"));
      between = "、";
    }
    html.close("p");
  }

  /** The address of a person, with words to look for. */
  static String personUrl(String id, String q) {
    return "/person/" + PageState.encoded(id) + (q.isEmpty() ? "" : "?q=" + PageState.encoded(q));
  }

  /** The address of the history of a phrase. */
  static String phraseUrl(String phrase) {
    return "/phrase/" + PageState.encoded(phrase);
  }

  /** A search for the phrase, word for word. */
  static PageState exactly(String phrase) {
    return PageState.EMPTY.with("q", "\"" + phrase + "\"");
  }

  /** The words without the quotes around them: a phrase is always taken whole. */
  static String bare(String q) {
    return q.replaceAll("[\"“”「」]", "");
  }

  /** How many of how many are shown. */
  String shown(int shown, int all) {
    return shown < all ? words.say("shownOfAll", all, shown) : words.say("shownAll", all);
  }
}
