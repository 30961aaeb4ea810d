/**
 * Undertow: every path on one screen, one switch for errors, limits set on purpose.
 *
 * <p><b>In:</b> HTTP. <b>Out:</b> JSON views, static files, problem+json. <b>Invariant:</b> no HTML
 * is built from data; every limit is a named constant.
 *
 * <p><b>To add one:</b> a line in Routes.
 */
@NullMarked
package policysearch.http;

import org.jspecify.annotations.NullMarked;
