package policysearch.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which facets lie in which, and which of their values: a city in its province, a month in its
 * year.
 */
public final class Hierarchy {
  /** The facets whose values lie in values of another. */
  public static final List<PolicyField> CHILDREN = List.of(Schema.CITY, Schema.MONTH);

  private Hierarchy() {}

  /** The facet in whose values those of {@code field} lie, if there is one. */
  public static Optional<PolicyField> parent(PolicyField field) {
    if (field.equals(Schema.CITY)) {
      return Optional.of(Schema.PROVINCE);
    }
    return field.equals(Schema.MONTH) ? Optional.of(Schema.YEAR) : Optional.empty();
  }

  /**
   * The values in which {@code value} of {@code field} lies: none if that is unknown, several where
   * several places are called so.
   */
  public static Set<String> parents(PolicyField field, String value) {
    if (field.equals(Schema.CITY)) {
      return Cities.standard().provinces(value);
    }
    return field.equals(Schema.MONTH) && value.indexOf('-') > 0
        ? Set.of(value.substring(0, value.indexOf('-')))
        : Set.of();
  }

  /**
   * Whether the values of {@code field} are stretches of time, which have an order of their own.
   */
  public static boolean isHistogram(PolicyField field) {
    return field.equals(Schema.YEAR) || field.equals(Schema.MONTH);
  }
}
