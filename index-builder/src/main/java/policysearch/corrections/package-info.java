/**
 * What people who know better have set: applied to what extraction found, at every build.
 *
 * <p><b>In:</b> a corrections file (one JSON object a line) and a document as it was extracted.
 * <b>Out:</b> the document as it is after all lines that concern it, in the order of the file;
 * marks of these lines, by which a build tells later whether it must read the document again; and
 * the lines that do not fit it, each with the reason. <b>Invariant:</b> a file with a malformed
 * line is not applied at all; a line that does not fit changes nothing; every statement's text is
 * its span of the body, whatever the lines say; the body itself is never changed. Facts that were
 * derived from others (a province from a place named in the text) do not follow them: a line
 * changes what it says and nothing else.
 *
 * <p><b>To add an operation:</b> a record in {@code Operation}, a row in {@code LineForm}, a case
 * in {@code Editor}, a line in the README's table.
 */
@NullMarked
package policysearch.corrections;

import org.jspecify.annotations.NullMarked;
