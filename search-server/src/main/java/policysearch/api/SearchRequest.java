package policysearch.api;

import java.util.Set;
import policysearch.search.SearchQuery;

/**
 * A search as a client asked for it.
 *
 * @param query for the engine
 * @param fields members wanted of each result
 * @param facetSize number of values wanted of each facet
 */
record SearchRequest(SearchQuery query, Set<String> fields, int facetSize) {
  SearchRequest {
    fields = Set.copyOf(fields);
  }
}
