/**
 * The schema in Lucene: analysis, mapping, writing.
 *
 * <p><b>In:</b> documents and the schema. <b>Out:</b> one Lucene block a document: its passages
 * first, itself last. <b>Invariant:</b> a block is replaced atomically by id; schema and analysis
 * fingerprints stand in every commit.
 */
@NullMarked
package policysearch.lucene;

import org.jspecify.annotations.NullMarked;
