/**
 * The model {@code bge-small-zh-v1.5} (int8), run in this process by ONNX Runtime.
 *
 * <p><b>In:</b> texts. <b>Out:</b> vectors of 512 numbers, as {@link policysearch.meaning.Embedder}
 * says. <b>Invariant:</b> model and vocabulary come from the class path; nothing is fetched,
 * nothing is written outside the temporary folder. Compiled by the profile {@code semantic} into a
 * jar of its own, so that the rest runs without it.
 */
@NullMarked
package policysearch.semantic;

import org.jspecify.annotations.NullMarked;
