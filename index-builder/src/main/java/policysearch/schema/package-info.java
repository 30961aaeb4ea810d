/**
 * Which fields there are.
 *
 * <p><b>In:</b> the model. <b>Out:</b> {@link policysearch.schema.Schema}, one row a field: name,
 * type, level, facet, label, weight and how it is read from the model; {@link
 * policysearch.schema.Hierarchy}, which of them lie in which. <b>Invariant:</b> indexing,
 * filtering, counting and presenting loop over the rows; no other place lists fields.
 *
 * <p><b>To add one:</b> a row in {@code Schema}; its fingerprint changes by itself, and an index of
 * another fingerprint is refused.
 */
@NullMarked
package policysearch.schema;

import org.jspecify.annotations.NullMarked;
