package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import policysearch.schema.PolicyField;
import policysearch.search.Filter;
import policysearch.search.SearchQuery;

/** The sets of documents that totals and facets count: what the words match, what each filter. */
final class Matches {
  private final SearchQuery query;
  private final FixedBitSet words;

  /** What each filter lets through, in their order; none if all of them hold in {@link #words}. */
  private final List<FixedBitSet> filtered;

  private Matches(SearchQuery query, FixedBitSet words, List<FixedBitSet> filtered) {
    this.query = query;
    this.words = words;
    this.filtered = filtered;
  }

  /** Sets of which no facet's own filter has to be left out. */
  static Matches together(SearchQuery query, FixedBitSet results) {
    return new Matches(query, results, List.of());
  }

  /** What the words match, and apart from it what each filter lets through. */
  static Matches apart(SearchQuery query, FixedBitSet words, List<FixedBitSet> filtered) {
    return new Matches(query, words, filtered);
  }

  /** What each of the query's filters lets through. */
  static List<FixedBitSet> filtered(SearchQuery query, QueryCompiler compiler, Snapshot snapshot)
      throws IOException {
    List<FixedBitSet> filtered = new ArrayList<>();
    for (Filter filter : query.filters()) {
      filtered.add(DocumentSet.of(compiler.filter(filter), snapshot));
    }
    return filtered;
  }

  /** What all {@code sets} let through, one at least. */
  static Bits inAll(List<FixedBitSet> sets) {
    FixedBitSet all = sets.getFirst();
    for (FixedBitSet set : sets.subList(1, sets.size())) {
      all = DocumentSet.both(all, set);
    }
    return all;
  }

  /** The results. */
  FixedBitSet all() {
    return everyFilterBut(Set.of());
  }

  /** The results if there were no filters of {@code field}. */
  FixedBitSet without(PolicyField field) {
    return everyFilterBut(Set.of(field));
  }

  /** The results if there were no filters of either field. */
  FixedBitSet without(PolicyField one, PolicyField other) {
    return everyFilterBut(Set.of(one, other));
  }

  private FixedBitSet everyFilterBut(Set<PolicyField> fields) {
    FixedBitSet found = words;
    for (int i = 0; i < filtered.size(); i++) {
      boolean own =
          query.filters().get(i) instanceof Filter.AnyOf any && fields.contains(any.field());
      if (!own) {
        found = DocumentSet.both(found, filtered.get(i));
      }
    }
    return found;
  }
}
