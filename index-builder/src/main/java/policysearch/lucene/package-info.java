/**
 * The schema in Lucene: analysis, mapping, writing.
 *
 * <p><b>In:</b> documents and the schema. <b>Out:</b> one Lucene block a document: its statements
 * first, itself last; text as words (for ranking) and as bigrams (for finding exactly).
 * <b>Invariant:</b> a block is replaced atomically by id; schema and analysis fingerprints stand in
 * every commit; documents and queries are folded ({@link policysearch.lucene.FoldedText}) and
 * analysed ({@link policysearch.lucene.Analysis}) by the same code.
 *
 * <p><b>To add a type of field:</b> a case in {@code DocumentMapper} and one in the engine's
 * compiler; raise {@code BuildInfo.FORMAT} when what is stored changes.
 */
@NullMarked
package policysearch.lucene;

import org.jspecify.annotations.NullMarked;
