/**
 * Which mentions of one name are one person.
 *
 * <p><b>In:</b> the {@link policysearch.people.Mention}s of a name: document, day, title,
 * provinces. <b>Out:</b> {@link policysearch.people.Individual}s, each mention in exactly one, with
 * ids that are the name, or the name and a body where namesakes are. <b>Invariant:</b> a pure
 * function of the set of mentions: nothing is kept, so nothing can be out of date; the order of the
 * mentions does not matter. The gazetteer is read from the word lists of the extractors.
 *
 * <p><b>To add one:</b> a body, a country or an office is a word in {@code bodies.tsv}; a rule of
 * what makes one career is a line in {@code Careers}.
 */
@NullMarked
package policysearch.people;

import org.jspecify.annotations.NullMarked;
