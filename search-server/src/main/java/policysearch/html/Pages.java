package policysearch.html;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import policysearch.api.ComparisonApi;
import policysearch.api.DocumentApi;
import policysearch.api.FacetApi;
import policysearch.api.Language;
import policysearch.api.Parameters;
import policysearch.api.PeopleApi;
import policysearch.api.PhraseApi;
import policysearch.api.Problem;
import policysearch.api.PublicUrl;
import policysearch.api.SearchApi;
import policysearch.api.StatementApi;
import policysearch.search.SearchEngine;

/** Every page there is, as HTML. */
public final class Pages {
  /** The addresses of the pages that are not about a question or a document. */
  public static final List<String> PATHS =
      Stream.of(
              Stream.of("/"),
              BrowsePage.WAYS.stream().map(BrowsePage::path),
              Stream.of("/about", "/help"))
          .flatMap(paths -> paths)
          .toList();

  private final Words words;
  private final Optional<Pages> english;
  private final PublicUrl site;
  private final DocumentApi documents;
  private final SearchPage search;
  private final BrowsePage browse;
  private final AboutPage about;
  private final PhrasePage phrases;
  private final PersonPage people;
  private final ComparePage comparison;

  /** The pages over {@code engine}, which the world finds at {@code site}; in Chinese. */
  public Pages(SearchEngine engine, PublicUrl site) {
    this(
        engine,
        site,
        Words.in(Language.ZH),
        Optional.of(new Pages(engine, site, Words.in(Language.EN), Optional.empty())));
  }

  private Pages(SearchEngine engine, PublicUrl site, Words words, Optional<Pages> english) {
    this.words = words;
    this.english = english;
    SearchApi searches = new SearchApi(engine, System::nanoTime);
    this.site = site;
    this.documents = new DocumentApi(engine, InstantSource.system());
    this.browse = new BrowsePage(words, site, searches, new FacetApi(engine));
    this.about = new AboutPage(words, site, searches);
    StatementApi statements = new StatementApi(engine, System::nanoTime);
    this.search = new SearchPage(words, searches, statements);
    this.phrases = new PhrasePage(words, site, new PhraseApi(engine, System::nanoTime));
    this.people = new PersonPage(words, site, new PeopleApi(engine, System::nanoTime), statements);
    this.comparison = new ComparePage(words, site, new ComparisonApi(engine, System::nanoTime));
  }

  /** The same pages in that language. */
  public Pages in(Language language) {
    return language == Language.EN ? english.orElse(this) : this;
  }

  /** Whether {@code given} asks for nothing, so that the start is meant. */
  public static boolean isHome(Parameters given) {
    return !PageState.of(given).asked();
  }

  /** The start: the same at all times. */
  public HtmlPage home() {
    return new HomePage(words).page(site.address("/"));
  }

  /** The results of a search, or the start if nothing is asked. */
  public HtmlPage search(Parameters given) throws IOException {
    PageState state = PageState.of(given);
    return state.asked() ? search.page(state) : home();
  }

  /** A document to read, with the words of the search marked that found it. */
  public HtmlPage document(String id, Parameters given) throws IOException {
    PageState state = PageState.of(given);
    Parameters asked =
        state.q().isEmpty() ? Parameters.NONE : new Parameters(Map.of("q", List.of(state.q())));
    return new DocumentPage(words, site).page(documents.document(id, asked), state);
  }

  /** First use and spread of a phrase, beside another if one is given. */
  public HtmlPage phrase(String phrase, Parameters given) throws IOException {
    return phrases.page(phrase, given);
  }

  /** A person: titles, what was said, where and of what. */
  public HtmlPage person(String id, Parameters given) throws IOException {
    return people.page(id, given);
  }

  /** Who says the words how often; or two who speak in one document. */
  public HtmlPage compare(Parameters given) throws IOException {
    List<String> meeting = given.values().getOrDefault("document", List.of());
    return meeting.isEmpty()
        ? comparison.page(given)
        : new MeetingPage(words)
            .page(documents.document(meeting.getFirst(), Parameters.NONE), given);
  }

  /** What there is, without a question. */
  public HtmlPage browse(Parameters given) throws IOException {
    return browse.page(given);
  }

  /** What the index covers. */
  public HtmlPage about() throws IOException {
    return about.page();
  }

  /** How to ask. */
  public HtmlPage help() {
    return new HelpPage(words, site).page();
  }

  /** That there is no such page, and where there is one. */
  public HtmlPage nowhere() {
    HtmlPage page =
        new SitePage(words)
            .page(
                "nowhere",
                site.address("/"),
                html -> {
                  html.element("p", words.say("nowhere.description"));
                  html.open("p").element("a", words.say("nowhere.search"), "href", "/");
                  html.text(" · ").element("a", words.say("site.browse"), "href", "/browse");
                  html.close("p");
                });
    return new HtmlPage(404, page.title(), HtmlPage.Head.passing(page.title()), page.body());
  }

  /** What went wrong with a request for {@code given}. */
  public HtmlPage problem(Problem problem, Parameters given) {
    return new ProblemPage(words).page(problem, PageState.of(given));
  }
}
