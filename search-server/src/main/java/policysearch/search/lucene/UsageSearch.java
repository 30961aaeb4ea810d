package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.FixedBitSet;
import policysearch.schema.Hierarchy;
import policysearch.schema.Level;
import policysearch.schema.PolicyField;
import policysearch.search.Comparison;
import policysearch.search.ComparisonQuery;
import policysearch.search.Filter;
import policysearch.search.SearchQuery;
import policysearch.search.SearchResult;
import policysearch.search.Understood;

/** One comparison over one state of the index. */
final class UsageSearch {
  private final ComparisonQuery query;
  private final SearchQuery others;
  private final List<String> typed;
  private final Snapshot snapshot;
  private final FoundSets with;
  private final FoundSets whole;
  private final TextGroups documentTexts;
  private final TextGroups statementTexts;
  private final List<SearchResult.Reworded> wordings;
  private final Understood understood;
  private final Occurrences said;
  private final Occurrences written;

  /**
   * @param typed what is looked for; values of what is compared by, typed in it, choose whom to
   *     compare as filters do
   */
  UsageSearch(ComparisonQuery query, ParsedText typed, Snapshot snapshot) throws IOException {
    ParsedText text = typed.with(typed.demands().without(query.by()));
    this.typed = typed.demands().values(query.by());
    this.query = query;
    this.snapshot = snapshot;
    this.others = others(query);
    this.with = new FoundSets(others, text, snapshot);
    this.whole = new FoundSets(others, text.withoutWords(), snapshot);
    this.documentTexts = Search.texts(others, snapshot);
    this.statementTexts = StatementSearch.texts(others, snapshot);
    this.wordings = text.wordings();
    this.understood = Reading.of(typed);
    this.said = Occurrences.inStatements(text, snapshot);
    this.written = Occurrences.inDocuments(text, snapshot);
  }

  Comparison run() throws IOException {
    FixedBitSet documents = with.documents();
    FixedBitSet statements = with.statements();
    FacetTally tally =
        query.by().level() == Level.PASSAGE
            ? FacetCounter.ofDocuments(query.by(), statements, snapshot, statementTexts)
            : FacetCounter.ofDocuments(query.by(), documents, snapshot, documentTexts);
    int[] ranked = tally.ranked();
    List<String> values = chosen();
    if (values.isEmpty()) {
      List<String> most = new ArrayList<>();
      for (int i = 0; i < Math.min(ranked.length, others.size()); i++) {
        most.add(tally.name(ranked[i]));
      }
      values = most;
    }
    if (Hierarchy.isHistogram(query.by())) {
      values = values.stream().sorted().toList();
    }
    return new Comparison(
        compared(values, documents, statements),
        ranked.length,
        snapshot.state(),
        wordings,
        understood);
  }

  private List<Comparison.Value> compared(
      List<String> values, FixedBitSet documents, FixedBitSet statements) throws IOException {
    FixedBitSet allDocuments = whole.documents();
    FixedBitSet allStatements = whole.statements();
    Uses inStatements = Uses.ofStatements(snapshot, statementTexts);
    Uses inDocuments = Uses.ofDocuments(snapshot, documentTexts);
    List<Comparison.Value> compared = new ArrayList<>();
    for (String value : values) {
      Filter filter = new Filter.AnyOf(query.by(), List.of(value));
      compared.add(
          new Comparison.Value(
              value,
              inStatements.usage(
                  with.statements(statements, filter),
                  whole.statements(allStatements, filter),
                  said),
              inDocuments.usage(
                  with.documents(documents, filter),
                  whole.documents(allDocuments, filter),
                  written)));
    }
    return compared;
  }

  /** The values of the filters of what is compared by, in the order given. */
  private List<String> chosen() {
    Stream<String> filtered =
        query.search().filters().stream()
            .filter(filter -> isOf(query.by(), filter))
            .flatMap(filter -> ((Filter.AnyOf) filter).values().stream());
    return Stream.concat(filtered, typed.stream()).distinct().toList();
  }

  private static SearchQuery others(ComparisonQuery query) {
    SearchQuery search = query.search();
    return new SearchQuery(
        search.text(),
        SearchQuery.Scope.ALL,
        search.filters().stream().filter(filter -> !isOf(query.by(), filter)).toList(),
        search.sort(),
        search.size(),
        Optional.empty(),
        List.of(),
        search.copies(),
        SearchQuery.Semantic.OFF);
  }

  private static boolean isOf(PolicyField field, Filter filter) {
    return filter instanceof Filter.AnyOf any && any.field().equals(field);
  }
}
