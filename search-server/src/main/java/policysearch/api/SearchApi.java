package policysearch.api;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import policysearch.search.SearchEngine;
import policysearch.search.SearchResult;

/** Answers searches. */
public final class SearchApi {
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
    long begin = nanoClock.getAsLong();
    SearchResult result = engine.search(request.query());
    long took = TimeUnit.NANOSECONDS.toMillis(nanoClock.getAsLong() - begin);
    return SearchPresenter.present(request, result, took);
  }
}
