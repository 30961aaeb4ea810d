package policysearch.search;

import java.util.List;
import java.util.Optional;

/**
 * Statements by group.
 *
 * @param total number of groups, exact
 * @param statements number of statements in all of them, each once
 * @param groups this page of them
 * @param nextCursor for the next page; absent after the last
 * @param index the state of the index that answered
 * @param synonyms which words were also sought in other wordings
 * @param understood what was understood of the text
 * @param partial whether the time for a search was over before all was seen
 */
public record StatementGroups(
    long total,
    long statements,
    List<Group> groups,
    Optional<String> nextCursor,
    IndexState index,
    List<SearchResult.Reworded> synonyms,
    Understood understood,
    boolean partial) {
  public StatementGroups {
    groups = List.copyOf(groups);
    synonyms = List.copyOf(synonyms);
  }

  /**
   * One group.
   *
   * @param speaker whose statements these are, if that is what they have in common
   * @param count number of statements; for a speaker, the total with a filter by the name besides
   * @param documents number of texts that they stand in
   * @param first the first of them; never empty
   */
  public record Group(
      Optional<String> speaker, long count, long documents, List<StatementHit> first) {
    public Group {
      first = List.copyOf(first);
    }
  }
}
