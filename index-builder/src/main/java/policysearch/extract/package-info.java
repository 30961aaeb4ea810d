/**
 * Meaning: who said what, about which plan, where, when.
 *
 * <p><b>In:</b> a parsed page. <b>Out:</b> metadata, body and facts, each with its evidence.
 * <b>Invariant:</b> {@link policysearch.extract.PolicyExtractor} is the table of contents, one line
 * a fact, in order; extractors are pure functions, never throw on content and cost linear time;
 * word lists are data; a rule carries the sentence it was made for.
 *
 * <p><b>How speech is found:</b> {@code NameFinder} finds names where an office, a verb or a list
 * shows them, {@code TitleReader} the office before them; {@code SentenceReader} reads whom a
 * sentence is about, with {@code GroupFinder} for voices that are no person and {@code CueFinder}
 * for the verb of saying; {@code StatementExtractor} walks through the sentences and keeps whose
 * words they are until {@code ReporterVoice} says that the report goes on. {@code Genre} leaves
 * laws and notices out of it.
 *
 * <p><b>To add a fact:</b> a component in the model, an extractor, a line in PolicyExtractor. <b>To
 * add a word:</b> a line in a tsv file; to add a rule, its sentence in {@code WhoSaidWhatTest}; one
 * with a name of its own also needs a row in the model's {@code confidence.tsv} and its sentence in
 * {@code EveryRuleTest}.
 */
@NullMarked
package policysearch.extract;

import org.jspecify.annotations.NullMarked;
