package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import policysearch.lucene.Analysis;
import policysearch.lucene.LuceneFields;
import policysearch.model.Citations;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;

/**
 * Gives the Lucene query of a parsed text. What matches is decided on bigrams alone (a unit stands
 * in the text or it does not); words only rank, since smartcn cuts the same string differently by
 * context.
 */
final class WordsCompiler {
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
      addSynonyms(field, query);
    } else {
      for (Unit unit : text.words()) {
        query.add(unit(unit, field), Occur.MUST);
      }
    }
    addTerms(field, query);
    addChunks(field, query);
    addOwnTitle(query);
    return field.equals(Schema.BODY) ? withTitle(query.build()) : query.build();
  }

  /**
   * Adds what the title's share of the words is worth; nothing in a question, since who asks one
   * seeks what is said in a text.
   */
  private Query withTitle(Query body) throws IOException {
    if (text.isQuestion()) {
      return body;
    }
    BooleanQuery.Builder title = new BooleanQuery.Builder();
    addTerms(Schema.TITLE, title);
    addChunks(Schema.TITLE, title);
    addSynonyms(Schema.TITLE, title);
    return new BooleanQuery.Builder()
        .add(body, Occur.MUST)
        .add(title.build(), Occur.SHOULD)
        .build();
  }

  /** Who types a title wants that document, before all that mention it. */
  private void addOwnTitle(BooleanQuery.Builder query) {
    if (text.letters().isEmpty()) {
      return;
    }
    Term whole = new Term(LuceneFields.WHOLE_TITLE, LuceneFields.keyword(text.letters()));
    Query own = new ConstantScoreQuery(new TermQuery(whole));
    query.add(new BoostQuery(own, Schema.OWN_TITLE), Occur.SHOULD);
  }

  /** The pairs of characters of what was typed, without the words of asking. */
  List<String> pairs() {
    return pairsAsked().distinct().limit(MAX_BIGRAMS).toList();
  }

  private Stream<String> pairsAsked() {
    Stream<String> pairs = asked().flatMap(piece -> Analysis.phrase(piece).stream());
    // a character alone stands for the end of a run, which says nothing
    return pairs.filter(pair -> !Phrases.isOneHan(pair));
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
    return excluded(Schema.BODY);
  }

  /** The same in {@code field}. */
  List<Query> excluded(PolicyField field) throws IOException {
    List<Query> excluded = new ArrayList<>();
    for (Unit unit : text.excluded()) {
      excluded.add(unit(unit, field));
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

  /** Where any text of {@code unit} stands, whatever its reach. */
  Query anyOf(Unit unit, PolicyField field) throws IOException {
    if (!(unit.reach() instanceof Reach.Onward)) {
      return unit(unit, field);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String stem : unit.texts()) {
      any.add(phrases.prefix(LuceneFields.bigrams(field), stem), Occur.SHOULD);
    }
    return any.build();
  }

  private Query unit(Unit unit, PolicyField field) throws IOException {
    List<Query> ways = new ArrayList<>();
    for (String alternative : unit.texts()) {
      ways.add(phrase(field, alternative));
    }
    if (unit.documentNumber().isPresent() && !field.equals(Schema.PASSAGE)) {
      Term own = new Term(Schema.DOCUMENT_NUMBER.name(), unit.documentNumber().get());
      ways.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(own)), Schema.OWN_NUMBER));
      if (field.equals(Schema.BODY)) {
        // 国发〔二〇一九〕五号: written otherwise than any phrase for it
        String cited = LuceneFields.keyword(Citations.name(unit.documentNumber().get()));
        ways.add(constant(new TermQuery(new Term(Schema.CITES.name(), cited))));
      }
    }
    unit.days().flatMap(days -> of(days, field)).ifPresent(ways::add);
    Query typed = any(ways);
    if (unit.synonyms().isEmpty()) {
      return typed;
    }
    List<Query> best = new ArrayList<>(List.of(typed));
    best.addAll(synonyms(unit, field));
    return new DisjunctionMaxQuery(best, 0);
  }

  /**
   * What is of these days, whatever it says: who types 韩松岭 2022年 wants what was then, though a
   * report seldom names its year.
   */
  private static Optional<Query> of(Days days, PolicyField field) {
    long from = days.from().toEpochDay();
    long to = days.to().toEpochDay();
    if (field.equals(Schema.PASSAGE)) {
      return Optional.of(
          constant(NumericDocValuesField.newSlowRangeQuery(LuceneFields.DAY, from, to)));
    }
    if (!field.equals(Schema.BODY)) {
      return Optional.empty();
    }
    Query held =
        new BooleanQuery.Builder()
            .add(
                LongPoint.newRangeQuery(Schema.EVENT_FROM.name(), Long.MIN_VALUE, to), Occur.FILTER)
            .add(
                LongPoint.newRangeQuery(Schema.EVENT_TO.name(), from, Long.MAX_VALUE), Occur.FILTER)
            .build();
    Query either =
        new BooleanQuery.Builder()
            .add(LongPoint.newRangeQuery(Schema.PUBLISHED.name(), from, to), Occur.SHOULD)
            .add(held, Occur.SHOULD)
            .build();
    return Optional.of(constant(either));
  }

  private static Query constant(Query query) {
    return new ConstantScoreQuery(query);
  }

  private static Query any(List<Query> ways) {
    if (ways.size() == 1) {
      return ways.getFirst();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    ways.forEach(way -> any.add(way, Occur.SHOULD));
    return any.build();
  }

  /** The other wordings of a unit, each below what was typed, however rare it may be. */
  private List<Query> synonyms(Unit unit, PolicyField field) throws IOException {
    int typed = Analysis.phrase(unit.texts().getFirst()).size();
    List<Query> queries = new ArrayList<>();
    for (Wording wording : unit.synonyms()) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      int terms = 0;
      for (String part : wording.parts()) {
        all.add(phrase(field, part), Occur.MUST);
        terms += Analysis.phrase(part).size();
      }
      float weight = Schema.SYNONYM * Math.min(1, (float) typed / Math.max(1, terms));
      queries.add(new BoostQuery(all.build(), weight));
    }
    return queries;
  }

  /** Of units that need not match in order to rank: what their other wordings are worth. */
  private void addSynonyms(PolicyField field, BooleanQuery.Builder query) throws IOException {
    for (Unit unit : text.reworded()) {
      query.add(new DisjunctionMaxQuery(synonyms(unit, field), 0), Occur.SHOULD);
    }
  }

  private Query phrase(PolicyField field, String words) throws IOException {
    boolean character = field.equals(Schema.BODY) && words.codePointCount(0, words.length()) == 1;
    Query found =
        character
            ? new TermQuery(new Term(LuceneFields.characters(field), words))
            : phrases.of(LuceneFields.bigrams(field), words);
    return boosted(found, field, Schema.PHRASE);
  }

  private void addTerms(PolicyField field, BooleanQuery.Builder query) {
    for (String term : text.terms()) {
      Query words = new TermQuery(new Term(LuceneFields.words(field), term));
      query.add(boosted(words, field, 1), Occur.SHOULD);
    }
  }

  /**
   * The pairs of a question's characters, those across its words too, and where the field has them
   * its single characters.
   */
  private void addBigrams(PolicyField field, BooleanQuery.Builder query) {
    addAll(pairsAsked(), LuceneFields.bigrams(field), Schema.PAIR_IN_QUESTION, query);
    if (field.equals(Schema.BODY)) {
      addAll(
          asked().flatMap(piece -> Analysis.characters(piece).stream()),
          LuceneFields.characters(field),
          Schema.CHARACTER_IN_QUESTION,
          query);
    }
  }

  /** What was typed, without the words of asking. */
  private Stream<String> asked() {
    return text.chunks().stream().flatMap(ChunkUnits.ASKING_WORDS::splitAsStream);
  }

  private static void addAll(
      Stream<String> terms, String field, float weight, BooleanQuery.Builder query) {
    terms
        .distinct()
        .limit(MAX_BIGRAMS)
        .map(term -> new BoostQuery(new TermQuery(new Term(field, term)), weight))
        .forEach(term -> query.add(term, Occur.SHOULD));
  }

  /** Prefers texts that have a chunk as it was typed; in a short query they come first. */
  private void addChunks(PolicyField field, BooleanQuery.Builder query) throws IOException {
    for (String chunk : text.chunks()) {
      if (Analysis.phrase(chunk).size() > 1) {
        boolean isUnit = text.words().stream().anyMatch(u -> u.is(chunk));
        if (!field.equals(Schema.BODY) || !isUnit) {
          query.add(phrase(field, chunk), Occur.SHOULD);
        }
        if (field.equals(Schema.BODY) && !text.isQuestion()) {
          Query whole = phrases.of(LuceneFields.bigrams(field), chunk);
          query.add(new BoostQuery(new ConstantScoreQuery(whole), Schema.WHOLE), Occur.SHOULD);
        }
      }
    }
  }

  private static Query boosted(Query query, PolicyField field, float by) {
    float boost = (float) field.weight() * by;
    return boost == 1 ? query : new BoostQuery(query, boost);
  }
}
