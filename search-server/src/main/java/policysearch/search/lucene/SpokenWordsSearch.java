package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import policysearch.lucene.Analysis;
import policysearch.lucene.FoldedText;
import policysearch.lucene.LuceneFields;
import policysearch.schema.Schema;
import policysearch.search.SearchQuery;
import policysearch.search.SpokenWords;
import policysearch.search.SpokenWords.Word;
import policysearch.search.StatementHit;
import policysearch.search.StatementQuery;

/**
 * Finds words that some statements have more often than all do. Candidates come out of the texts of
 * the newest; each of the likeliest is then searched for as a phrase, so that its numbers are those
 * of the searches that show it.
 */
final class SpokenWordsSearch {
  /** Each costs a search. */
  private static final int MOST_SOUGHT = 60;

  /** The likeliest are sought however long it takes. */
  private static final int LEAST_SOUGHT = 12;

  /** Terms that a word may have: 新|质|生产力 is one to its speaker. */
  private static final int MOST_TERMS = 3;

  private static final int LONGEST = 8;
  private static final int OFTEN = 2;

  /** A word says nothing beside a longer one that is nearly as frequent. */
  private static final double NEARLY = 0.8;

  /** Single characters with which no word begins or ends. */
  private static final String JOINING = "的了和是在要与为以等也都不将对把就这那有我他她它们及或而并从向使被由让给很还又再更最每各其之于上下中里到说所";

  private final Analysis analysis;
  private final Snapshot snapshot;
  private final TextGroups texts;
  private final FixedBitSet every;
  private final FixedBitSet chosen;
  private final List<StatementHit> newest;

  SpokenWordsSearch(StatementQuery query, ParsedText text, Snapshot snapshot, Analysis analysis)
      throws IOException {
    this.analysis = analysis;
    this.snapshot = snapshot;
    StatementSearch search = new StatementSearch(query, text, snapshot);
    this.texts = StatementSearch.texts(query.search(), snapshot);
    this.every = DocumentSet.of(QueryCompiler.STATEMENTS, snapshot);
    this.chosen = DocumentSet.of(search.results(), snapshot);
    this.newest = search.first(SpokenWords.READ, QueryCompiler.STATEMENTS);
  }

  /** Asks {@code limit} between the searches: within such short ones asking is what takes time. */
  SpokenWords run(int size, Optional<TimeLimit> limit) throws IOException {
    long of = texts.texts(chosen);
    long all = texts.texts(every);
    List<Word> words = new ArrayList<>();
    int sought = 0;
    boolean partial = false;
    for (String candidate : candidates(of, all)) {
      partial = sought++ >= LEAST_SOUGHT && limit.isPresent() && limit.get().shouldExit();
      if (partial) {
        break;
      }
      FixedBitSet having = having(candidate);
      long with = texts.texts(DocumentSet.both(having, chosen));
      long withAll = texts.texts(having);
      double score = SpokenWords.score(with, of, withAll, all);
      if (with >= OFTEN && score >= SpokenWords.LEAST) {
        words.add(new Word(candidate, with, withAll, score));
      }
    }
    words.sort(Comparator.comparingDouble((Word w) -> -w.score()).thenComparing(Word::text));
    List<Word> best = apart(words).stream().limit(size).toList();
    return new SpokenWords(of, all, best, partial, snapshot.state());
  }

  /** All statements that have {@code word} as a phrase. */
  private FixedBitSet having(String word) throws IOException {
    ParsedText phrase = QueryReader.read('"' + word + '"', analysis, Synonyms.NONE).in(snapshot);
    StatementQuery any = new StatementQuery(SearchQuery.of(word), Set.of());
    return DocumentSet.of(new StatementCompiler(any, phrase, snapshot).words(), snapshot);
  }

