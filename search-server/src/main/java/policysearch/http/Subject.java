package policysearch.http;

import policysearch.api.PublicUrl;
import policysearch.search.SearchEngine;
import policysearch.standing.Standing;

/**
 * What a server tells of.
 *
 * @param engine what is searched
 * @param standing what is asked again and again
 * @param url under which the world finds it
 */
record Subject(SearchEngine engine, Standing standing, PublicUrl url) {}
