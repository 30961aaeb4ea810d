/**
 * The JSON contract, no HTTP: parse, ask the engine, present.
 *
 * <p><b>In:</b> named parameters. <b>Out:</b> view records, or all problems at once.
 * <b>Invariant:</b> nothing here knows Undertow or Lucene; parameters are read off the schema's
 * rows.
 *
 * <p><b>To add one:</b> an Api class, a View, a line in Routes.
 */
@NullMarked
package policysearch.api;

import org.jspecify.annotations.NullMarked;
