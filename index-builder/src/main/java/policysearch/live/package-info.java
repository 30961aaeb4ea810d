/**
 * An index that is written while it is searched.
 *
 * <ul>
 *   <li><b>In:</b> pages as they were sent ({@link policysearch.log.Sent}), deletions.
 *   <li><b>Out:</b> the same in the log and in the index, acknowledged when both have them; readers
 *       of the index that see them.
 *   <li><b>Invariant:</b> what was acknowledged is in the index after any crash; what is in the
 *       index is what the log says, in its order.
 *   <li><b>To add a kind of change:</b> a case of {@link policysearch.log.Change}, and what it does
 *       in {@link policysearch.builder.LoggedChanges}.
 * </ul>
 */
@NullMarked
package policysearch.live;

import org.jspecify.annotations.NullMarked;
