package policysearch.api;

import java.util.Set;
import policysearch.schema.Hierarchy;
import policysearch.schema.PolicyField;
import policysearch.search.FacetRequest;

/**
 * How facets are wanted, whichever they are.
 *
 * @param size number of values of each
 * @param order which values come first
 * @param children facets to be counted under the values in which theirs lie
 */
record FacetShape(int size, FacetRequest.Order order, Set<PolicyField> children) {
  FacetShape {
    children = Set.copyOf(children);
  }

  /** The request for one of them. */
  FacetRequest of(PolicyField field) {
    return new FacetRequest(
        field,
        size,
        order,
        children.stream()
            .filter(child -> Hierarchy.parent(child).filter(field::equals).isPresent())
            .findFirst());
  }
}
