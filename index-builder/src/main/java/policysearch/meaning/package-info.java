/**
 * Meaning as numbers: what a model that turns text into vectors must be able to do, and which parts
 * of a document are given to it.
 *
 * <p><b>In:</b> a {@link policysearch.model.PolicyDocument}, or what a user typed. <b>Out:</b>
 * vectors of unit length, whose dot product says how near two texts are in meaning.
 * <b>Invariant:</b> the program runs without any model; none is fetched.
 *
 * <p><b>To add a model:</b> an {@link policysearch.meaning.Embedder} in a jar of its own, named in
 * its {@code META-INF/services}, beside what it needs in {@code lib-semantic/}.
 */
@NullMarked
package policysearch.meaning;

import org.jspecify.annotations.NullMarked;
