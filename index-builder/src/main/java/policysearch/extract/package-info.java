/**
 * Meaning: who said what, about which plan, where, when.
 *
 * <p><b>In:</b> a parsed page. <b>Out:</b> metadata, body and facts, each with its evidence.
 * <b>Invariant:</b> {@link policysearch.extract.PolicyExtractor} is the table of contents, one line
 * a fact, in order; extractors are pure functions, never throw on content and cost linear time;
 * word lists are data.
 *
 * <p><b>To add a fact:</b> a component in the model, an extractor, a line in PolicyExtractor. <b>To
 * add a word:</b> a line in a tsv file.
 */
@NullMarked
package policysearch.extract;

import org.jspecify.annotations.NullMarked;
