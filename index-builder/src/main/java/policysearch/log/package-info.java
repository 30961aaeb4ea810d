/**
 * The write-ahead log: what was sent to a running server, on disk before it is acknowledged.
 *
 * <ul>
 *   <li>In: pages as they were sent ({@link policysearch.log.Sent}) and deletions, as records of
 *       bytes.
 *   <li>Out: the same after any crash, in their order; what cannot be read is reported, kept aside
 *       and never taken for a record.
 *   <li>Invariant: {@link policysearch.log.WriteLog#append} returns after the records are durable,
 *       or throws and they do not count.
 *   <li>To add a kind of change: a case of {@link policysearch.log.Change}.
 * </ul>
 */
@NullMarked
package policysearch.log;

import org.jspecify.annotations.NullMarked;
