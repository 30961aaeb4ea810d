package policysearch.api;

import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;
import policysearch.search.SearchResult;
import policysearch.search.Spelling;
import policysearch.search.WrongCursorException;

/** Answers searches. */
public final class SearchApi {
  static final String ROUTE = "/api/v1/search";

  private final SearchEngine engine;
  private final LongSupplier nanoClock;

  public SearchApi(SearchEngine engine, LongSupplier nanoClock) {
    this.engine = engine;
    this.nanoClock = nanoClock;
  }

  /** The parameters of a search. */
  public static List<Parameter> parameters() {
    return SearchParameters.ALL;
  }

  /**
   * One page of results, with facets.
   *
   * @throws BadRequest naming all that is wrong with {@code given}
   * @throws policysearch.search.StaleCursorException if the cursor's index is gone
   */
  public SearchView search(Parameters given) throws IOException {
    SearchRequest request = SearchParameters.parse(given);
    Stopwatch watch = Stopwatch.start(nanoClock);
    SearchResult result = ask(request.query());
    List<Spelling> spellings = spellings(request.query(), result);
    long took = watch.millis();
    return SearchPresenter.present(request, result, spellings, took);
  }

  /** Whoever turns pages has found something. */
  private List<Spelling> spellings(SearchQuery query, SearchResult result) throws IOException {
    return query.cursor().isEmpty() && result.total() <= Spelling.FEW && !query.text().isBlank()
        ? engine.didYouMean(query)
        : List.of();
  }

  /** A cursor says nothing to anybody but the engine, which alone can tell that it is wrong. */
  private SearchResult ask(SearchQuery query) throws IOException {
    try {
      return engine.search(query);
    } catch (WrongCursorException wrong) {
      throw BadRequest.of(
          SearchParameters.CURSOR.name(),
          query.cursor().orElse(""),
          SearchParameters.CURSOR.name() + " " + wrong.getMessage());
    }
  }
}
