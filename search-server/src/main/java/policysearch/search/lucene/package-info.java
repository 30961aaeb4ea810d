/** The embedded engine: compile, run, count, snip over a Lucene index. */
@NullMarked
package policysearch.search.lucene;

import org.jspecify.annotations.NullMarked;
