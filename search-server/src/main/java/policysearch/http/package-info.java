/**
 * Undertow: every path on one screen, one switch for errors, limits set on purpose.
 *
 * <p><b>In:</b> requests. <b>Out:</b> the JSON of {@code api}, the pages of {@code html}, the
 * replies of {@code mcp}, the static files of the page. <b>Invariant:</b> no other package sees the
 * HTTP server; what a client sends never gives a 500; every answer of a handler carries the
 * security headers; only bytes read at start are served, so that no path can lead out of them; what
 * is for operators has a listener of its own, on this machine.
 *
 * <p><b>To add one:</b> a line in {@link policysearch.http.Routes}, for operators in {@link
 * policysearch.http.AdminServer}.
 */
@NullMarked
package policysearch.http;

import org.jspecify.annotations.NullMarked;
