package policysearch.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The frame of every page: {@code index.html}, cut where {@code <!--page:head-->} and so on stand.
 */
public final class Shell {
  private static final List<String> SLOTS = List.of("head", "body", "plain");

  /** What stands before, between and after the slots. */
  private final List<String> pieces;

  private Shell(List<String> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /** The frame that {@code html} is, if it has all the slots. */
  public static Optional<Shell> of(String html) {
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
    return Optional.of(new Shell(pieces));
  }

  /** The page in its frame; what the frame says where there is no page is left out. */
  public String around(HtmlPage page) {
    return pieces.get(0) + head(page) + pieces.get(1) + page.body() + pieces.get(2) + pieces.get(3);
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
}
