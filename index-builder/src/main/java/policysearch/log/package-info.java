/**
 * The write-ahead log: what was sent to a running server, on disk before it is acknowledged.
 *
 * <ul>
 *   <li><b>In:</b> pages as they were sent ({@link policysearch.log.Sent}), each with what was read
 *       out of it ({@link policysearch.log.Reading}), and deletions, as records of bytes.
 *   <li><b>Out:</b> the same after any crash, in their order; what cannot be read is reported, kept
 *       aside and never taken for a record.
 *   <li><b>Invariant:</b> {@link policysearch.log.WriteLog#append} returns after the records are
 *       durable, or throws and they do not count.
 *   <li><b>To add a kind of change:</b> a case of {@link policysearch.log.Change}.
 * </ul>
 */
@NullMarked
package policysearch.log;

import org.jspecify.annotations.NullMarked;
