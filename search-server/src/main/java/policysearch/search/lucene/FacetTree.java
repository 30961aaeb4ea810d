package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.util.FixedBitSet;
import policysearch.schema.Hierarchy;
import policysearch.schema.PolicyField;
import policysearch.search.FacetCounts;
import policysearch.search.FacetRequest;
import policysearch.search.Filter;

/**
 * Counts under each value of a facet those values of another that lie in it. What is counted are
 * the results with the upper value, so that of a name that two provinces have each gets its own.
 */
final class FacetTree {
  private final FacetRequest facet;
  private final PolicyField child;
  private final FixedBitSet results;
  private final Set<String> selected;
  private final Counting counting;

  /** How results are narrowed and counted. */
  interface Counting {
    FixedBitSet passing(Filter filter) throws IOException;

    FacetTally tally(PolicyField field, FixedBitSet results) throws IOException;

    long total(FixedBitSet results);
  }

  /**
   * @param results if there were no filters of either field
   * @param selected values of the lower field
   */
  FacetTree(
      FacetRequest facet,
      PolicyField child,
      FixedBitSet results,
      Set<String> selected,
      Counting counting) {
    this.facet = facet;
    this.child = child;
    this.results = results;
    this.selected = selected;
    this.counting = counting;
  }

  /** The counts with what lies in each value. */
  FacetCounts under(FacetCounts upper) throws IOException {
    List<FacetCounts.Value> values = new ArrayList<>();
    for (FacetCounts.Value value : upper.values()) {
      values.add(value.with(within(value.value())));
    }
    return new FacetCounts(
        upper.field(), values, upper.valueCount(), upper.missing(), upper.other());
  }

  private FacetCounts within(String value) throws IOException {
    Filter there = new Filter.AnyOf(facet.field(), List.of(value));
    FixedBitSet found = DocumentSet.both(results, counting.passing(there));
    Predicate<String> inside = name -> Hierarchy.parents(child, name).contains(value);
    FacetTally tally = counting.tally(child, found);
    Set<String> chosen = new HashSet<>(selected);
    chosen.removeIf(inside.negate());
    FacetRequest wanted = new FacetRequest(child, facet.size(), facet.order(), Optional.empty());
    FacetCounts counts = tally.best(wanted, chosen, Optional.of(inside));
    long some = withSome(tally.named(inside), found);
    return new FacetCounts(
        child, counts.values(), counts.valueCount(), counting.total(found) - some, counts.other());
  }

  /** How many of {@code found} have one of {@code names}. */
  private long withSome(List<String> names, FixedBitSet found) throws IOException {
    return names.isEmpty()
        ? 0
        : counting.total(DocumentSet.both(found, counting.passing(new Filter.AnyOf(child, names))));
  }
}
