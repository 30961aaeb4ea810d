package policysearch.search;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a query.
 *
 * @param total number of results, exact unless {@code partial}: matching documents, copies of one
 *     text counted once
 * @param hits this page of them
 * @param facets in the order in which they were asked for
 * @param nextCursor for the next page; absent after the last
 * @param index the state of the index that answered
 * @param nearness what nearness in meaning had to do with it
 * @param synonyms which words were also sought in other wordings
 * @param explanations why each hit is one, in the order of the hits; empty if not asked for
 * @param understood what was understood of the text
 * @param partial whether the time for a search was over before all was seen: then there may be more
 *     than the total and the counts say, and better hits
 */
public record SearchResult(
    long total,
    List<Hit> hits,
    List<FacetCounts> facets,
    Optional<String> nextCursor,
    IndexState index,
    Nearness nearness,
    List<Reworded> synonyms,
    List<Explanation> explanations,
    Understood understood,
    boolean partial) {
  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    synonyms = List.copyOf(synonyms);
    explanations = List.copyOf(explanations);
  }

  /**
   * A word of the query and its other wordings; words of one wording must all stand in the text.
   */
  public record Reworded(String word, List<String> wordings) {
    public Reworded {
      wordings = List.copyOf(wordings);
    }
  }

  /** An answer in which nearness in meaning took no part. */
  public SearchResult(
      long total,
      List<Hit> hits,
      List<FacetCounts> facets,
      Optional<String> nextCursor,
      IndexState index) {
    this(
        total,
        hits,
        facets,
        nextCursor,
        index,
        Nearness.OFF,
        List.of(),
        List.of(),
        Understood.NOTHING,
        false);
  }

  /** Whether nearness in meaning took part. */
  public enum Nearness {
    /** It did. */
    USED,
    /** It was not asked for, or the query is of a kind that words answer better. */
    OFF,
    /** The index has no vectors, or no model is installed: words alone answered. */
    UNAVAILABLE
  }
}
