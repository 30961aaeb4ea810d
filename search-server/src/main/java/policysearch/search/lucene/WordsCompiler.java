package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import policysearch.lucene.Analysis;
import policysearch.lucene.LuceneFields;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;

/**
 * Gives the Lucene query of a parsed text. What matches is decided on bigrams alone (a unit stands
 * in the text or it does not); words only rank, since smartcn cuts the same string differently by
 * context.
 */
final class WordsCompiler {
  /** Measured: words + 0.5 × bigrams beats either alone by two to four points of nDCG. */
  private static final float BIGRAM_WEIGHT = 0.5f;

  /** A document number that is the document's own outranks every mention of it. */
  private static final float OWN_NUMBER = 100;

  /** Who asks a question seeks what is said in a text; its few words in a title say little. */
  private static final float TITLE_IN_QUESTION = 0.15f;

  private static final int MAX_BIGRAMS = 200;

  private final ParsedText text;
  private final Phrases phrases;

  WordsCompiler(ParsedText text, IndexReader reader) {
    this.text = text;
    this.phrases = new Phrases(reader);
  }

  /** Ranks and matches the text in {@code field}, without its exclusions. */
  Query ranked(PolicyField field) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Unit unit : text.phrases()) {
      query.add(unit(unit, field), Occur.MUST);
    }
    if (text.isQuestion()) {
      query.add(enough(field), Occur.FILTER);
      addBigrams(field, query);
    } else {
      for (Unit unit : text.words()) {
        query.add(unit(unit, field), Occur.MUST);
      }
    }
    addTerms(field, query);
    addChunks(field, query);
    return field.equals(Schema.BODY) ? withTitle(query.build()) : query.build();
  }

  /** Adds what the title's share of the words is worth. */
  private Query withTitle(Query body) throws IOException {
    BooleanQuery.Builder title = new BooleanQuery.Builder();
    addTerms(Schema.TITLE, title);
    addChunks(Schema.TITLE, title);
    float weight = text.isQuestion() ? TITLE_IN_QUESTION : 1;
    return new BooleanQuery.Builder()
        .add(body, Occur.MUST)
        .add(new BoostQuery(title.build(), weight), Occur.SHOULD)
        .build();
  }

  /** Matches the text in {@code field}, without its exclusions and without a score. */
  Query matching(PolicyField field) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Unit unit : text.phrases()) {
      query.add(unit(unit, field), Occur.FILTER);
    }
    if (!text.words().isEmpty()) {
      query.add(enough(field), Occur.FILTER);
    }
    return query.build();
  }

  /** Matches what the text excludes, one query a unit. */
  List<Query> excluded() throws IOException {
    List<Query> excluded = new ArrayList<>();
    for (Unit unit : text.excluded()) {
      excluded.add(unit(unit, Schema.BODY));
    }
    return excluded;
  }

  private Query enough(PolicyField field) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Unit unit : text.words()) {
      query.add(unit(unit, field), Occur.SHOULD);
    }
    return query.setMinimumNumberShouldMatch(text.needed()).build();
  }

  private Query unit(Unit unit, PolicyField field) throws IOException {
    List<Query> ways = new ArrayList<>();
    for (String alternative : unit.texts()) {
      ways.add(phrase(field, alternative));
    }
    if (unit.documentNumber().isPresent() && !field.equals(Schema.PASSAGE)) {
      Term own = new Term(Schema.DOCUMENT_NUMBER.name(), unit.documentNumber().get());
      ways.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(own)), OWN_NUMBER));
    }
    if (ways.size() == 1) {
      return ways.getFirst();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    ways.forEach(way -> any.add(way, Occur.SHOULD));
    return any.build();
  }

  private Query phrase(PolicyField field, String words) throws IOException {
    return boosted(phrases.of(LuceneFields.bigrams(field), words), field, BIGRAM_WEIGHT);
  }

  private void addTerms(PolicyField field, BooleanQuery.Builder query) {
    for (String term : text.terms()) {
      Query words = new TermQuery(new Term(LuceneFields.words(field), term));
      query.add(boosted(words, field, 1), Occur.SHOULD);
    }
  }

  /** The pairs of a question's characters, those across its words too. */
  private void addBigrams(PolicyField field, BooleanQuery.Builder query) {
    text.chunks().stream()
        .flatMap(chunk -> Analysis.phrase(chunk).stream())
        .distinct()
        .limit(MAX_BIGRAMS)
        .map(pair -> new TermQuery(new Term(LuceneFields.bigrams(field), pair)))
        .forEach(pair -> query.add(boosted(pair, field, BIGRAM_WEIGHT), Occur.SHOULD));
  }

  /** Prefers texts that have a chunk as it was typed. */
  private void addChunks(PolicyField field, BooleanQuery.Builder query) throws IOException {
    for (String chunk : text.chunks()) {
      boolean isUnit = field.equals(Schema.BODY) && text.words().contains(Unit.of(chunk));
      if (Analysis.phrase(chunk).size() > 1 && !isUnit) {
        query.add(phrase(field, chunk), Occur.SHOULD);
      }
    }
  }

  private static Query boosted(Query query, PolicyField field, float by) {
    float boost = (float) field.weight() * by;
    return boost == 1 ? query : new BoostQuery(query, boost);
  }
}
