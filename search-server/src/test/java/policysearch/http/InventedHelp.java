package policysearch.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import policysearch.model.EventDates;
import policysearch.model.PolicyDocument;
import policysearch.schema.PolicyField;
import policysearch.search.Hit;
import policysearch.search.IndexState;
import policysearch.search.OtherCopies;
import policysearch.search.SearchQuery;
import policysearch.search.SimilarDocuments;
import policysearch.search.Spelling;
import policysearch.search.SuggestQuery;
import policysearch.search.Suggestions;

/** What an engine says to help who searches, made without an index. */
final class InventedHelp {
  private InventedHelp() {}

  /** Values that contain what was typed, in their order. */
  static Suggestions suggestions(
      SuggestQuery query, List<PolicyDocument> documents, IndexState state) {
    List<Suggestions.Suggestion> found =
        SuggestQuery.KINDS.stream()
            .filter(query.kinds()::contains)
            .flatMap(
                kind ->
                    counts(kind, documents).entrySet().stream()
                        .filter(e -> e.getKey().contains(query.typed()))
                        .map(e -> new Suggestions.Suggestion(kind, e.getKey(), e.getValue())))
            .limit(query.size())
            .toList();
    return new Suggestions(found, state);
  }

  /** By «suanli» 算力 is meant. */
  static List<Spelling> spellings(SearchQuery query, List<PolicyDocument> documents) {
    return query.text().equals("suanli")
        ? List.of(new Spelling("算力", documents.size()))
        : List.of();
  }

  /** The first of {@code others}, with something of everything shared. */
  static SimilarDocuments similar(List<Hit.Card> others, int size, IndexState state) {
    LocalDate day = LocalDate.of(2024, 5, 11);
    var shared =
        new SimilarDocuments.Shared(
            List.of("李明"), List.of("协同行动方案"), Optional.of(new EventDates(day, day)));
    return new SimilarDocuments(
        List.of("算力"),
        others.stream()
            .limit(size)
            .map(card -> new SimilarDocuments.Similar(card, 2.5, shared, OtherCopies.NONE))
            .toList(),
        state);
  }

  private static Map<String, Long> counts(PolicyField kind, List<PolicyDocument> documents) {
    Map<String, Long> counts = new TreeMap<>();
    documents.stream()
        .flatMap(d -> kind.values().apply(d).stream())
        .forEach(value -> counts.merge(value, 1L, Long::sum));
    return counts;
  }
}
