/**
 * Who may do what.
 *
 * <ul>
 *   <li>In: the file of keys, which holds hashes; the key that a request presents.
 *   <li>Out: whether it may do what it asks.
 *   <li>Invariant: a key stands nowhere but where its owner keeps it; comparing takes the same time
 *       whatever is presented.
 *   <li>To add a scope: a constant of {@link policysearch.access.Scope}.
 * </ul>
 */
@NullMarked
package policysearch.access;

import org.jspecify.annotations.NullMarked;
