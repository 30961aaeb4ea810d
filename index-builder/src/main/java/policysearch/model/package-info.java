/**
 * What a policy document is.
 *
 * <p><b>In:</b> nothing; these records import {@code java.*} only. <b>Out:</b> the words all other
 * packages speak. <b>Invariant:</b> no nulls (an {@link java.util.Optional} or an empty list says
 * «unknown»), no setters, each extracted fact can be found again in the text by its {@link
 * policysearch.model.Evidence} or {@link policysearch.model.Span}. The JSON of a document is these
 * records, component by component; components whose type is {@link policysearch.model.Inlined} are
 * written into the object that holds them, and what is {@link policysearch.model.Derived} is
 * written though it is no component: the confidence of a fact, by its rule, out of {@code
 * confidence.tsv}.
 *
 * <p><b>To add a fact:</b> a component here, an extractor, a row in {@code Schema}.
 */
@NullMarked
package policysearch.model;

import org.jspecify.annotations.NullMarked;
