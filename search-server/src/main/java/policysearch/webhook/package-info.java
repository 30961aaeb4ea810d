/**
 * Sends deliveries of standing queries to addresses that the operator allows: the only place from
 * which this program calls anybody, and the only home of {@code java.net.http}.
 *
 * <p><b>In:</b> {@code Standing}, the allowed hosts, a key. <b>Out:</b> signed POST requests, one
 * delivery each, in order. <b>Invariant:</b> nothing is sent to a host that is not allowed, nothing
 * in the open except to this machine, no redirect is followed; what was not acknowledged is sent
 * again under the same id, and what is given up is remembered.
 */
@NullMarked
package policysearch.webhook;

import org.jspecify.annotations.NullMarked;
