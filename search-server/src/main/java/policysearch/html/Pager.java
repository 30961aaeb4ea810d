package policysearch.html;

import java.util.function.Function;
import policysearch.api.SearchView;

/** The ways to the first page and the next; as {@code pager.mjs}. */
final class Pager {
  private final Words words;

  Pager(Words words) {
    this.words = words;
  }

  /** Nothing where there is one page; {@code address} gives the address of a state. */
  void write(
      Html html, PageState state, SearchView.PageView page, Function<PageState, String> address) {
    boolean first = state.get("cursor").isEmpty();
    if (first && page.nextCursor().isEmpty()) {
      return;
    }
    html.open("nav", "class", "pager", "aria-label", words.say("pages"));
    if (!first) {
      html.element("a", words.say("first"), "href", address.apply(state.with("cursor", "")));
    }
    page.nextCursor()
        .ifPresentOrElse(
            cursor -> next(html, address.apply(state.with("cursor", cursor))),
            () -> html.element("span", words.say("last"), "class", "hint"));
    html.close("nav");
  }

  private void next(Html html, String url) {
    html.element("a", words.say("next"), "class", "next", "rel", "next", "href", url);
  }
}
