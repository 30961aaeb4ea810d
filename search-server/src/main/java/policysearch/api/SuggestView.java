package policysearch.api;

import java.util.List;

/** What may be meant by what was typed, on the wire. */
public record SuggestView(
    String q, List<SuggestionView> suggestions, long tookMs, SearchView.IndexView index) {

  /**
   * A value that may be meant.
   *
   * @param label of the kind, Chinese
   * @param count how many documents have it, copies of one text counted once
   * @param parameter of a search which chooses it
   * @param request the search for it; of a title the search for all that have it in their title
   */
  public record SuggestionView(
      String kind, String label, String value, long count, String parameter, LinkView request) {}
}
