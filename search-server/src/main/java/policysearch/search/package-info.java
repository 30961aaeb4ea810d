/**
 * The door between the API and whatever engine answers.
 *
 * <p><b>In:</b> a {@link policysearch.search.SearchQuery} in the model's words. <b>Out:</b> a
 * {@link policysearch.search.SearchResult}. <b>Invariant:</b> no engine type shows; every engine
 * passes the same contract test; every facet count equals the total you get by selecting that
 * value, and every person's number of documents the total of searching for {@link
 * policysearch.search.Filter.Persons that person}.
 *
 * <p><b>To add a query option:</b> here, in its parser, in each engine's compiler, a contract test,
 * openapi.
 */
@NullMarked
package policysearch.search;

import org.jspecify.annotations.NullMarked;
