package policysearch.http;

import java.util.Optional;
import policysearch.api.PublicUrl;
import policysearch.search.SearchEngine;
import policysearch.standing.Standing;

/**
 * What a server tells of.
 *
 * @param engine what is searched
 * @param standing what is asked again and again
 * @param url under which the world finds it
 * @param writing what documents are added with; absent where it only reads
 */
record Subject(SearchEngine engine, Standing standing, PublicUrl url, Optional<Writing> writing) {}
