package policysearch.api;

import java.util.Set;
import policysearch.search.SearchQuery;

/**
 * A search as a client asked for it.
 *
 * @param query for the engine
 * @param fields members wanted of each result
 * @param facets how facets are wanted
 */
record SearchRequest(SearchQuery query, Set<String> fields, FacetShape facets) {
  SearchRequest {
    fields = Set.copyOf(fields);
  }
}
