package policysearch.api;

import java.util.List;
import java.util.Optional;
import policysearch.model.PublicationTime;
import policysearch.search.OtherCopies;

/**
 * Another document that is the same text, on the wire.
 *
 * @param url of the page that shows it here
 */
public record CopyView(
    String id,
    Optional<String> title,
    Optional<String> source,
    Optional<PublicationTime> publishedAt,
    String url) {

  /** Those listed; absent if there is no other copy. */
  static Optional<List<CopyView>> listed(OtherCopies copies) {
    return copies.listed().isEmpty()
        ? Optional.empty()
        : Optional.of(copies.listed().stream().map(CopyView::of).toList());
  }

  /** How many there are, if any. */
  static Optional<Integer> count(OtherCopies copies) {
    return Optional.of(copies.count()).filter(count -> count > 0);
  }

  private static CopyView of(OtherCopies.Copy copy) {
    return new CopyView(
        copy.id(),
        copy.title(),
        copy.source(),
        copy.publishedAt(),
        SearchPresenter.pageOf(copy.id()));
  }
}
