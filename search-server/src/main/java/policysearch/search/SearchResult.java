package policysearch.search;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a query.
 *
 * @param total number of results, exact: matching documents, copies of one text counted once
 * @param hits this page of them
 * @param facets in the order in which they were asked for
 * @param nextCursor for the next page; absent after the last
 * @param index the state of the index that answered
 */
public record SearchResult(
    long total,
    List<Hit> hits,
    List<FacetCounts> facets,
    Optional<String> nextCursor,
    IndexState index) {
  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }
}
