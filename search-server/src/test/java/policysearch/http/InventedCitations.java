package policysearch.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import policysearch.model.Citations;
import policysearch.model.PolicyDocument;
import policysearch.schema.Schema;
import policysearch.search.CitedFound;
import policysearch.search.CitedQuery;
import policysearch.search.DocumentCitations;
import policysearch.search.Hit;
import policysearch.search.IndexState;
import policysearch.search.OtherCopies;
import policysearch.search.RelatedDocuments;
import policysearch.search.SimilarDocuments;

/** Citations among a list of documents, read through each time. */
record InventedCitations(
    List<PolicyDocument> documents, Function<PolicyDocument, Hit.Card> card, IndexState state) {

  DocumentCitations of(PolicyDocument document) throws IOException {
    List<String> names = List.copyOf(Citations.names(document));
    List<Hit.Card> citing =
        documents.stream()
            .filter(d -> cites(d).stream().anyMatch(names::contains))
            .map(card)
            .toList();
    return new DocumentCitations(
        DocumentCitations.Cited.of(Citations.of(document), this::held),
        names,
        citing.size(),
        citing.stream().limit(DocumentCitations.MOST_LISTED).toList());
  }

  CitedFound cited(CitedQuery query) {
    Map<String, Long> counts = new TreeMap<>();
    documents.forEach(d -> cites(d).forEach(name -> counts.merge(name, 1L, Long::sum)));
    counts
        .keySet()
        .removeIf(
            name ->
                !name.contains(query.contains())
                    || query.kind().filter(kind -> kind != kind(name)).isPresent()
                    || query.held().filter(held -> held != held(name).isPresent()).isPresent());
    return new CitedFound(
        counts.size(),
        counts.entrySet().stream()
            .limit(query.size())
            .map(
                e ->
                    new CitedFound.Name(
                        e.getKey(), kind(e.getKey()), e.getValue(), held(e.getKey())))
            .toList(),
        state);
  }

  /** All others, with what they share in people and plans. */
  RelatedDocuments related(PolicyDocument of, int size) {
    List<SimilarDocuments.Similar> related =
        documents.stream()
            .filter(d -> !d.id().equals(of.id()))
            .map(
                d ->
                    new SimilarDocuments.Similar(
                        card.apply(d),
                        1.5,
                        new SimilarDocuments.Shared(
                            Schema.PERSON.values().apply(d),
                            Schema.PLAN.values().apply(d),
                            Optional.empty()),
                        OtherCopies.NONE))
            .toList();
    return new RelatedDocuments(related.size(), related.stream().limit(size).toList(), state);
  }

  private Optional<Hit.Card> held(String name) {
    return documents.stream().filter(d -> Citations.names(d).contains(name)).findFirst().map(card);
  }

  private static List<String> cites(PolicyDocument document) {
    return Schema.CITES.values().apply(document);
  }

  private static CitedQuery.Kind kind(String name) {
    return Citations.isTitle(name) ? CitedQuery.Kind.TITLE : CitedQuery.Kind.NUMBER;
  }
}
