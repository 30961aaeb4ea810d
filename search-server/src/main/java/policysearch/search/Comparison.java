package policysearch.search;

import java.util.List;

/**
 * Who uses words how often.
 *
 * @param values those compared, the most frequent first; those chosen in the order given; years in
 *     the order of time
 * @param valueCount number of values that use the words at all
 * @param index the state of the index that answered
 * @param synonyms which words were also sought in other wordings
 * @param understood what was understood of the text
 */
public record Comparison(
    List<Value> values,
    int valueCount,
    IndexState index,
    List<SearchResult.Reworded> synonyms,
    Understood understood) {
  public Comparison {
    values = List.copyOf(values);
    synonyms = List.copyOf(synonyms);
  }

  /**
   * One of them. The counts are the totals of selecting the value in a search for statements, and
   * in one for documents; first and last are the first results of these by date.
   */
  public record Value(String value, Usage statements, Usage documents) {}
}
