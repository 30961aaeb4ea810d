package policysearch.search;

import java.util.Optional;
import policysearch.schema.Hierarchy;
import policysearch.schema.PolicyField;

/**
 * A facet to count.
 *
 * @param field a row of the schema that is a facet
 * @param size number of values wanted, 1 to 1000; selected values are always given too
 * @param order which values come first
 * @param children a facet whose values lie in those of {@code field}, to be counted under each
 */
public record FacetRequest(
    PolicyField field, int size, Order order, Optional<PolicyField> children) {
  public static final int MAX_SIZE = 1000;

  public FacetRequest {
    if (!field.facet()) {
      throw new IllegalArgumentException("field must be a facet, got " + field.name());
    }
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be 1 to " + MAX_SIZE + ", got " + size);
    }
    if (children.isPresent() && !children.flatMap(Hierarchy::parent).equals(Optional.of(field))) {
      throw new IllegalArgumentException(
          "children must lie in " + field.name() + ", got " + children.get().name());
    }
  }

  /** The most frequent values, and nothing under them. */
  public FacetRequest(PolicyField field, int size) {
    this(field, size, Order.COUNT, Optional.empty());
  }

  /** Whether the counts leave out the filters of {@code other} somewhere. */
  public boolean leavesOut(PolicyField other) {
    return field.equals(other) || children.equals(Optional.of(other));
  }

  /** Which values come first. */
  public enum Order {
    /** The most frequent, then by the value as it is written. */
    COUNT,
    /** By the value: Chinese by pinyin, time from the past on. */
    NAME,
    /** The same from the end. */
    NAME_DESCENDING
  }
}
