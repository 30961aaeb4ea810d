package policysearch.search.lucene;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import policysearch.lucene.LuceneFields;
import policysearch.schema.Schema;
import policysearch.search.SearchQuery;

/** The order of results: never two documents at the same place, and no date comes last. */
final class Ranking {
  static final Sort RELEVANCE =
      new Sort(
          SortField.FIELD_SCORE,
          published(true),
          new SortField(LuceneFields.ORDER, SortField.Type.LONG));
  static final Sort NEWEST =
      new Sort(published(true), new SortField(LuceneFields.ORDER, SortField.Type.LONG));
  private static final Sort OLDEST =
      new Sort(published(false), new SortField(LuceneFields.ORDER, SortField.Type.LONG));

  private static final SortField[] IN_TEXT = {
    new SortField(LuceneFields.PLACE, SortField.Type.LONG),
    new SortField(LuceneFields.START, SortField.Type.LONG)
  };

  private static final Sort RELEVANT_STATEMENT =
      new Sort(SortField.FIELD_SCORE, day(LuceneFields.DAY, true), IN_TEXT[0], IN_TEXT[1]);
  private static final Sort NEWEST_STATEMENT =
      new Sort(day(LuceneFields.DAY, true), IN_TEXT[0], IN_TEXT[1]);
  private static final Sort OLDEST_STATEMENT =
      new Sort(day(LuceneFields.DAY, false), IN_TEXT[0], IN_TEXT[1]);

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

  /** The same order of statements; those of one document stand as in its text. */
  static Sort ofStatements(SearchQuery query, ParsedText text) {
    return switch (query.sort()) {
      case RELEVANCE -> text.isBlank() ? NEWEST_STATEMENT : RELEVANT_STATEMENT;
      case NEWEST -> NEWEST_STATEMENT;
      case OLDEST -> OLDEST_STATEMENT;
    };
  }

  private static SortField published(boolean newestFirst) {
    return day(Schema.PUBLISHED.name(), newestFirst);
  }

  private static SortField day(String field, boolean newestFirst) {
    return new SortField(
        field, SortField.Type.LONG, newestFirst, newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
  }
}
