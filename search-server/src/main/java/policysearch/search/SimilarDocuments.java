package policysearch.search;

import java.util.List;
import java.util.Optional;
import policysearch.model.EventDates;

/**
 * Documents about the same as one document, those most so first.
 *
 * @param terms by which they were sought: the words that tell most about the document
 */
public record SimilarDocuments(List<String> terms, List<Similar> documents, IndexState index) {
  public static final int MAX_SIZE = 50;

  public SimilarDocuments {
    terms = List.copyOf(terms);
    documents = List.copyOf(documents);
  }

  /**
   * One of them.
   *
   * @param score comparable within one answer
   * @param shared what both are about
   * @param copies the others that are the same text as it
   */
  public record Similar(Hit.Card document, double score, Shared shared, OtherCopies copies) {}

  /**
   * What two documents have in common.
   *
   * @param people named in both
   * @param plans named in both
   * @param event the days on which both met at the same place
   */
  public record Shared(List<String> people, List<String> plans, Optional<EventDates> event) {
    public Shared {
      people = List.copyOf(people);
      plans = List.copyOf(plans);
    }
  }
}
