package policysearch.html;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.api.Parameters;
import policysearch.api.PhraseApi;
import policysearch.api.PhraseView;
import policysearch.api.PublicUrl;

/** First use and spread of a phrase, or of two; as {@code phrase.mjs}. */
final class PhrasePage {
  private static final Parameters ASKED = BrowsePage.asked("takers", "40");

  private final Words words;
  private final Study study;
  private final PublicUrl site;
  private final PhraseApi phrases;

  PhrasePage(Words words, PublicUrl site, PhraseApi phrases) {
    this.words = words;
    this.study = new Study(words);
    this.site = site;
    this.phrases = phrases;
  }

  HtmlPage page(String phrase, Parameters given) throws IOException {
    String other =
        given.values().getOrDefault("with", List.of()).stream().findFirst().orElse("").strip();
    List<PhraseView> answers = new ArrayList<>();
    answers.add(phrases.phrase(phrase, ASKED));
    if (!other.isEmpty()) {
      answers.add(phrases.phrase(other, ASKED));
    }
    String title = words.say("phraseTitle", phrase);
    Html html =
        study.page(
            "",
            title,
            content -> {
              content.open("div", "class", answers.size() > 1 ? "side-by-side" : "one");
              answers.forEach(answer -> one(content, answer, answers.size() == 1));
              content.close("div");
              withOther(content, phrase, other);
            });
    String address = site.address(Study.phraseUrl(phrase));
    return HtmlPage.of(words.say("pageTitle", title), HtmlPage.Head.of(title, address), html);
  }

  private void one(Html html, PhraseView answer, boolean alone) {
    String phrase = answer.phrase();
    if (answer.documents().value() == 0) {
      html.open("section", "class", "notice");
      html.element("p", words.say("phraseNone", phrase), "class", "what");
      html.open("p").text(words.say("phraseNoneHelp") + " ");
      String search = PageState.EMPTY.with("q", phrase).searchUrl();
      html.element("a", words.say("search"), "href", search).close("p").close("section");
      return;
    }
    html.open("section", "aria-label", phrase);
    html.element("h2", phrase, "class", alone ? "visually-hidden" : "phrase");
    lead(html, answer);
    html.element("p", words.say("phraseHow"), "class", "hint");
    answer.first().ifPresent(first -> firstUse(html, first, phrase));
    overTime(html, answer);
    takers(html, answer);
    places(html, answer);
    html.close("section");
  }

  private void lead(Html html, PhraseView answer) {
    PageState exactly = Study.exactly(answer.phrase());
    html.open("p", "class", "lead");
    String documents = words.say("found.documents", answer.documents().value());
    html.element("a", documents, "href", exactly.searchUrl()).text(" · ");
    String statements = words.say("found.statements", answer.statements().value());
    html.element("a", statements, "href", spoken(exactly).searchUrl()).text(" · ");
    String most = "/compare?q=" + PageState.encoded(exactly.q());
    html.element("a", words.say("whoSaysMost"), "href", most).close("p");
  }

  private static PageState spoken(PageState exactly) {
    return exactly.inView(PageState.STATEMENTS).with("sort", "date");
  }

  private void firstUse(Html html, PhraseView.FirstView first, String phrase) {
    PageState exactly = Study.exactly(phrase);
    html.open("section", "class", "first-use").open("h3").text(words.say("firstUse") + " ");
    first.document().publishedAt().ifPresent(at -> new Dates(words).write(html, at));
    html.close("h3");
    first
        .statement()
        .ifPresentOrElse(
            statement -> study.quote(html, statement, exactly, true),
            () -> {
              String title = first.document().title().orElse(words.say("untitled"));
              html.open("p");
              html.element("a", title, "href", exactly.documentUrl(first.document().id()));
              html.text(" ");
              html.element("span", first.document().source().orElse(""), "class", "hint");
              html.close("p");
            });
    html.close("section");
  }

  /** The numbers of which the script draws a picture. */
  private void overTime(Html html, PhraseView answer) {
    html.open("section", "class", "over-time").element("h3", words.say("byYear"));
    periods(html, answer, answer.years(), words.say("byYear"));
    html.open("details", "class", "numbers").element("summary", words.say("byMonth"));
    periods(html, answer, answer.months(), words.say("byMonth"));
    html.close("details");
    if (answer.undated().documents() > 0) {
      html.element("p", words.say("undated", answer.undated().documents()), "class", "hint");
    }
    html.close("section");
  }

