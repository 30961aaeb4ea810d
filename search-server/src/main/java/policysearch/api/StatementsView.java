package policysearch.api;

import java.util.List;
import java.util.Optional;
import policysearch.model.PublicationTime;

/**
 * Statements, on the wire: either one by one, or by groups.
 *
 * @param total number of statements, exact
 * @param partial whether the time for a search was over before all was seen
 * @param groupCount number of groups, exact; absent where they are not grouped
 * @param results this page of statements; absent where they are grouped
 * @param groups this page of groups; absent where they are not grouped
 * @param facets counts of statements by value
 * @param voices how many statements each voice would give; absent where they are grouped
 */
public record StatementsView(
    SearchView.QueryView query,
    SearchView.TotalView total,
    boolean partial,
    Optional<Long> groupCount,
    long tookMs,
    Optional<List<StatementView>> results,
    Optional<List<GroupView>> groups,
    List<FacetView> facets,
    Optional<List<FacetView.ValueView>> voices,
    SearchView.PageView page,
    SearchView.IndexView index) {

  /**
   * One statement.
   *
   * @param start where it begins in the body of the document
   * @param end where it ends
   * @param speaker who says it, several joined by 、
   * @param speakers the same, one by one
   * @param voice {@code individual}, {@code joint} or {@code collective}
   * @param text verbatim, whole
   * @param ranges where the words stand in {@code text}: half-open UTF-16 offsets
   * @param copyCount number of other documents that are the same text; absent if there is none
   */
  public record StatementView(
      String speaker,
      List<SpeakerView> speakers,
      String voice,
      String text,
      List<int[]> ranges,
      int start,
      int end,
      DocumentLineView document,
      Optional<Integer> copyCount,
      Optional<List<CopyView>> copies) {}

  /** Who speaks, and the office printed beside the name. */
  public record SpeakerView(String name, Optional<String> title) {}

  /**
   * The document in which a statement stands.
   *
   * @param url of the page that shows it here
   * @param originalUrl where it was published
   */
  public record DocumentLineView(
      String id,
      Optional<String> title,
      Optional<String> type,
      Optional<PublicationTime> publishedAt,
      Optional<String> source,
      List<String> provinces,
      String url,
      Optional<String> originalUrl) {}

  /**
   * What one person says, or what is said in one document.
   *
   * @param speaker whose statements these are; absent where a document is what they share
   * @param document where they stand; absent where a speaker is what they share
   * @param count number of statements, exact
   * @param documents number of documents that they stand in
   * @param statements the first of them
   * @param all the request that gives them all; absent where a document is what they share
   */
  public record GroupView(
      Optional<String> speaker,
      Optional<DocumentLineView> document,
      long count,
      long documents,
      List<StatementView> statements,
      Optional<LinkView> all) {}
}
