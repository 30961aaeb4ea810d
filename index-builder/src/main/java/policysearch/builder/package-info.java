/**
 * Running flow A: inputs to a committed index, or to NDJSON.
 *
 * <p><b>In:</b> paths and options. <b>Out:</b> an index directory and a report. <b>Invariant:</b> a
 * killed build leaves the last good commit; nothing is lost without a reason in the report; what is
 * in the index at the end depends neither on the number of threads nor on earlier interruptions; a
 * person's corrections are in it, or the report says which do not fit.
 *
 * <p><b>To add an outcome of an input:</b> a case in {@code RawItem}, a count in {@code
 * BuildTally}.
 */
@NullMarked
package policysearch.builder;

import org.jspecify.annotations.NullMarked;
