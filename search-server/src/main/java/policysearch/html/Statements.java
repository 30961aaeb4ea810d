package policysearch.html;

import java.util.List;
import policysearch.api.StatementsView;

/** The list of statements found, alone or gathered. */
final class Statements {
  private final Words words;
  private final PageState state;

  Statements(Words words, PageState state) {
    this.words = words;
    this.state = state;
  }

  void write(Html html, StatementsView answer) {
    answer.results().ifPresent(all -> list(html, all));
    answer.groups().ifPresent(groups -> groups.forEach(group -> group(html, group)));
  }

  private void group(Html html, StatementsView.GroupView group) {
    html.open("section", "class", "group").open("h2");
    group
        .speaker()
        .ifPresent(
            name -> html.element("a", name, "href", state.added("speaker", name).searchUrl()));
    group.document().ifPresent(document -> link(html, document, ""));
    html.close("h2");
    html.element(
        "p",
        words.say(
            "groupCount",
            words.say("found.statements", group.count()),
            words.say("found.documents", group.documents())),
        "class",
        "hint");
    list(html, group.statements());
    html.close("section");
  }

  private void list(Html html, List<StatementsView.StatementView> statements) {
    html.open("ol", "class", "quotes");
    for (StatementsView.StatementView statement : statements) {
      html.open("li").open("article", "class", "quote snippet spoken");
      html.open("p", "class", "who");
      List<StatementsView.SpeakerView> speakers = statement.speakers();
      for (int i = 0; i < speakers.size(); i++) {
        String name = speakers.get(i).name();
        html.text(i > 0 ? "、" : "");
        html.element("a", name, "href", state.added("speaker", name).searchUrl());
        speakers
            .get(i)
            .title()
            .ifPresent(title -> html.text(" ").element("span", title, "class", "office"));
      }
      html.close("p").open("p", "class", "words", "lang", "zh-CN");
      new Marks(statement.text(), statement.ranges()).write(html);
      html.close("p").open("p", "class", "hint");
      link(html, statement.document(), "#at-" + statement.start());
      statement.document().source().ifPresent(source -> html.text(" " + source));
      statement
          .document()
          .publishedAt()
          .ifPresent(
              at -> {
                html.text(" ");
                new Dates(words).write(html, at);
              });
      html.close("p").close("article").close("li");
    }
    html.close("ol");
  }

  private void link(Html html, StatementsView.DocumentLineView document, String place) {
    html.element(
        "a",
        document.title().orElse(words.say("untitled")),
        "href",
        state.documentUrl(document.id()) + place);
  }
}
