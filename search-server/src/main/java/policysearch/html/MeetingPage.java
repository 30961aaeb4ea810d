package policysearch.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import policysearch.api.DocumentView;
import policysearch.api.Parameters;
import policysearch.model.Person;
import policysearch.model.Plan;
import policysearch.model.Statement;

/** Two who speak in one document, side by side; as {@code meeting.mjs}. */
final class MeetingPage {
  private final Words words;
  private final Study study;

  MeetingPage(Words words) {
    this.words = words;
    this.study = new Study(words);
  }

  HtmlPage page(DocumentView document, Parameters given) {
    List<Person> heard =
        document.facts().people().stream().filter(p -> !p.statements().isEmpty()).toList();
    List<Person> pair = chosen(heard, given.values().getOrDefault("speaker", List.of()));
    String title =
        pair.size() < 2
            ? words.say("compareSpeakers")
            : words.say("meetingHeading", pair.get(0).name(), pair.get(1).name());
    Html html =
        study.page(
            "meeting",
            title,
            content -> {
              lead(content, document);
              if (pair.size() < 2) {
                content.element("p", words.say("meetingNobody"), "class", "notice");
              } else {
                form(content, document, heard, pair);
                compared(content, document, pair);
              }
            });
    return HtmlPage.of(words.say("pageTitle", title), HtmlPage.Head.passing(title), html);
  }

  /** The two that are named; who is not, or does not speak here, is the first other. */
  private static List<Person> chosen(List<Person> heard, List<String> names) {
    Set<Person> chosen = new LinkedHashSet<>();
    names.stream()
        .distinct()
        .limit(2)
        .flatMap(name -> heard.stream().filter(p -> p.name().equals(name)).limit(1))
        .forEach(chosen::add);
    chosen.addAll(heard);
    return chosen.stream().limit(2).toList();
  }

  private void lead(Html html, DocumentView document) {
    String title = document.metadata().title().orElse(words.say("untitled"));
    html.open("p", "class", "lead");
    html.element("a", title, "href", PageState.EMPTY.documentUrl(document.id()));
    html.text(" ").open("span", "class", "hint");
    html.text(document.metadata().source().map(source -> source + " ").orElse(""));
    document.metadata().publishedAt().ifPresent(at -> new Dates(words).write(html, at));
    html.close("span").close("p");
  }

  private void form(Html html, DocumentView document, List<Person> heard, List<Person> pair) {
    if (heard.size() < 3) {
      return;
    }
    List<String> names = heard.stream().map(Person::name).distinct().toList();
    html.open("form", "class", "inline", "action", "/compare");
    html.empty("input", "type", "hidden", "name", "document", "value", document.id());
    for (int i = 0; i < 2; i++) {
      String label = i == 0 ? "oneSide" : "otherSide";
      html.element("label", words.say(label), "for", label);
      SearchFields.choice(html, label, "speaker", names, names, pair.get(i).name());
    }
    html.element("button", words.say("compareThese"), "type", "submit", "class", "plain");
    html.close("form");
  }

  private void compared(Html html, DocumentView document, List<Person> pair) {
    List<String> texts = pair.stream().map(MeetingPage::text).toList();
    List<String> both = SharedWords.common(texts.get(0), texts.get(1));
    html.open("section", "aria-labelledby", "both").element("h2", words.say("both"), "id", "both");
    html.element("p", words.say("bothHow"), "class", "hint");
    if (both.isEmpty()) {
      html.element("p", words.say("bothNone"), "class", "hint");
    } else {
      html.open("ul", "class", "pills");
      for (String phrase : both) {
        PageState said = Study.exactly(phrase).inView(PageState.STATEMENTS);
        study.pill(html, phrase, Optional.empty(), "", said.searchUrl());
      }
      html.close("ul");
    }
    plans(html, words.say("plansOfBoth"), named(document, texts.get(0), texts.get(1), true));
    html.close("section").open("div", "class", "side-by-side");
    for (int i = 0; i < 2; i++) {
      html.open("section", "aria-label", pair.get(i).name());
      head(html, pair.get(i));
      List<String> own = named(document, texts.get(i), texts.get(1 - i), false);
      plans(html, words.say("plansOf", pair.get(i).name()), own);
      column(html, document, pair.get(i), both);
      html.close("section");
    }
    html.close("div");
  }

  private static String text(Person person) {
    return String.join("\n", person.statements().stream().map(Statement::text).toList());
  }

  /** Plans that stand in the one text, and in the other or not. */
  private static List<String> named(DocumentView document, String one, String other, boolean both) {
    return document.facts().plans().stream()
        .map(Plan::name)
        .distinct()
        .filter(name -> one.contains(name) && other.contains(name) == both)
        .toList();
  }

  private static void head(Html html, Person person) {
    html.open("h2").element("a", person.name(), "href", Study.personUrl(person.name(), ""));
    person.title().ifPresent(t -> html.text(" ").element("span", t, "class", "office"));
    html.close("h2");
  }

  private void column(Html html, DocumentView document, Person person, List<String> both) {
    html.element("p", words.say("found.statements", person.statements().size()), "class", "hint");
    html.open("ol", "class", "quotes");
    for (Statement statement : person.statements()) {
      html.open("li", "class", "quote snippet spoken").open("p", "class", "words");
      new Marks(statement.text(), SharedWords.places(both, statement.text())).write(html);
      html.close("p").open("p", "class", "hint");
      String there = PageState.EMPTY.documentUrl(document.id()) + "#said-";
      html.element("a", words.say("inText"), "href", there + statement.span().start());
      html.close("p").close("li");
    }
    html.close("ol");
  }

  private void plans(Html html, String title, List<String> names) {
    if (names.isEmpty()) {
      return;
    }
    html.element("h3", title).open("ul", "class", "pills");
    for (String name : names) {
      PageState named = PageState.EMPTY.withValues("plan", List.of(name));
      study.pill(html, name, Optional.empty(), "", named.searchUrl());
    }
    html.close("ul");
  }
}
