package policysearch.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;
import policysearch.search.SpokenWords;
import policysearch.search.StatementQuery;

/** Tells which words are characteristic of some statements: a person's, a province's, a year's. */
public final class WordsApi {
  private static final int USUAL = 20;

  private static final Parameter SIZE =
      Parameter.number("size", USUAL, "number of words, 1 to " + SpokenWords.MAX_SIZE);

  /** What chooses statements, but no words: they are what is asked for. */
  private static final List<Parameter> CHOOSING =
      StatementParameters.CHOOSING.stream()
          .filter(p -> !p.equals(SearchParameters.Q) && !p.equals(SearchParameters.SYNONYMS))
          .toList();

  private static final List<Parameter> ALL =
      Stream.concat(CHOOSING.stream(), Stream.of(SIZE)).toList();

  private final SearchEngine engine;
  private final LongSupplier nanoClock;

  public WordsApi(SearchEngine engine, LongSupplier nanoClock) {
    this.engine = engine;
    this.nanoClock = nanoClock;
  }

  /** The parameters of a question for words. */
  public static List<Parameter> parameters() {
    return ALL;
  }

  /**
   * The words that the statements asked for have more often than all do.
   *
   * @throws BadRequest naming all that is wrong with {@code given}
   */
  public WordsView words(Parameters given) throws IOException {
    ParameterReader reader = new ParameterReader(given, ALL);
    int size = reader.number(SIZE, SpokenWords.MAX_SIZE);
    StatementQuery query = newest(StatementParameters.read(reader));
    reader.finish();
    Stopwatch watch = Stopwatch.start(nanoClock);
    SpokenWords found = engine.spokenWords(query, size);
    return new WordsView(
        found.statements(),
        found.all(),
        found.words().stream().map(word -> view(word, given)).toList(),
        found.partial(),
        watch.millis(),
        SearchPresenter.index(found.index()));
  }

  private static WordsView.WordView view(SpokenWords.Word word, Parameters given) {
    Map<Parameter, List<String>> set = Map.of(SearchParameters.Q, List.of('"' + word.text() + '"'));
    return new WordsView.WordView(
        word.text(),
        word.statements(),
        word.all(),
        word.score(),
        LinkView.of(StatementApi.ROUTE, given, StatementParameters.CHOOSING, set));
  }

  private static StatementQuery newest(StatementQuery query) {
    SearchQuery search = query.search();
    return new StatementQuery(
        new SearchQuery(
            "",
            SearchQuery.Scope.SPEECH,
            search.filters(),
            SearchQuery.Sort.NEWEST,
            search.size(),
            search.cursor(),
            search.facets(),
            search.copies(),
            SearchQuery.Semantic.OFF,
            search.options()),
        query.voices());
  }
}
