package policysearch.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.api.DocumentApi;
import policysearch.api.DocumentView;
import policysearch.api.PublicUrl;
import policysearch.model.Person;
import policysearch.model.Role;

/** A document to read: what is known of it, who speaks, the text; as {@code document.mjs}. */
final class DocumentPage {
  private static final int DESCRIPTION = 150;

  /** A text of so many characters is laid out as it comes into the window: document.mjs too. */
  private static final int LONG = 20_000;

  private final Words words;
  private final PublicUrl site;

  DocumentPage(Words words, PublicUrl site) {
    this.words = words;
    this.site = site;
  }

  HtmlPage page(DocumentView document, PageState state) {
    Optional<String> known = document.metadata().title();
    String title = known.orElse(words.say("untitled"));
    Html html = new Html();
    Frame frame = new Frame(words);
    frame.begin(html, state);
    html.open("main", "id", "main", "class", "document-page", "tabindex", "-1");
    if (state.asked()) {
      html.open("p", "class", "back").open("a", "href", state.searchUrl());
      html.element("span", "‹ ", "aria-hidden", "true").text(words.say("back"));
      html.close("a").close("p");
    }
    html.open("article").open("header");
    html.open("h1", "id", "heading", "tabindex", "-1", "lang", "zh-CN");
    List<int[]> ranges =
        document.highlights().map(DocumentView.RangesView::title).orElse(List.of());
    new Marks(title, known.isPresent() ? ranges : List.of()).write(html);
    html.close("h1");
    document.metadata().subtitles().forEach(line -> html.element("p", line, "class", "subtitle"));
    reading(html, document);
    html.close("header").open("div", "class", "about");
    new MetadataList(words, html).write(document);
    new Copies(words, state).write(html, document.copies(), document.copyCount());
    speakers(html, document);
    String text = document.body().length() >= LONG ? "text long" : "text";
    html.close("div").open("div", "class", text, "lang", "zh-CN");
    text(html, document);
    html.close("div").close("article").close("main");
    frame.end(html);
    return HtmlPage.of(words.say("pageTitle", title), head(document, title), html);
  }

  private HtmlPage.Head head(DocumentView document, String title) {
    String canonical = site.address(DocumentApi.page(document.id()));
    return new HtmlPage.Head(
        description(document, title),
        Optional.of(canonical),
        Optional.of(SchemaOrg.of(document, canonical)),
        true,
        Optional.empty());
  }

  /** Where and when, and how the text begins. */
  private String description(DocumentView document, String title) {
    String body = document.body().replaceAll("\\s+", " ").strip();
    int end = Math.min(body.length(), DESCRIPTION);
    if (end > 0 && end < body.length() && Character.isHighSurrogate(body.charAt(end - 1))) {
      end--;
    }
    String begins = body.substring(0, end) + (end < body.length() ? "…" : "");
    String from = document.metadata().source().map(source -> source + " ").orElse("");
    String when =
        document
            .metadata()
            .publishedAt()
            .map(at -> words.say("describedOn", new Dates(words).day(at.date())))
            .orElse("");
    return begins.isEmpty() ? title : from + when + begins;
  }

  /** The same for reading elsewhere. */
  private void reading(Html html, DocumentView document) {
    String api = "/api/v1/documents/" + PageState.encoded(document.id());
    html.open("p", "class", "actions");
    html.element("a", words.say("asText"), "href", api + ".txt");
    html.element("a", words.say("asMarkdown"), "href", api + ".md");
    html.close("p");
  }

  private void text(Html html, DocumentView document) {
    if (document.body().isBlank()) {
      html.element("p", words.say("emptyBody"), "class", "hint");
    } else {
      new Paragraphs(document).write(html);
    }
  }

  private void speakers(Html html, DocumentView document) {
    List<Person> people = document.facts().people();
    if (people.isEmpty()) {
      return;
    }
    html.open("nav", "class", "speakers", "aria-labelledby", "speakers");
    html.element("h2", words.say("speakersHere"), "id", "speakers").open("ul");
    Map<String, Integer> voices = Paragraphs.voices(document.passages());
    people.stream()
        .filter(person -> !person.statements().isEmpty())
        .forEach(person -> speaker(html, person, voices.getOrDefault(person.name(), 0)));
    html.close("ul");
    others(html, people, false);
    others(html, people, true);
    html.close("nav");
  }

  private void speaker(Html html, Person person, int voice) {
    html.open("li", "class", Paragraphs.voiceClass(voice));
    html.element(
        "a",
        person.name(),
        "class",
        "name",
        "href",
        "#said-" + person.statements().getFirst().span().start());
    person
        .title()
        .or(() -> Optional.of(words.say("collective")).filter(c -> isCollective(person)))
        .ifPresent(title -> html.element("span", title, "class", "office"));
    String all = PageState.EMPTY.withValues("speaker", List.of(person.name())).searchUrl();
    html.open("span", "class", "hint").text(words.say("statements", person.statements().size()));
    html.text(" · ");
    html.element(
        "a",
        words.say("allStatementsShort"),
        "href",
        all,
        "aria-label",
        words.say("allStatements", person.name()));
    html.close("span").close("li");
  }

  private static boolean isCollective(Person person) {
    return person.role() == Role.COLLECTIVE;
  }

  private void others(Html html, List<Person> people, boolean present) {
    List<Person> some =
        people.stream()
            .filter(person -> person.statements().isEmpty())
            .filter(person -> (person.role() == Role.PRESENT) == present)
            .toList();
    if (some.isEmpty()) {
      return;
    }
    String title = present ? words.say("present", some.size()) : words.say("spoke");
    html.element("h3", title).open("ul");
    for (Person person : some) {
      html.open("li").element("span", person.name(), "class", "name");
      person.title().ifPresent(office -> html.element("span", office, "class", "office"));
      html.close("li");
    }
    html.close("ul");
  }
}
