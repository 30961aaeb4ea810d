package policysearch.search;

import policysearch.schema.PolicyField;

/**
 * A question who uses words how often.
 *
 * @param search the words and what must hold besides; its filters of {@code by} choose whom to
 *     compare, its size says how many of the others, those with most uses
 * @param by a facet, by whose values is compared
 */
public record ComparisonQuery(SearchQuery search, PolicyField by) {
  public ComparisonQuery {
    if (!by.facet()) {
      throw new IllegalArgumentException("by must be a facet, got " + by.name());
    }
  }
}
