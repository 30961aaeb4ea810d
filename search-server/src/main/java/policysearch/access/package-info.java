/**
 * Who may do what.
 *
 * <ul>
 *   <li><b>In:</b> the file of keys, which holds hashes; the key that a request presents.
 *   <li><b>Out:</b> whether it may do what it asks.
 *   <li><b>Invariant:</b> a key stands nowhere but where its owner keeps it; comparing takes the
 *       same time whatever is presented.
 *   <li><b>To add a scope:</b> a constant of {@link policysearch.access.Scope}.
 * </ul>
 */
@NullMarked
package policysearch.access;

import org.jspecify.annotations.NullMarked;
