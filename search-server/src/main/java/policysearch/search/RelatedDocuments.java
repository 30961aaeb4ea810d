package policysearch.search;

import java.util.List;

/**
 * Documents that share a plan, an event or a person with one document, those that share the rarest
 * first.
 *
 * @param total number of texts that share anything
 * @param documents the first of them, one of each text
 */
public record RelatedDocuments(
    long total, List<SimilarDocuments.Similar> documents, IndexState index) {
  public static final int MAX_SIZE = 50;

  public RelatedDocuments {
    documents = List.copyOf(documents);
  }

  /**
   * What it counts that two documents share something which {@code having} of {@code all} have: the
   * rarer, the more.
   */
  public static double weight(long having, long all) {
    return Math.log(1 + (double) all / having);
  }
}
