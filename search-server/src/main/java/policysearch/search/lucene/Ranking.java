package policysearch.search.lucene;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import policysearch.lucene.LuceneFields;
import policysearch.schema.Schema;
import policysearch.search.SearchQuery;

/** The order of results: never two documents at the same place, and no date comes last. */
final class Ranking {
  private static final Sort RELEVANCE =
      new Sort(
          SortField.FIELD_SCORE,
          published(true),
          new SortField(LuceneFields.ORDER, SortField.Type.LONG));
  private static final Sort NEWEST =
      new Sort(published(true), new SortField(LuceneFields.ORDER, SortField.Type.LONG));
  private static final Sort OLDEST =
      new Sort(published(false), new SortField(LuceneFields.ORDER, SortField.Type.LONG));

  private Ranking() {}

  /**
   * The order of {@code query}; without words, all are equally relevant and the newest come first.
   */
  static Sort of(SearchQuery query, ParsedText text) {
    return switch (query.sort()) {
      case RELEVANCE -> text.isBlank() ? NEWEST : RELEVANCE;
      case NEWEST -> NEWEST;
      case OLDEST -> OLDEST;
    };
  }

  private static SortField published(boolean newestFirst) {
    return new SortField(
        Schema.PUBLISHED.name(),
        SortField.Type.LONG,
        newestFirst,
        newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
  }
}
