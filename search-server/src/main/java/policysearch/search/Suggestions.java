package policysearch.search;

import java.util.List;
import policysearch.schema.PolicyField;

/**
 * What may be meant by what was typed: values that begin with it before those that have it inside,
 * of either those of most documents first.
 *
 * @param index the state of the index that they are from; a state replaced a moment ago may answer
 */
public record Suggestions(List<Suggestion> suggestions, IndexState index) {
  public Suggestions {
    suggestions = List.copyOf(suggestions);
  }

  /**
   * One of them.
   *
   * @param documents how many documents have it, copies of one text counted once: the total of a
   *     search that is filtered by it
   */
  public record Suggestion(PolicyField kind, String value, long documents) {}
}
