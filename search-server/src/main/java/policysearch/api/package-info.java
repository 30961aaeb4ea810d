/**
 * The JSON contract, no HTTP: parse, ask the engine, present.
 *
 * <p><b>In:</b> {@link policysearch.api.Parameters}, decoded names and values. <b>Out:</b> views,
 * records whose JSON is the contract. <b>Invariant:</b> no type of the HTTP server shows; a wrong
 * request names all that is wrong with it at once ({@link policysearch.api.BadRequest}); what a
 * user types as words is never wrong.
 *
 * <p><b>To add a parameter:</b> a row in {@code SearchParameters} and a line where it is read; a
 * keyword of the {@code Schema} is a filter by itself. <b>To add an endpoint:</b> an Api class, its
 * View, a line in {@code Routes}, a row in {@link policysearch.api.OpenApi}.
 */
@NullMarked
package policysearch.api;

import org.jspecify.annotations.NullMarked;
