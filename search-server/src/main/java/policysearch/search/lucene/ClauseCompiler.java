package policysearch.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import policysearch.lucene.LuceneFields;
import policysearch.schema.Level;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;

/**
 * Gives the Lucene query of a clause, for documents (by the fields title and body) or for
 * statements (by the field passage). Matches are ranked by the words that they have.
 */
final class ClauseCompiler {
  private final Snapshot snapshot;
  private final Phrases phrases;

  ClauseCompiler(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.phrases = new Phrases(snapshot.reader());
  }

  /** What matches {@code clause}, its words sought in {@code field}. */
  Query of(Clause clause, PolicyField field) throws IOException {
    return switch (clause) {
      case Clause.Words(var text) -> words(text, field);
      case Clause.Prefix(var stem) -> phrases.prefix(LuceneFields.bigrams(field), stem);
      case Clause.Near near -> near(near, field);
      case Clause.Together together -> together(together, field);
      case Clause.Valued valued -> valued(valued, field);
      case Clause.Dated dated -> onDocuments(Days.between(dated), field);
      case Clause.Within(var inside, var inner) -> within(inside, inner, field);
      case Clause.AllOf(var clauses) -> all(clauses, field);
      case Clause.AnyOf(var clauses) -> any(clauses, field);
      case Clause.Not(var negated) ->
          new BooleanQuery.Builder()
              .add(everything(field), Occur.FILTER)
              .add(of(negated, field), Occur.MUST_NOT)
              .build();
    };
  }

  private Query words(ParsedText text, PolicyField field) throws IOException {
    WordsCompiler words = new WordsCompiler(text, snapshot.reader());
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (text.isBlank()) {
      all.add(everything(field), Occur.FILTER);
    } else {
      all.add(words.ranked(field), Occur.MUST);
    }
    for (Query excluded : words.excluded(field)) {
      all.add(excluded, Occur.MUST_NOT);
    }
    return all.build();
  }

  private Query near(Clause.Near near, PolicyField field) throws IOException {
    BooleanQuery.Builder all = phrases(near.texts(), field);
    var source = Phrases.near(near.texts(), near.gap());
    return source.isEmpty()
        ? new MatchNoDocsQuery("one of the texts has no letters")
        : all.add(new IntervalQuery(LuceneFields.bigrams(field), source.get()), Occur.FILTER)
            .build();
  }

  private Query together(Clause.Together together, PolicyField field) throws IOException {
    BooleanQuery candidates = phrases(together.texts(), field).build();
    Standing check = new Standing(together, new StoredTexts(field, snapshot), field);
    return new BooleanQuery.Builder()
        .add(candidates, Occur.MUST)
        .add(new Verified(candidates, check, snapshot.limit()), Occur.FILTER)
        .build();
  }

  private BooleanQuery.Builder phrases(List<String> texts, PolicyField field) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String text : texts) {
      all.add(phrases.of(LuceneFields.bigrams(field), text), Occur.MUST);
    }
    return all;
  }

  private Query valued(Clause.Valued valued, PolicyField field) {
    Query any = QueryCompiler.anyOf(valued.field(), valued.values());
    if (valued.field().level() == Level.DOCUMENT) {
      return onDocuments(any, field);
    }
    return isOfStatements(field) ? any : holding(QueryCompiler.both(QueryCompiler.STATEMENTS, any));
  }

  private Query within(PolicyField inside, Clause clause, PolicyField field) throws IOException {
    if (inside.level() == Level.PASSAGE) {
      return isOfStatements(field)
          ? of(clause, inside)
          : holding(both(QueryCompiler.STATEMENTS, of(clause, inside)));
    }
    Query documents = inside.equals(Schema.BODY) ? inBody(clause) : of(clause, inside);
    return onDocuments(documents, field);
  }

  /** The body's field holds the title too: what may stand there only is looked up in the body. */
  private Query inBody(Clause clause) throws IOException {
    BooleanQuery.Builder titled = new BooleanQuery.Builder();
    WordsCompiler none = new WordsCompiler(ParsedText.NOTHING, snapshot.reader());
    for (Unit unit : Clause.units(clause).toList()) {
      titled.add(none.anyOf(unit, Schema.TITLE), Occur.SHOULD);
    }
    Query found = of(clause, Schema.BODY);
    Query doubtful = titled.build();
    InBody check = new InBody(clause, new StoredTexts(Schema.BODY, snapshot));
    Query verified = new Verified(QueryCompiler.both(found, doubtful), check, snapshot.limit());
    Query certain =
        new BooleanQuery.Builder().add(found, Occur.FILTER).add(doubtful, Occur.MUST_NOT).build();
    Query either =
        new BooleanQuery.Builder().add(certain, Occur.SHOULD).add(verified, Occur.SHOULD).build();
    return new BooleanQuery.Builder().add(found, Occur.MUST).add(either, Occur.FILTER).build();
  }

  private Query all(List<Clause> clauses, PolicyField field) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Clause clause : clauses) {
      all.add(of(clause, field), Occur.MUST);
    }
    return all.build();
  }

  private Query any(List<Clause> clauses, PolicyField field) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Clause clause : clauses) {
      any.add(of(clause, field), Occur.SHOULD);
    }
    return any.build();
  }

  /** {@code documents}, or the statements in them. */
  private Query onDocuments(Query documents, PolicyField field) {
    Query whole = both(QueryCompiler.DOCUMENTS, documents);
    return isOfStatements(field) ? new ToChildBlockJoinQuery(whole, snapshot.parents()) : whole;
  }

  /** {@code ranked} within {@code kind}. */
  private static Query both(Query kind, Query ranked) {
    return new BooleanQuery.Builder().add(kind, Occur.FILTER).add(ranked, Occur.MUST).build();
  }

  private Query holding(Query statements) {
    return new ToParentBlockJoinQuery(statements, snapshot.parents(), ScoreMode.Max);
  }

  private static Query everything(PolicyField field) {
    return isOfStatements(field) ? QueryCompiler.STATEMENTS : QueryCompiler.DOCUMENTS;
  }

  private static boolean isOfStatements(PolicyField field) {
    return field.level() == Level.PASSAGE;
  }

  /** Looks whether texts stand together in a stored text. */
  private static final class Standing implements Verified.Check {
    private final Clause.Together together;
    private final PolicyField field;
    private final StoredTexts texts;
    private final Finder finder;

    Standing(Clause.Together together, StoredTexts texts, PolicyField field) {
      this.together = together;
      this.texts = texts;
      this.field = field;
      this.finder = Finder.of(Clause.units(together).toList());
    }

    @Override
    public boolean passes(int doc) throws IOException {
      return texts.of(doc).stream().anyMatch(text -> !finder.find(text).isEmpty());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Standing that
          && together.equals(that.together)
          && field.equals(that.field);
    }

    @Override
    public int hashCode() {
      return Objects.hash(together, field);
    }
  }

  /** Looks whether a clause holds in the body alone. */
  private record InBody(Clause clause, StoredTexts texts) implements Verified.Check {
    @Override
    public boolean passes(int doc) throws IOException {
      String body = texts.body(doc).getFirst();
      return TextCheck.holds(clause, body);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof InBody that && clause.equals(that.clause);
    }

    @Override
    public int hashCode() {
      return clause.hashCode();
    }
  }
}
