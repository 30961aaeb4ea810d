package policysearch.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.api.Language;

/**
 * The frame of every page: {@code index.html}, cut where {@code <!--page:head-->} and so on stand.
 */
public final class Shell {
  private static final List<String> SLOTS = List.of("head", "modules", "body", "plain");

  /** What stands before, between and after the slots. */
  private final Map<Language, List<String>> pieces;

  private Shell(List<String> chinese, List<String> english) {
    this.pieces = Map.of(Language.ZH, List.copyOf(chinese), Language.EN, List.copyOf(english));
  }

  /** The frame that {@code html} is, if it has all the slots. */
  public static Optional<Shell> of(String html) {
    return cut(html)
        .flatMap(chinese -> cut(english(html)).map(english -> new Shell(chinese, english)));
  }

  /** A file of the page whose own words are English; what a script says, it says itself. */
  public static String english(String html) {
    Words chinese = Words.in(Language.ZH);
    Words english = Words.in(Language.EN);
    return html.replace("<html lang=\"zh-CN\">", "<html lang=\"en\">")
        .replace(">" + chinese.say("skip") + "<", ">" + english.say("skip") + "<")
        .replace(
            "title=\"" + chinese.say("product") + "\"", "title=\"" + english.say("product") + "\"");
  }

  private static Optional<List<String>> cut(String html) {
    List<String> pieces = new ArrayList<>();
    int at = 0;
    for (String slot : SLOTS) {
      String begin = "<!--page:" + slot + "-->";
      String end = "<!--/page:" + slot + "-->";
      int from = html.indexOf(begin, at);
      int to = html.indexOf(end, at);
      if (from < 0 || to < from) {
        return Optional.empty();
      }
      pieces.add(html.substring(at, from));
      at = to + end.length();
    }
    pieces.add(html.substring(at));
    return Optional.of(pieces);
  }

  /** The page in its frame; what the frame says where there is no page is left out. */
  public String around(HtmlPage page, Arrival arrival) {
    List<String> frame = pieces.getOrDefault(arrival.language(), List.of());
    String body = page.body().replace(Frame.LANGUAGES, other(arrival).toString());
    return String.join(
        "",
        frame.get(0),
        head(page).toString(),
        frame.get(1),
        ahead(page, arrival).toString(),
        frame.get(2),
        body,
        frame.get(3),
        frame.get(4));
  }

  private static Html head(HtmlPage page) {
    HtmlPage.Head head = page.head();
    Html html = new Html();
    html.element("title", page.title());
    html.empty("meta", "name", "description", "content", head.description());
    if (!head.isIndexed()) {
      html.empty("meta", "name", "robots", "content", "noindex, follow");
    }
    head.canonical().ifPresent(url -> html.empty("link", "rel", "canonical", "href", url));
    head.feed()
        .ifPresent(
            url ->
                html.empty(
                    "link", "rel", "alternate", "type", "application/atom+xml", "href", url));
    head.data().ifPresent(json -> html.data("application/ld+json", json));
    return html;
  }

  /** The answer first: what is drawn waits for it longest. What is refused is not asked twice. */
  private static Html ahead(HtmlPage page, Arrival arrival) {
    Html html = new Html();
    if (page.status() == 200) {
      for (String request : arrival.requests()) {
        html.empty("link", "rel", "preload", "as", "fetch", "crossorigin", "", "href", request);
      }
    }
    for (String module : arrival.modules()) {
      html.empty("link", "rel", "modulepreload", "href", module);
    }
    return html;
  }

  /** The way to the other language, named in itself, as {@code language-switch.mjs} draws it. */
  private static Html other(Arrival arrival) {
    Language other = arrival.language().other();
    return new Html()
        .element(
            "a",
            Words.in(other).say("languageItself"),
            "class",
            "language",
            "href",
            arrival.otherwise(),
            "lang",
            other.tag(),
            "hreflang",
            other.tag(),
            "rel",
            "nofollow",
            "title",
            Words.in(arrival.language()).say("language"));
  }
}
