package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import policysearch.schema.PolicyField;
import policysearch.search.SuggestQuery;

/** Reads the values that are suggested out of doc values, counted as facets are. */
final class SuggestionValues {
  private SuggestionValues() {}

  static SuggestionIndex of(Snapshot snapshot) throws IOException {
    FixedBitSet documents = DocumentSet.of(QueryCompiler.DOCUMENTS, snapshot);
    List<SuggestionIndex.Entry> entries = new ArrayList<>();
    for (PolicyField kind : SuggestQuery.KINDS) {
      FacetTally tally = FacetCounter.ofDocuments(kind, documents, snapshot, snapshot.texts());
      for (int value : tally.ranked()) {
        String name = tally.name(value);
        if (name.length() <= SuggestQuery.LONGEST_VALUE) {
          entries.add(new SuggestionIndex.Entry(kind, name, tally.count(value)));
        }
      }
    }
    return SuggestionIndex.of(entries);
  }
}
