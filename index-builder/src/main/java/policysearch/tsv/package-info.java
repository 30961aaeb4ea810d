/**
 * Word lists: resources of rows, cut at tabs.
 *
 * <p><b>In:</b> the name of a resource. <b>Out:</b> its rows. <b>Invariant:</b> no meaning: what a
 * column holds is known where it is used.
 *
 * <p><b>To add one:</b> a {@code .tsv} file whose comments say where it comes from.
 */
@NullMarked
package policysearch.tsv;

import org.jspecify.annotations.NullMarked;
