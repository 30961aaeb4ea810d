/**
 * Bytes: files, folders, archives, crawls, JSON lines.
 *
 * <p><b>In:</b> paths as the user gave them. <b>Out:</b> {@link policysearch.raw.RawPage}s, one at
 * a time, in a fixed order, or why one could not be read. <b>Invariant:</b> no look inside the
 * text; one document in memory at a time; the same input gives the same ids.
 *
 * <p><b>To add a container format:</b> one opener, a line in {@code Opening}, its {@code Ending}
 * and its first bytes in {@code Magic}.
 */
@NullMarked
package policysearch.raw;

import org.jspecify.annotations.NullMarked;
