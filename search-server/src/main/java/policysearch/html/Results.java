package policysearch.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policysearch.api.HitView;
import policysearch.api.SearchView;

/** The list of documents found, as {@code hit.mjs} shows them. */
final class Results {
  private static final int MANY_PROVINCES = 5;
  private static final int FEW_PROVINCES = 3;

  private final Words words;
  private final PageState state;

  Results(Words words, PageState state) {
    this.words = words;
    this.state = state;
  }

  void write(Html html, SearchView answer) {
    html.open("ol", "class", "list");
    for (HitView hit : answer.results()) {
      html.open("li").open("article", "class", "hit");
      title(html, hit);
      facts(html, hit);
      passages(html, hit);
      new Copies(words, state).write(html, hit.copies(), hit.copyCount());
      html.close("article").close("li");
    }
    html.close("ol");
  }

  private void title(Html html, HitView hit) {
    html.open("h2", "lang", "zh-CN").open("a", "href", state.documentUrl(hit.id()));
    hit.title()
        .ifPresentOrElse(
            title -> new Marks(title, hit.highlights().orElseThrow().title()).write(html),
            () -> html.text(words.say("untitled")));
    html.close("a").close("h2");
  }

  private void facts(Html html, HitView hit) {
    Dates dates = new Dates(words);
    html.open("ul", "class", "facts");
    Stream.of(
            hit.source(),
            hit.issuer().filter(i -> !hit.source().equals(hit.issuer())),
            hit.documentNumber())
        .flatMap(Optional::stream)
        .forEach(fact -> html.element("li", fact));
    hit.publishedAt()
        .ifPresent(
            at -> {
              html.open("li").text(words.say("published") + " ");
              dates.write(html, at);
              html.close("li");
            });
    hit.eventDates()
        .ifPresent(
            days -> {
              html.open("li").text(words.say("event") + " ");
              dates.write(html, days);
              html.close("li");
            });
    hit.typeLabel().ifPresent(type -> html.element("li", type));
    hit.provinces()
        .filter(all -> !all.isEmpty())
        .ifPresent(all -> html.element("li", provinces(all)));
    html.close("ul");
  }

  /** A report on the whole country names them all: here the first few will do. */
  private String provinces(List<String> all) {
    return all.size() <= MANY_PROVINCES
        ? String.join("、", all)
        : words.say("andOthers", String.join("、", all.subList(0, FEW_PROVINCES)), all.size());
  }

  private void passages(Html html, HitView hit) {
    List<HitView.SnippetView> passages = hit.highlights().orElseThrow().passages();
    if (passages.isEmpty()) {
      return;
    }
    html.open("ul", "class", "snippets", "lang", "zh-CN");
    for (HitView.SnippetView passage : passages) {
      boolean spoken = !passage.speakers().isEmpty();
      html.open("li", "class", spoken ? "snippet spoken" : "snippet");
      if (spoken) {
        who(html, passage.speakers());
      }
      html.open("p", "class", "words");
      new Marks(passage.text(), passage.ranges()).write(html);
      html.text(" ");
      html.element(
          "a",
          words.say("inText"),
          "class",
          "place",
          "href",
          state.documentUrl(hit.id()) + "#at-" + place(passage),
          "aria-label",
          words.say("inTextOf", hit.title().orElse(words.say("untitled"))));
      html.close("p").close("li");
    }
    html.close("ul");
  }

  /** Where a place in the text can be gone to without script: its first mark. */
  private static int place(HitView.SnippetView passage) {
    return passage.start() + (passage.ranges().isEmpty() ? 0 : passage.ranges().getFirst()[0]);
  }

  private void who(Html html, List<String> speakers) {
    html.open("p", "class", "who");
    for (int i = 0; i < speakers.size(); i++) {
      html.text(i > 0 ? "、" : "");
      html.element(
          "a",
          speakers.get(i),
          "href",
          state.added("speaker", speakers.get(i)).searchUrl(),
          "title",
          words.say("onlySpeaker", speakers.get(i)));
    }
    html.close("p");
  }
}
