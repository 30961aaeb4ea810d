package policysearch.api;

import java.util.List;
import java.util.Optional;

/**
 * A document that another one cites, on the wire.
 *
 * @param number by which it is cited, in the standard form; absent if by title only
 * @param title by which it is cited, without 《》; absent if by number only
 * @param places where it stands in the body: half-open UTF-16 offsets
 * @param held whether the index holds it
 * @param document the one held; absent if none is
 */
public record CitedView(
    Optional<String> number,
    Optional<String> title,
    List<int[]> places,
    boolean held,
    Optional<StatementsView.DocumentLineView> document) {

  /**
   * By which documents one is cited.
   *
   * @param names under which they cite it
   * @param count number of documents, exact
   * @param documents the newest of them
   * @param all the request that gives them all; absent if the document has no name to be cited by
   */
  public record ByView(
      List<String> names,
      long count,
      List<StatementsView.DocumentLineView> documents,
      Optional<LinkView> all) {}
}
