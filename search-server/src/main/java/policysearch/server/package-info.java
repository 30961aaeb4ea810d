/** Wiring and commands. */
@NullMarked
package policysearch.server;

import org.jspecify.annotations.NullMarked;
