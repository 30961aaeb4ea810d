/**
 * The embedded engine: compile, run, count, snip over a Lucene index.
 *
 * <p><b>In:</b> a query of the door. <b>Out:</b> its result. <b>Invariant:</b> no Lucene type shows
 * beyond this package; an index of another schema is refused.
 *
 * <p><b>To add one:</b> a clause in the compiler, and a line in the engine contract's test.
 */
@NullMarked
package policysearch.search.lucene;

import org.jspecify.annotations.NullMarked;
