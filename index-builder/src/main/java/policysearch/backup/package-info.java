/**
 * Copies of an index, and whether one is whole.
 *
 * <ul>
 *   <li><b>In:</b> the folder of an index, also while a server writes it.
 *   <li><b>Out:</b> a copy of one moment, verified, and an index made of a copy; what is damaged, a
 *       line a problem.
 *   <li><b>Invariant:</b> a backup is whole once it has its {@code SHA256SUMS}; an index that is
 *       restored has no {@code CURRENT} before everything else is there; nothing is overwritten,
 *       what stood in the way is kept.
 *   <li><b>To keep another file of an index:</b> its name in {@link policysearch.backup.Beside}.
 * </ul>
 */
@NullMarked
package policysearch.backup;

import org.jspecify.annotations.NullMarked;
