package policysearch.api;

import java.time.LocalDate;
import java.util.Optional;
import policysearch.search.Usage;

/**
 * How often words are used, on the wire.
 *
 * @param count the total of {@code request}
 * @param occurrences how often the words stand in what is counted, in titles not
 * @param characters said, or written, in all that is compared; white space left out
 * @param per10000 {@code occurrences} for 10,000 characters; absent where there are none
 * @param first the earliest dated use
 * @param last the latest dated use
 * @param request what shows all that is counted
 */
public record UsageView(
    long count,
    long occurrences,
    long characters,
    Optional<Double> per10000,
    Optional<UseView> first,
    Optional<UseView> last,
    LinkView request) {

  /** One use: the day of publication, the document's id and title, the page that shows it here. */
  public record UseView(LocalDate date, String document, Optional<String> title, String url) {
    static UseView of(Usage.Use use) {
      return new UseView(
          use.day(), use.document(), use.title(), SearchPresenter.pageOf(use.document()));
    }
  }

  static UsageView of(Usage usage, LinkView request) {
    return new UsageView(
        usage.count(),
        usage.occurrences(),
        usage.characters(),
        Optional.of(usage.characters())
            .filter(c -> c > 0)
            .map(c -> 10_000.0 * usage.occurrences() / c),
        usage.first().map(UseView::of),
        usage.last().map(UseView::of),
        request);
  }
}
