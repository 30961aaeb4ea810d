package policysearch.html;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import policysearch.api.ComparisonApi;
import policysearch.api.ComparisonView;
import policysearch.api.Parameters;
import policysearch.api.PublicUrl;
import policysearch.api.UsageView;

/** Who says it how often; as {@code compare.mjs}. */
final class ComparePage {
  /** By what words can be compared, the first if nothing is said; as in {@code url-state.mjs}. */
  static final List<String> COMPARED = List.of("speaker", "province", "source", "year");

  private static final String MOST = "100";

  private final Words words;
  private final Study study;
  private final PublicUrl site;
  private final ComparisonApi comparison;

  ComparePage(Words words, PublicUrl site, ComparisonApi comparison) {
    this.words = words;
    this.study = new Study(words);
    this.site = site;
    this.comparison = comparison;
  }

  HtmlPage page(Parameters given) throws IOException {
    String q = PageState.of(given).q();
    String by =
        given.values().getOrDefault("by", List.of()).stream()
            .filter(COMPARED::contains)
            .findFirst()
            .orElse(COMPARED.getFirst());
    Optional<ComparisonView> answer =
        q.isEmpty()
            ? Optional.empty()
            : Optional.of(comparison.compare(BrowsePage.asked("q", q, "by", by, "size", MOST)));
    String title = title(q);
    Html html =
        study.page(
            "",
            title,
            content -> {
              form(content, q, by);
              answer.ifPresentOrElse(
                  found -> table(content, found, q, by),
                  () -> content.element("p", words.say("compareAsk"), "class", "hint"));
            });
    HtmlPage.Head head =
        q.isEmpty()
            ? HtmlPage.Head.of(words.say("compareAsk"), site.address("/compare"))
            : HtmlPage.Head.passing(title);
    return HtmlPage.of(words.say("pageTitle", title), head, html);
  }

  private String title(String q) {
    return q.isEmpty() ? words.say("compareTitle") : words.say("compareTitleOf", Study.bare(q));
  }

  private void form(Html html, String q, String by) {
    html.open("form", "class", "inline", "action", "/compare");
    html.element("label", words.say("compareWords"), "for", "words");
    SearchFields.text(html, "words", "q", q, Map.of());
    html.element("label", words.say("compareBy"), "for", "by");
    List<String> names = COMPARED.stream().map(field -> words.say("field." + field)).toList();
    SearchFields.choice(html, "by", "by", COMPARED, names, by);
    html.element("button", words.say("compareThem"), "type", "submit", "class", "plain");
    html.close("form");
  }

  private void table(Html html, ComparisonView answer, String q, String by) {
    if (answer.values().isEmpty()) {
      html.element("p", words.say("compareNone"), "class", "notice");
      return;
    }
    html.open("p", "class", "hint");
    html.text(study.shown(answer.values().size(), answer.valueCount()));
    html.text(words.say("compareHow") + " ");
    html.element("a", words.say("toPhrase"), "href", Study.phraseUrl(Study.bare(q))).close("p");
    List<String> heads =
        List.of(
            words.say("field." + by),
            "#" + words.say(by.equals("speaker") ? "inStatements" : "inDocuments"),
            "#" + words.say("occurrences"),
            "#" + words.say("per10000"),
            words.say("firstTime"),
            words.say("lastTime"));
    study.table(
        html, title(q), heads, rows -> answer.values().forEach(value -> row(rows, value, q, by)));
  }

  private void row(Html html, ComparisonView.ValueView value, String q, String by) {
    boolean speaks = by.equals("speaker");
    UsageView usage = speaks ? value.statements() : value.documents();
    PageState asked = PageState.EMPTY.with("q", q);
    PageState counted = speaks ? asked.inView(PageState.STATEMENTS) : asked;
    html.open("tr").open("th", "scope", "row");
    if (speaks) {
      html.element("a", value.value(), "href", Study.personUrl(value.value(), ""));
    } else {
      html.text(value.value());
    }
    html.close("th");
    study.number(html, usage.count(), counted.withValues(by, List.of(value.value())));
    html.element("td", Words.number(usage.occurrences()), "class", "number");
    String rate = String.format(Locale.ROOT, "%,.2f", usage.per10000().orElse(0.0));
    html.element("td", rate, "class", "number");
    study.use(html, usage.first(), asked);
    study.use(html, usage.last(), asked);
    html.close("tr");
  }
}
