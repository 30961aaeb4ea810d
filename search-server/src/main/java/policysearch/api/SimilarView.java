package policysearch.api;

import java.util.List;
import java.util.Optional;
import policysearch.model.EventDates;

/**
 * Documents about the same as one, on the wire.
 *
 * @param terms by which they were sought: the words and names that tell most about it
 */
public record SimilarView(
    String id,
    List<String> terms,
    List<SimilarDocumentView> results,
    long tookMs,
    SearchView.IndexView index) {

  /**
   * One of them.
   *
   * @param score comparable within one answer
   * @param copyCount number of other documents that are the same text; absent if there is none
   */
  public record SimilarDocumentView(
      StatementsView.DocumentLineView document,
      double score,
      SharedView shared,
      Optional<Integer> copyCount,
      Optional<List<CopyView>> copies) {}

  /**
   * What both are about.
   *
   * @param event the days on which both met at the same place
   */
  public record SharedView(List<String> people, List<String> plans, Optional<EventDates> event) {}
}
