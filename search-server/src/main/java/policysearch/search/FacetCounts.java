package policysearch.search;

import java.util.List;
import java.util.Optional;
import policysearch.schema.PolicyField;

/**
 * Exact counts of one facet. With {@link FacetRequest#children}, of those of the results that lie
 * in a value.
 *
 * @param field the row of the schema
 * @param values in the order asked for; selected ones always among them
 * @param valueCount number of different values with a count above 0, listed or not
 * @param missing number of results without a value (for speakers: without a matching statement; for
 *     children: without one that lies in the value they stand under) in any of their copies
 * @param other sum of the counts of the values not listed: a result counts once for each of them
 *     that it has, so it may be more than the number of results; listed and other together are the
 *     same whatever size and order are
 */
public record FacetCounts(
    PolicyField field, List<Value> values, int valueCount, long missing, long other) {
  public FacetCounts {
    values = List.copyOf(values);
  }

  /**
   * One value: {@code count} is the total that selecting it would give.
   *
   * @param children the values that lie in it, if they were asked for; each count is the total that
   *     selecting both would give, in place of the filters by both fields
   */
  public record Value(String value, long count, boolean selected, Optional<FacetCounts> children) {
    public Value(String value, long count, boolean selected) {
      this(value, count, selected, Optional.empty());
    }

    /** The same with what lies in it. */
    public Value with(FacetCounts within) {
      return new Value(value, count, selected, Optional.of(within));
    }
  }
}
