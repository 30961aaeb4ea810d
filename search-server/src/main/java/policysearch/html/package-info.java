/**
 * The page without script: the same views as HTML, at the same addresses.
 *
 * <p><b>In:</b> {@link policysearch.api.Parameters}, and the views of {@code api}. <b>Out:</b>
 * {@link policysearch.html.HtmlPage}, put into the frame of {@code index.html} by {@link
 * policysearch.html.Shell}. <b>Invariant:</b> HTML is made by {@code Html} and nowhere else, so
 * that whatever a document holds is text; every word that the page says stands in {@code
 * words.zh.properties} and {@code words.en.properties}; addresses are read and written as {@code
 * url-state.mjs} does it.
 *
 * <p><b>To add a page:</b> a class that fills a {@code Html}, a method in {@link
 * policysearch.html.Pages}, a line in {@code Routes}.
 */
@NullMarked
package policysearch.html;

import org.jspecify.annotations.NullMarked;
