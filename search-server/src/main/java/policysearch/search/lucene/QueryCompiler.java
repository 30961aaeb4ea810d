package policysearch.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import policysearch.lucene.LuceneFields;
import policysearch.model.Citations;
import policysearch.model.DocumentNumber;
import policysearch.schema.FieldType;
import policysearch.schema.Hierarchy;
import policysearch.schema.Level;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.Filter;
import policysearch.search.SearchQuery;
import policysearch.search.SearchQuery.Scope;

/** Gives the Lucene queries of a question: its words, each of its filters, its statements. */
final class QueryCompiler {
  /** What stands for a whole document; statements stand before it in its block. */
  static final Query DOCUMENTS = new TermQuery(new Term(LuceneFields.KIND, LuceneFields.DOCUMENT));

  static final Query STATEMENTS =
      new TermQuery(new Term(LuceneFields.KIND, LuceneFields.STATEMENT));

  private final SearchQuery query;
  private final ParsedText text;
  private final Snapshot snapshot;
  private final WordsCompiler words;
  private final Optional<float[]> vector;
  private final ClauseCompiler clauses;

  /**
   * @param vector of the text, where nearness in meaning counts
   */
  QueryCompiler(SearchQuery query, ParsedText text, Snapshot snapshot, Optional<float[]> vector) {
    this.vector = vector;
    this.query = query;
    this.text = text;
    this.snapshot = snapshot;
    this.words = new WordsCompiler(text, snapshot.reader());
    this.clauses = new ClauseCompiler(snapshot);
  }

