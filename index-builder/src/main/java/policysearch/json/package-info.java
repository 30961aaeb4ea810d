/**
 * Records to JSON and back; the only importer of Gson.
 *
 * <p><b>In:</b> records of optionals, lists, maps, enums, numbers, strings and dates. <b>Out:</b>
 * JSON in lowerCamelCase: an empty optional is left out, an enum is its lower-case name, a date is
 * ISO-8601, a record marked {@link policysearch.model.Inlined} stands in its holder.
 * <b>Invariant:</b> {@code read(write(x)) equals x}; unknown members are ignored.
 *
 * <p><b>To add a type:</b> a case in {@code JsonWriting} and one in {@code JsonReading}.
 */
@NullMarked
package policysearch.json;

import org.jspecify.annotations.NullMarked;
