package policysearch.html;

import java.util.function.Consumer;

/** A page that only the server makes, in the frame of all pages. */
final class SitePage {
  private final Words words;

  SitePage(Words words) {
    this.words = words;
  }

  /** The page of that name, which stands at {@code address}; {@code content} follows its title. */
  HtmlPage page(String name, String address, Consumer<Html> content) {
    String title = words.say(name + ".title");
    Html html = new Html();
    Frame frame = new Frame(words);
    frame.begin(html, PageState.EMPTY);
    html.open("main", "id", "main", "class", "site-page", "tabindex", "-1");
    html.element("h1", title, "id", "heading", "tabindex", "-1");
    content.accept(html);
    html.close("main");
    frame.end(html);
    return HtmlPage.of(
        words.say("pageTitle", title),
        HtmlPage.Head.of(words.say(name + ".description"), address),
        html);
  }
}
