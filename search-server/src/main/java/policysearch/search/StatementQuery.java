package policysearch.search;

import java.util.EnumSet;
import java.util.Set;
import policysearch.model.Voice;

/**
 * A question for statements.
 *
 * @param search the words, which must stand in the statement itself (also those excluded), what
 *     must hold besides, and the page; scope and nearness in meaning say nothing here
 * @param voices any of which the statement must have; none for all
 */
public record StatementQuery(SearchQuery search, Set<Voice> voices) {
  public StatementQuery {
    Set<Voice> ordered = EnumSet.noneOf(Voice.class);
    ordered.addAll(voices);
    voices = Set.copyOf(ordered);
  }

  /** Whether every voice will do. */
  public boolean anyVoice() {
    return voices.isEmpty() || voices.size() == Voice.values().length;
  }
}
