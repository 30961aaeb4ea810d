package policysearch.api;

import java.util.Locale;
import java.util.Optional;
import policysearch.live.Receipt;

/**
 * What became of a document that was sent, or is to be deleted.
 *
 * @param line of the request, or part, counted from 1; only where a request has many
 * @param id of the document; absent where it was refused
 * @param status {@code created}, {@code replaced}, {@code unchanged}, {@code deleted}, {@code
 *     missing}; {@code refused}: it is no document and never will be; {@code busy}: nothing was
 *     done, send it again
 * @param change number of the change: who sees it sees all before
 * @param reason why it was refused or not done
 */
public record WriteView(
    Optional<Integer> line,
    Optional<String> id,
    String status,
    Optional<Long> change,
    Optional<String> reason) {
  static WriteView of(Optional<Integer> line, Receipt receipt) {
    return new WriteView(
        line,
        Optional.of(receipt.id()),
        receipt.status().name().toLowerCase(Locale.ROOT),
        Optional.of(receipt.number()),
        Optional.empty());
  }
}
