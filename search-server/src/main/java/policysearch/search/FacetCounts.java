package policysearch.search;

import java.util.List;
import policysearch.schema.PolicyField;

/**
 * Exact counts of one facet.
 *
 * @param field the row of the schema
 * @param values the most frequent first, then by value; selected ones always among them
 * @param valueCount number of different values with a count above 0
 * @param missing number of results without a value (for speakers: without a matching statement) in
 *     any of their copies
 * @param other sum of the counts of the values not listed
 */
public record FacetCounts(
    PolicyField field, List<Value> values, int valueCount, long missing, long other) {
  public FacetCounts {
    values = List.copyOf(values);
  }

  /** One value: {@code count} is the total that selecting it would give. */
  public record Value(String value, long count, boolean selected) {}
}
