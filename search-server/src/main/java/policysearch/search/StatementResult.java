package policysearch.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.model.Voice;

/**
 * Statements.
 *
 * @param total number of statements, exact; those of copies of one text counted once
 * @param hits this page of them
 * @param facets in the order in which they were asked for; they count statements
 * @param voices how many statements each voice would give, the query's own choice left out
 * @param nextCursor for the next page; absent after the last
 * @param index the state of the index that answered
 * @param synonyms which words were also sought in other wordings
 * @param understood what was understood of the text
 * @param partial whether the time for a search was over before all was seen
 */
public record StatementResult(
    long total,
    List<StatementHit> hits,
    List<FacetCounts> facets,
    Map<Voice, Long> voices,
    Optional<String> nextCursor,
    IndexState index,
    List<SearchResult.Reworded> synonyms,
    Understood understood,
    boolean partial) {
  public StatementResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    voices = Map.copyOf(voices);
    synonyms = List.copyOf(synonyms);
  }
}
