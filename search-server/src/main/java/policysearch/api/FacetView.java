package policysearch.api;

import java.util.List;

/** Counts of one facet, on the wire. */
public record FacetView(
    String field, String label, int valueCount, long missing, long other, List<ValueView> values) {

  /** One value; {@code count} is the total that selecting it gives. */
  public record ValueView(String value, String label, long count, boolean selected) {}
}
