/** Undertow: every path on one screen, one switch for errors, limits set on purpose. */
@NullMarked
package policysearch.http;

import org.jspecify.annotations.NullMarked;
