package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import policysearch.lucene.LuceneFields;
import policysearch.model.Voice;
import policysearch.schema.Level;
import policysearch.schema.Schema;
import policysearch.search.Filter;
import policysearch.search.PersonEntry;
import policysearch.search.StatementQuery;

/** Gives the Lucene queries of a question for statements, each of which finds statements. */
final class StatementCompiler {
  private final StatementQuery query;
  private final ParsedText text;
  private final Snapshot snapshot;
  private final WordsCompiler words;
  private final QueryCompiler documents;
  private final ClauseCompiler clauses;

  StatementCompiler(StatementQuery query, ParsedText text, Snapshot snapshot) {
    this.query = query;
    this.text = text;
    this.snapshot = snapshot;
    this.words = new WordsCompiler(text, snapshot.reader());
    this.clauses = new ClauseCompiler(snapshot);
    this.documents = new QueryCompiler(query.search(), text, snapshot, Optional.empty());
  }

  /** Statements that have the words, ranked by them, in whatever voice; filters left out. */
  Query words() throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(QueryCompiler.STATEMENTS, Occur.FILTER);
    if (!text.isBlank()) {
      all.add(QueryCompiler.ranked(text, Schema.PASSAGE, words, clauses), Occur.MUST);
    }
    for (Query excluded : words.excluded(Schema.PASSAGE)) {
      all.add(excluded, Occur.MUST_NOT);
    }
    for (Filter field : text.demands().filters()) {
      all.add(filter(field), Occur.FILTER);
    }
    for (Clause forbidden : text.demands().forbidden()) {
      all.add(clauses.of(forbidden, Schema.PASSAGE), Occur.MUST_NOT);
    }
    return all.build();
  }

  /** Statements that have the words, in the voices asked for, ranked; filters left out. */
  Query spoken() throws IOException {
    return query.anyVoice() ? words() : ranked(words(), List.of(inVoice(query.voices())));
  }

  /** {@code words} with all filters. */
  Query filtered(Query words) throws IOException {
    List<Query> filters = new ArrayList<>();
    for (Filter filter : query.search().filters()) {
      filters.add(filter(filter));
    }
    return ranked(words, filters);
  }

  /** Statements for which {@code filter} holds: that of a speaker or person for themselves. */
  Query filter(Filter filter) throws IOException {
    return switch (filter) {
      case Filter.AnyOf(var field, var values) when field.level() == Level.PASSAGE ->
          QueryCompiler.anyOf(field, values);
      case Filter.Persons(var ids) -> by(ids);
      case Filter.AnyOf any -> in(any);
      case Filter.Ids ids -> in(ids);
      case Filter.Dates dates -> in(dates);
    };
  }

  private Query in(Filter document) throws IOException {
    return new ToChildBlockJoinQuery(
        QueryCompiler.both(QueryCompiler.DOCUMENTS, documents.filter(document)),
        snapshot.parents());
  }

  /** What they say themselves: statements of the name, in documents that name the one meant. */
  private Query by(List<String> ids) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String id : ids) {
      Optional<String> name = snapshot.people().entry(id).map(PersonEntry::name);
      if (name.isPresent()) {
        Query named = QueryCompiler.anyOf(Schema.SPEAKER, List.of(name.get()));
        any.add(QueryCompiler.both(named, in(new Filter.Persons(List.of(id)))), Occur.SHOULD);
      }
    }
    return any.build();
  }

  /** Statements in one of {@code voices}. */
  static Query inVoice(Set<Voice> voices) {
    return voices.size() == 1
        ? new TermQuery(new Term(LuceneFields.VOICE, LuceneFields.voice(voices.iterator().next())))
        : new TermInSetQuery(
            LuceneFields.VOICE,
            voices.stream().map(voice -> new BytesRef(LuceneFields.voice(voice))).toList());
  }

  /** Documents with such {@code statements}, each ranked as its best statement. */
  Query holding(Query statements) {
    return new ToParentBlockJoinQuery(statements, snapshot.parents(), ScoreMode.Max);
  }

  /** {@code ranked}, where all of {@code filters} hold. */
  static Query ranked(Query ranked, List<Query> filters) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(ranked, Occur.MUST);
    filters.forEach(filter -> all.add(filter, Occur.FILTER));
    return all.build();
  }
}
