package policysearch.html;

import java.util.List;
import java.util.Optional;
import policysearch.api.CopyView;

/** Who else has published a text, each a link to that copy. */
record Copies(Words words, PageState state) {
  /**
   * Writes them; nothing where there are none.
   *
   * @param count of all, where not all are among {@code copies}
   */
  void write(Html html, Optional<List<CopyView>> copies, Optional<Integer> count) {
    List<CopyView> shown = copies.orElse(List.of());
    if (shown.isEmpty()) {
      return;
    }
    int all = count.orElse(shown.size());
    html.open("div", "class", "copies").element("span", words.say("alsoPublished", all));
    html.open("ul");
    for (CopyView copy : shown) {
      String name = copy.source().or(copy::title).orElse(copy.id());
      html.open("li").element("a", name, "href", state.documentUrl(copy.id())).close("li");
    }
    html.close("ul").close("div");
  }
}
