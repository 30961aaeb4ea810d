/**
 * Which documents are one text, published by several.
 *
 * <p><b>In:</b> title, number and body of a document. <b>Out:</b> its {@link
 * policysearch.copies.Sketch}, kept with it; whether two texts are copies; the groups of a set of
 * sketched documents. <b>Invariant:</b> nothing here knows how documents are kept; the groups
 * depend on the set of documents alone, not on the order in which they came. A text with another
 * number, name or sentence inside is another text.
 *
 * <p><b>To add one:</b> a way in which publishers dress a text goes into {@code Dressing}, with the
 * line it was made for, and into the pairs of the test.
 */
@NullMarked
package policysearch.copies;

import org.jspecify.annotations.NullMarked;
