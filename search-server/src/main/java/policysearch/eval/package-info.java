/**
 * How well a ranking finds what people judged to be the answer: files, measures, significance.
 *
 * <p><b>In:</b> questions, judgements, ranked lists of ids. <b>Out:</b> figures. <b>Invariant:</b>
 * measures are pure functions of a ranking and its grades; the same input gives the same figures to
 * the bit, chance included (the seed is fixed); a line that cannot be read is named by file and
 * number, and nothing is counted of a file that has one.
 *
 * <p><b>To add a measure:</b> a row in {@link policysearch.eval.Measure}, a case worked out by hand
 * in its test.
 */
@NullMarked
package policysearch.eval;

import org.jspecify.annotations.NullMarked;
