/**
 * Work that gives way to what somebody waits for.
 *
 * <ul>
 *   <li><b>In:</b> threads that read pages, write the index, merge, watch folders.
 *   <li><b>Out:</b> the same threads, after others where processors are short.
 *   <li><b>Invariant:</b> it changes when something is done, never what; where the system does not
 *       grant it, all is done as by any thread.
 * </ul>
 */
@NullMarked
package policysearch.background;

import org.jspecify.annotations.NullMarked;
