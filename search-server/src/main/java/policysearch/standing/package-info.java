/**
 * Standing queries: saved questions, asked of each state of the index about what is new in it.
 *
 * <p><b>In:</b> the queries as a file has them, and a {@code SearchEngine}. <b>Out:</b> deliveries,
 * numbered from 1 for each query, once and only once. <b>Invariant:</b> a round counts when its
 * ledger is renamed into place, and not before: what a round that was cut off has written to the
 * outboxes is seen by nobody and cut away by the next; nothing that counts is ever changed.
 *
 * <p><b>To add a way of delivery:</b> read {@link policysearch.standing.Standing#each} from a
 * number of its own on, as {@code webhook} does. <b>To add what a line may say:</b> {@code
 * api.StandingFile}.
 */
@NullMarked
package policysearch.standing;

import org.jspecify.annotations.NullMarked;
