/** The JSON contract, no HTTP: parse, ask the engine, present. */
@NullMarked
package policysearch.api;

import org.jspecify.annotations.NullMarked;
