package policysearch.search;

import policysearch.schema.PolicyField;

/**
 * A facet to count.
 *
 * @param field a row of the schema that is a facet
 * @param size number of values wanted, 1 to 1000; selected values are always given too
 */
public record FacetRequest(PolicyField field, int size) {
  public static final int MAX_SIZE = 1000;

  public FacetRequest {
    if (!field.facet()) {
      throw new IllegalArgumentException("field must be a facet, got " + field.name());
    }
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be 1 to " + MAX_SIZE + ", got " + size);
    }
  }
}