  /** The likeliest, by the numbers of their rarest term. */
  private List<String> candidates(long of, long all) throws IOException {
    Map<String, Said> words = new HashMap<>();
    for (StatementHit statement : newest) {
      words(statement.text())
          .forEach((word, terms) -> words.merge(word, new Said(1, terms), Said::and));
    }
    words.values().removeIf(said -> said.statements < OFTEN);
    Map<String, Integer> frequencies = frequencies(words.values());
    double share = of / (double) Math.max(1, newest.size());
    Map<String, Double> scores = new HashMap<>();
    words.forEach(
        (word, said) -> {
          long with = Math.round(said.statements * share);
          int rarest =
              said.terms.stream().mapToInt(t -> frequencies.getOrDefault(t, 0)).min().orElse(0);
          long withAll = Math.min(all, Math.max(with, rarest));
          double score = SpokenWords.score(with, of, withAll, all);
          if (score > 0) {
            scores.put(word, score);
          }
        });
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.<String, Double>comparingByKey()))
        .limit(MOST_SOUGHT)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * What is known of a word before it is sought.
   *
   * @param statements that have it, of those read
   * @param terms of which it is made
   */
  private record Said(int statements, List<String> terms) {
    Said and(Said other) {
      return new Said(statements + other.statements, terms);
    }
  }

  /** The words of a statement, each with its terms. */
  private Map<String, List<String>> words(String text) {
    Map<String, List<String>> said = new HashMap<>();
    List<Analysis.Word> terms = analysis.words(FoldedText.of(text).text());
    for (int from = 0; from < terms.size(); from++) {
      StringBuilder word = new StringBuilder();
      for (int to = from; to < terms.size() && goesOn(terms, from, to); to++) {
        String term = terms.get(to).text();
        word.append(term);
        if (isWord(word, terms.get(from).text(), term)) {
          List<Analysis.Word> of = terms.subList(from, to + 1);
          said.computeIfAbsent(word.toString(), w -> of.stream().map(Analysis.Word::text).toList());
        }
      }
    }
    return said;
  }

  /** How many of all statements have each of the terms. */
  private Map<String, Integer> frequencies(Collection<Said> words) throws IOException {
    TreeSet<BytesRef> terms = new TreeSet<>(); // in the order of the index, read from end to end
    words.forEach(said -> said.terms.forEach(term -> terms.add(new BytesRef(term))));
    Map<String, Integer> found = new HashMap<>();
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      Terms held = leaf.reader().terms(LuceneFields.words(Schema.PASSAGE));
      if (held != null) {
        TermsEnum each = held.iterator();
        for (BytesRef term : terms) {
          if (each.seekExact(term)) {
            found.merge(term.utf8ToString(), each.docFreq(), Integer::sum);
          }
        }
      }
    }
    return found;
  }

  private static boolean goesOn(List<Analysis.Word> terms, int from, int to) {
    boolean adjacent = to == from || terms.get(to).start() == terms.get(to - 1).end();
    return adjacent
        && to - from < MOST_TERMS
        && terms.get(to).end() - terms.get(from).start() <= LONGEST;
  }

  private static boolean isWord(CharSequence word, String first, String last) {
    return word.length() > 1
        && word.chars().allMatch(Character::isLetter)
        && !isJoining(first)
        && !isJoining(last);
  }

  private static boolean isJoining(String term) {
    return term.length() == 1 && JOINING.contains(term);
  }

  /** Of words that overlap the one that says most; {@code sorted} by how telling they are. */
  private static List<Word> apart(List<Word> sorted) {
    List<Word> kept = new ArrayList<>();
    for (Word word : sorted) {
      boolean within = sorted.stream().anyMatch(longer -> saysAsMuch(longer, word));
      boolean around = kept.stream().anyMatch(k -> word.text().contains(k.text()));
      if (!within && !around) {
        kept.add(word);
      }
    }
    return kept;
  }

  private static boolean saysAsMuch(Word longer, Word word) {
    return longer.text().length() > word.text().length()
        && longer.text().contains(word.text())
        && longer.statements() >= NEARLY * word.statements();
  }
}
