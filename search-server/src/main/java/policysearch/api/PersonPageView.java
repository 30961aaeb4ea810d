package policysearch.api;

import java.util.List;
import java.util.Optional;
import policysearch.model.Inlined;
import policysearch.model.PublicationTime;

/**
 * Everything known of one person, on the wire.
 *
 * @param person name, titles over time
 * @param namesakes ids of others of that name
 * @param documents those that name the person, the newest first
 * @param statements documents with what the person said in them, the newest first
 * @param facets counts of provinces and plans in those documents
 */
public record PersonPageView(
    PersonView person,
    List<String> namesakes,
    DocumentsView documents,
    StatementsView statements,
    List<FacetView> facets,
    long tookMs,
    SearchView.IndexView index) {

  /**
   * Documents that name the person.
   *
   * @param total all there are
   * @param search the address of the search that shows all
   */
  public record DocumentsView(long total, List<DocumentLineView> results, String search) {}

  /** A document in a line. */
  @Inlined
  public record DocumentLineView(
      String id,
      Optional<String> title,
      Optional<PublicationTime> publishedAt,
      Optional<String> source,
      String url) {}

  /**
   * What the person said.
   *
   * @param total number of documents with statements
   * @param nextCursor for the next documents
   * @param search the address of the search that shows all
   */
  public record StatementsView(
      long total, List<SaidView> results, Optional<String> nextCursor, String search) {}

  /** What the person said in one document, in text order. */
  public record SaidView(DocumentLineView document, List<StatementView> statements) {}

  /** A passage of the body: half-open UTF-16 offsets, and its text. */
  public record StatementView(int start, int end, String text) {}
}
