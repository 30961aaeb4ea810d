package policysearch.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a search, on the wire.
 *
 * @param partial whether the time for a search was over before all was seen
 */
public record SearchView(
    QueryView query,
    TotalView total,
    boolean partial,
    long tookMs,
    List<HitView> results,
    List<FacetView> facets,
    List<SpellingView> didYouMean,
    PageView page,
    IndexView index) {

  /**
   * The question as it was understood.
   *
   * @param semantic whether nearness in meaning took part: {@code used}, {@code off}, or {@code
   *     unavailable} where the index has no vectors or no model is installed
   */
  public record QueryView(
      String q,
      String in,
      Map<String, List<String>> filters,
      Optional<String> dateField,
      Optional<String> dateFrom,
      Optional<String> dateTo,
      String sort,
      String semantic,
      List<SynonymView> synonyms,
      UnderstoodView understood) {}

  /** A word that was also sought in other wordings; words of one wording must all stand there. */
  public record SynonymView(String word, List<String> added) {}

  /**
   * How many documents match; {@code relation} is {@code eq}, exact, or {@code gte} where the time
   * was over before all was seen: so many or more.
   */
  public record TotalView(long value, String relation) {
    static TotalView of(long value, boolean partial) {
      return new TotalView(value, partial ? "gte" : "eq");
    }
  }

  /** Words that may have been meant, and how many documents match them, all else being as asked. */
  public record SpellingView(String q, long total) {}

  /** This page and the way to the next. */
  public record PageView(int size, Optional<String> nextCursor) {}

  /** The state of the index that answered. */
  public record IndexView(long generation, long documents) {}
}
