package policysearch.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question.
 *
 * @param text what the user typed; never an error; blank asks for everything
 * @param scope where the words must stand
 * @param filters what must hold besides
 * @param sort the order of the results
 * @param size number of results wanted, 1 to 100
 * @param cursor where the page before ended, as {@link SearchResult#nextCursor} gave it
 * @param facets which facets to count
 * @param copies whether documents that are one text are one result
 * @param semantic whether nearness in meaning counts
 * @param options what else is done otherwise than usual
 */
public record SearchQuery(
    String text,
    Scope scope,
    List<Filter> filters,
    Sort sort,
    int size,
    Optional<String> cursor,
    List<FacetRequest> facets,
    Copies copies,
    Semantic semantic,
    Set<Option> options) {

  public static final int MAX_SIZE = 100;

  public SearchQuery {
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be 1 to " + MAX_SIZE + ", got " + size);
    }
    filters = List.copyOf(filters);
    facets = List.copyOf(facets);
    options = Set.copyOf(options);
  }

  /** A question whose copies are one result, and to which nearness counts where it helps. */
  public SearchQuery(
      String text,
      Scope scope,
      List<Filter> filters,
      Sort sort,
      int size,
      Optional<String> cursor,
      List<FacetRequest> facets) {
    this(text, scope, filters, sort, size, cursor, facets, Copies.COLLAPSE, Semantic.AUTO);
  }

  /** A question with nothing else done otherwise than usual. */
  public SearchQuery(
      String text,
      Scope scope,
      List<Filter> filters,
      Sort sort,
      int size,
      Optional<String> cursor,
      List<FacetRequest> facets,
      Copies copies,
      Semantic semantic) {
    this(text, scope, filters, sort, size, cursor, facets, copies, semantic, Set.of());
  }

  /** All documents that match {@code text}, the twenty best first. */
  public static SearchQuery of(String text) {
    return new SearchQuery(
        text, Scope.ALL, List.of(), Sort.RELEVANCE, 20, Optional.empty(), List.of());
  }

  /** The same question with other words, from its first result on. */
  public SearchQuery with(String words) {
    return new SearchQuery(
        words, scope, filters, sort, size, Optional.empty(), facets, copies, semantic, options);
  }

  /** The same question with these options. */
  public SearchQuery with(Set<Option> wanted) {
    return new SearchQuery(
        text, scope, filters, sort, size, cursor, facets, copies, semantic, wanted);
  }

  /** What may be done otherwise than usual. */
  public enum Option {
    /** Words are sought as they were typed only. */
    NO_SYNONYMS,
    /** Each hit comes with an {@link Explanation}. */
    EXPLAIN
  }

  /** Where the words must stand. */
  public enum Scope {
    /** In title or body. */
    ALL,
    /** In the title. */
    TITLE,
    /** All in one statement of somebody. */
    SPEECH
  }

  /** What becomes of documents that are one text, published by several. */
  public enum Copies {
    /** They are one result, the one of them that stands first, and count once. */
    COLLAPSE,
    /** Each is a result. */
    ALL
  }

  /** Whether nearness in meaning counts, where the index has vectors and the model is installed. */
  public enum Semantic {
    /** Beside the words, for questions ranked by relevance. */
    AUTO,
    /** Words alone. */
    OFF,
    /** Nearness alone. */
    ONLY
  }

  /** The order of the results. */
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST
  }
}
