package policysearch.api;

import java.util.List;
import java.util.Optional;

/**
 * Counts of one facet, on the wire.
 *
 * @param valueCount number of different values, listed or not
 * @param missing number of results without a value
 * @param other sum of the counts of the values not listed; a result counts once for each that it
 *     has
 */
public record FacetView(
    String field, String label, int valueCount, long missing, long other, List<ValueView> values) {

  /**
   * One value.
   *
   * @param count the total that selecting it gives
   * @param parents the values of another facet in which it lies, of a city its province; absent
   *     where that is unknown
   * @param children what lies in it, if that was asked for; there a count is the total that
   *     selecting both gives, in place of what is selected of both fields
   */
  public record ValueView(
      String value,
      String label,
      long count,
      boolean selected,
      Optional<List<String>> parents,
      Optional<FacetView> children) {
    ValueView(String value, String label, long count, boolean selected) {
      this(value, label, count, selected, Optional.empty(), Optional.empty());
    }
  }
}