  private void periods(
      Html html, PhraseView answer, List<PhraseView.PeriodView> periods, String label) {
    List<String> heads =
        List.of(words.say("period"), words.say("used", answer.phrase()), words.say("ofAll"));
    study.table(
        html,
        words.say("filterName", label, answer.phrase()),
        heads,
        rows -> periods.forEach(period -> period(rows, period, answer.phrase())));
  }

  private void period(Html html, PhraseView.PeriodView period, String phrase) {
    String name = period.period().orElse("");
    html.open("tr").element("th", name, "scope", "row").open("td");
    if (period.documents() == 0) {
      html.text("0");
    } else {
      String url = within(Study.exactly(phrase), name).searchUrl();
      html.element("a", Words.number(period.documents()), "href", url);
    }
    html.close("td").element("td", period.share().map(PhrasePage::percent).orElse(""));
    html.close("tr");
  }

  private static String percent(double share) {
    return String.format(java.util.Locale.ROOT, "%.1f%%", 100 * share).replace(".0%", "%");
  }

  private static PageState within(PageState state, String period) {
    if (period.length() == 4) {
      return state.with("dateFrom", period + "-01-01").with("dateTo", period + "-12-31");
    }
    YearMonth month = YearMonth.parse(period);
    return state.with("dateFrom", period + "-01").with("dateTo", month.atEndOfMonth().toString());
  }

  private void takers(Html html, PhraseView answer) {
    if (answer.people().isEmpty()) {
      return;
    }
    html.open("section").element("h3", words.say("takers"));
    html.element("p", study.shown(answer.people().size(), answer.peopleCount()), "class", "hint");
    List<String> heads =
        List.of(
            words.say("firstTime"),
            words.say("field.speaker"),
            "#" + words.say("times"),
            words.say("lastTime"));
    String label = words.say("filterName", words.say("takers"), answer.phrase());
    study.table(
        html, label, heads, rows -> answer.people().forEach(one -> taker(rows, one, answer)));
    html.close("section");
  }

  private void taker(Html html, PhraseView.TakerView taker, PhraseView answer) {
    PageState exactly = Study.exactly(answer.phrase());
    html.open("tr");
    study.use(html, taker.first(), exactly);
    html.open("th", "scope", "row");
    if (taker.voice().equals(Optional.of("individual"))) {
      html.element("a", taker.value(), "href", Study.personUrl(taker.value(), ""));
    } else {
      html.text(taker.value());
    }
    taker.title().ifPresent(t -> html.text(" ").element("span", t, "class", "office"));
    taker
        .voice()
        .flatMap(voice -> words.find("taker." + voice))
        .ifPresent(v -> html.text(" ").element("span", v, "class", "office"));
    html.close("th");
    PageState behind = spoken(exactly).withValues("speaker", List.of(taker.value()));
    study.number(html, taker.statements().value(), behind);
    study.use(html, taker.last(), exactly);
    html.close("tr");
  }

  private void places(Html html, PhraseView answer) {
    if (answer.provinces().isEmpty()) {
      return;
    }
    String shown = study.shown(answer.provinces().size(), answer.provinceCount());
    html.open("section").element("h3", words.say("places"));
    html.element("p", words.say("placesHint", shown), "class", "hint");
    List<String> heads =
        List.of(words.say("firstTime"), words.say("place"), "#" + words.say("view.documents"));
    String label = words.say("filterName", words.say("places"), answer.phrase());
    PageState exactly = Study.exactly(answer.phrase());
    study.table(
        html,
        label,
        heads,
        rows ->
            answer
                .provinces()
                .forEach(
                    place -> {
                      study.use(rows.open("tr"), place.first(), exactly);
                      rows.element("th", place.value(), "scope", "row");
                      PageState there = exactly.withValues("province", List.of(place.value()));
                      study.number(rows, place.documents().value(), there);
                      rows.close("tr");
                    }));
    html.close("section");
  }

  private void withOther(Html html, String phrase, String other) {
    html.open("section", "class", "with-other").element("h2", words.say("compareWith"));
    html.open("form", "class", "inline", "action", Study.phraseUrl(phrase));
    html.element("label", words.say("otherPhrase"), "for", "with", "class", "visually-hidden");
    SearchFields.text(html, "with", "with", other, Map.of("placeholder", words.say("otherPhrase")));
    html.element("button", words.say("compareThem"), "type", "submit", "class", "plain");
    if (!other.isEmpty()) {
      html.element("a", words.say("withoutOther", other), "href", Study.phraseUrl(phrase));
    }
    html.close("form").close("section");
  }
}
