package policysearch.api;

import java.util.Optional;

/**
 * What became of a document that was sent, or is to be deleted.
 *
 * @param line of the request, counted from 1; only where a request has many
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
    Optional<String> reason) {}