  /** Documents that match the words, ranked by them; filters left out. */
  Query words() throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(DOCUMENTS, Occur.FILTER);
    if (!text.isBlank()) {
      all.add(ranked(), Occur.MUST);
      if (query.scope() == Scope.SPEECH) {
        all.add(holding(statements()), Occur.FILTER);
      }
    }
    for (Query excluded : words.excluded()) {
      all.add(excluded, Occur.MUST_NOT);
    }
    addDemands(all);
    return all.build();
  }

  /** What was typed with operators and does not rank. */
  private void addDemands(BooleanQuery.Builder all) throws IOException {
    for (Filter field : text.demands().filters()) {
      all.add(filter(field), Occur.FILTER);
    }
    if (vector.isPresent()) {
      for (Clause required : text.demands().required()) {
        all.add(clauses.of(required, field()), Occur.FILTER);
      }
    }
    for (Clause forbidden : text.demands().forbidden()) {
      all.add(clauses.of(forbidden, Schema.BODY), Occur.MUST_NOT);
    }
  }

  /** What the words alone are worth, nearness in meaning left out. */
  Query worth() throws IOException {
    return ranked(text, field(), words, clauses);
  }

  /**
   * What a newer document gains; nothing where a time is named, and nothing in a question, whose
   * answer may be of any age (statutes, of which half are dated: .3766 nDCG@10 without, .3710
   * with).
   */
  Optional<Query> newness() {
    boolean named =
        text.isQuestion()
            || text.dated()
            || Stream.concat(query.filters().stream(), text.demands().filters().stream())
                .anyMatch(QueryCompiler::namesTime);
    return named
        ? Optional.empty()
        : snapshot
            .newest()
            .map(
                newest ->
                    LongField.newDistanceFeatureQuery(
                        Schema.PUBLISHED.name(), Schema.NEWNESS, newest, Schema.NEWNESS_HALVES));
  }

  /** Ranks and matches what must be found in {@code field}: the words, and what is required. */
  static Query ranked(
      ParsedText text, PolicyField field, WordsCompiler words, ClauseCompiler clauses)
      throws IOException {
    List<Clause> required = text.demands().required();
    if (required.isEmpty()) {
      return words.ranked(field);
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (!text.hasNoWords()) {
      all.add(words.ranked(field), Occur.MUST);
    }
    for (Clause clause : required) {
      all.add(clauses.of(clause, field), Occur.MUST);
    }
    return all.build();
  }

  private static boolean namesTime(Filter filter) {
    return switch (filter) {
      case Filter.Dates _ -> true;
      case Filter.AnyOf(var field, _) -> Hierarchy.isHistogram(field);
      case Filter.Persons _, Filter.Ids _ -> false;
    };
  }

  private Query ranked() throws IOException {
    if (vector.isPresent()) {
      Meaning meaning = new Meaning(snapshot, vector.get());
      return query.semantic() == SearchQuery.Semantic.ONLY
          ? meaning.only()
          : meaning.fused(worded());
    }
    return text.isQuestion() && field().equals(Schema.BODY)
        ? new BestPassages(words.pairs(), snapshot).prefer(worded())
        : worded();
  }

  private Query worded() throws IOException {
    BooleanQuery.Builder worded = new BooleanQuery.Builder();
    worded.add(worth(), Occur.MUST).add(DOCUMENTS, Occur.FILTER);
    newness().ifPresent(newer -> worded.add(newer, Occur.SHOULD));
    return worded.build();
  }

  /** Statements that by themselves have all the positive words; any, if none are sought in them. */
  Query statements() throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(STATEMENTS, Occur.FILTER);
    if (!text.isBlank() && query.scope() != Scope.TITLE) {
      if (!text.hasNoWords()) {
        all.add(words.matching(Schema.PASSAGE), Occur.FILTER);
      }
      for (Clause required : text.demands().required()) {
        all.add(clauses.of(required, Schema.PASSAGE), Occur.FILTER);
      }
    }
    return all.build();
  }

  /** Documents for which {@code filter} holds. */
  Query filter(Filter filter) throws IOException {
    return switch (filter) {
      case Filter.AnyOf(var field, var values) when field.level() == Level.PASSAGE ->
          holding(both(statements(), anyOf(field, values)));
      case Filter.AnyOf(var field, var values) -> anyOf(field, values);
      case Filter.Persons(var ids) -> snapshot.people().documents(ids);
      case Filter.Ids(var ids) ->
          both(
              DOCUMENTS,
              new TermInSetQuery(
                  LuceneFields.ID,
                  ids.stream().map(id -> new BytesRef(LuceneFields.keyword(id))).toList()));
      case Filter.Dates(var field, var from, var to) -> {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        switch (field) {
          case PUBLISHED -> addRange(Schema.PUBLISHED, from, to, all);
          case EVENT -> {
            addRange(Schema.EVENT_TO, from, Optional.empty(), all);
            addRange(Schema.EVENT_FROM, Optional.empty(), to, all);
          }
        }
        yield all.build();
      }
    };
  }

  /** Where the words must stand; the body's field holds the title too. */
  private PolicyField field() {
    return query.scope() == Scope.TITLE ? Schema.TITLE : Schema.BODY;
  }

  private Query holding(Query statements) {
    return new ToParentBlockJoinQuery(statements, snapshot.parents(), ScoreMode.None);
  }

  static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
  }

  /** Lucene documents whose {@code field} has one of {@code values}. */
  static Query anyOf(PolicyField field, List<String> values) {
    if (field.type() != FieldType.KEYWORD) {
      throw new IllegalArgumentException("a filter's field must be a keyword, got " + field.name());
    }
    List<BytesRef> terms = new ArrayList<>();
    for (String value : values) {
      String exact = exact(field, value);
      terms.add(new BytesRef(LuceneFields.keyword(exact)));
    }
    return new TermInSetQuery(field.name(), terms);
  }

  /** A document number may be written in many ways; the index holds one. */
  private static String exact(PolicyField field, String value) {
    if (field.equals(Schema.CITES)) {
      return Citations.name(value);
    }
    return field.equals(Schema.DOCUMENT_NUMBER) ? DocumentNumber.standard(value) : value;
  }

  private static void addRange(
      PolicyField field,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      BooleanQuery.Builder query) {
    if (from.isPresent() || to.isPresent()) {
      long first = from.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
      long last = to.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
      query.add(LongPoint.newRangeQuery(field.name(), first, last), Occur.FILTER);
    }
  }
}
