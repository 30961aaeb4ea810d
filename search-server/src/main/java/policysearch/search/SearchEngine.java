package policysearch.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import policysearch.model.PolicyDocument;
import policysearch.model.Span;

/**
 * Answers questions about an index: the narrow door that every engine implements.
 *
 * <p>Meaning of a query. A document matches if its words do (see {@link SearchQuery.Scope}) and all
 * filters do. Values of one filter are alternatives; filters of different fields must all hold.
 * «speaker + words» is one passage: a document matches if it matches the words as a whole and holds
 * a statement by one of the speakers which by itself has all the positive words (with scope TITLE,
 * any statement by them). A facet value's count is the total that selecting that value would give,
 * the facet's own filter left out.
 *
 * <p>Documents that are one text, published by several, are one result: the one of those that match
 * that stands first in the order asked for. Totals and counts count texts, so a value counts where
 * any matching copy has it. With {@link SearchQuery.Copies#ALL} each document is a result.
 */
public interface SearchEngine extends AutoCloseable {
  /**
   * One page of results, with totals and facets.
   *
   * @throws WrongCursorException if the query's cursor is none, or another query's
   * @throws StaleCursorException if the query's cursor belongs to an index that is gone
   */
  SearchResult search(SearchQuery query) throws IOException;

  /**
   * One facet of a query's results: those values that contain {@code contains} (all, if empty) or,
   * where letters are in it, are read so from any character on, as with {@link #suggest}. Children
   * of these values are all counted.
   */
  FacetCounts facet(SearchQuery query, FacetRequest facet, String contains) throws IOException;

  /**
   * Shows {@code visitor} all results of {@code query} in its order, to the last, out of one state
   * of the index. The query's size, cursor and facets, which are about pages, do not count.
   *
   * <p>What {@code visitor} throws ends it and comes out as it is.
   */
  void each(SearchQuery query, Visitor visitor) throws IOException;

  /** Shows {@code visitor} what is held, in no order, out of one state of the index. */
  void eachHeld(HeldVisitor visitor) throws IOException;

  /**
   * One page of statements. A statement matches if it has the words itself, its document passes the
   * filters, and a filter by speaker or by persons names one who says it. Statements of documents
   * that are one text are one result where their words are the same, the one of them that stands
   * first. Counts count statements as the totals do.
   *
   * @throws WrongCursorException if the query's cursor is none, or another query's
   * @throws StaleCursorException if the query's cursor belongs to an index that is gone
   */
  StatementResult statements(StatementQuery query) throws IOException;

  /**
   * Shows {@code visitor} all statements of {@code query} in the order of its pages, to the last,
   * out of one state of the index. Size, cursor and facets do not count.
   *
   * <p>What {@code visitor} throws ends it and comes out as it is.
   */
  void eachStatement(StatementQuery query, StatementVisitor visitor) throws IOException;

  /**
   * One page of groups of the same statements; of speakers, those chosen if any are.
   *
   * @throws WrongCursorException if the query's cursor is none, or another query's
   * @throws StaleCursorException if the query's cursor belongs to an index that is gone
   */
  StatementGroups groups(StatementGroupQuery query) throws IOException;

  /**
   * Words that the statements of {@code query} have more often than all statements do, each counted
   * as the totals of {@link #statements} are. They are sought among the newest {@link
   * SpokenWords#READ} of them.
   */
  SpokenWords spokenWords(StatementQuery query, int size) throws IOException;

  /** How often each value of a facet uses the words; see {@link Comparison.Value}. */
  Comparison compare(ComparisonQuery query) throws IOException;

  /** First use and spread of a phrase. */
  PhraseHistory phrase(PhraseQuery query) throws IOException;

  /** The document with that id, if there is one. */
  Optional<PolicyDocument> document(String id) throws IOException;

  /** The other documents that are the same text as the one with that id. */
  OtherCopies copies(String id) throws IOException;

  /**
   * The stretches of {@code typed} that are ordinary words, in order: all of it, or what stands
   * between operators and fields.
   */
  List<Span> words(String typed);

  /** Where the words of {@code text} stand in {@code document}: title ranges and body ranges. */
  Found find(PolicyDocument document, String text) throws IOException;

  /** Persons by name or title, those in most of the documents asked for first. */
  PeopleFound people(PeopleQuery query) throws IOException;

  /**
   * The person with that id; also with an id from before namesakes came or went, as long as it says
   * a body of theirs. Documents count as those of {@link Filter.Persons} do.
   */
  Optional<PersonEntry> person(String id) throws IOException;

  /**
   * Values that may be meant by what was typed so far: a value is, if it has what was typed from
   * any of its characters on, each typed as itself, as one of its readings in pinyin or as that
   * reading's initial, the last one as the beginning of a reading too.
   */
  Suggestions suggest(SuggestQuery query) throws IOException;

  /**
   * What may have been meant by a query that finds few documents: other spellings of it, the
   * likeliest first, each of which finds more. Empty for a query that finds more than {@link
   * Spelling#FEW}.
   */
  List<Spelling> didYouMean(SearchQuery query) throws IOException;

  /** Documents about the same as the one with that id, if there is one; copies are left out. */
  Optional<SimilarDocuments> similar(String id, int size) throws IOException;

  /**
   * Documents that share a plan, an event (the same days and place) or a person with the one with
   * that id, if there is one; copies are left out. The score is the sum of {@link
   * RelatedDocuments#weight} over what is shared, each counted in all documents.
   */
  Optional<RelatedDocuments> related(String id, int size) throws IOException;

  /** What the document with that id cites and by what it is cited, if there is one. */
  Optional<DocumentCitations> citations(String id) throws IOException;

  /**
   * Names under which documents are cited, held or not. Counts are those of the facet {@link
   * policysearch.schema.Schema#CITES}.
   */
  CitedFound cited(CitedQuery query) throws IOException;

  /** What the index holds now. */
  IndexState state() throws IOException;

  @Override
  void close() throws IOException;

  /** Is shown results one by one. */
  interface Visitor {
    /** Is shown a result, with the other documents that are the same text. */
    void visit(PolicyDocument document, OtherCopies copies) throws IOException;
  }

  /** Is shown what is held. */
  interface HeldVisitor {
    /** Is shown one document. */
    void visit(HeldDocument document) throws IOException;
  }

  /** Is shown statements one by one. */
  interface StatementVisitor {
    /** Is shown a statement. */
    void visit(StatementHit statement) throws IOException;
  }

  /** Where words stand; ranges are sorted and do not overlap. */
  record Found(List<Span> title, List<Span> body) {
    public Found {
      title = List.copyOf(title);
      body = List.copyOf(body);
    }
  }
}
