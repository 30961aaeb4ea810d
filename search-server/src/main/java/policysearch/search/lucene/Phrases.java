package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import policysearch.lucene.Analysis;
import policysearch.lucene.Run;

/** Finds a folded text exactly, by the bigrams of a field. */
final class Phrases {
  /** A name is a handful of characters; a quoted paragraph is found by its beginning. */
  private static final int MAX_TERMS = 64;

  /** More than there are Han characters: no character begins more pairs. */
  private static final int MAX_FOLLOWERS = 1 << 17;

  static {
    // the text that is read is bounded, and so is all that is made of it; Lucene's 1,024 conditions
    // are less than the pairs that begin with 发, and fail instead of leaving anything out
    IndexSearcher.setMaxClauseCount(MAX_FOLLOWERS);
  }

  private final IndexReader reader;

  Phrases(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * Documents whose {@code field} has {@code text}, whatever punctuation stands between its runs.
   */
  Query of(String field, String text) throws IOException {
    List<String> terms = Analysis.phrase(text);
    if (terms.size() > MAX_TERMS) {
      terms = terms.subList(0, MAX_TERMS);
    }
    if (terms.isEmpty()) {
      return new MatchNoDocsQuery("no letters in the phrase");
    }
    boolean open = isOneHan(terms.getLast());
    if (terms.size() == 1) {
      Term term = new Term(field, terms.getFirst());
      return open ? new ConstantScoreQuery(new PrefixQuery(term)) : new TermQuery(term);
    }
    return open ? openPhrase(field, terms) : closedPhrase(field, terms);
  }

  /**
   * The same as queries of which each place of the text matches one and scores; of a single
   * character that are many.
   */
  List<Query> scored(String field, String text) throws IOException {
    List<String> terms = Analysis.phrase(text);
    if (terms.size() != 1 || !isOneHan(terms.getFirst())) {
      return List.of(of(field, text));
    }
    List<Query> queries = new ArrayList<>();
    startingWith(field, new BytesRef(terms.getFirst()))
        .forEach(term -> queries.add(new TermQuery(term)));
    return queries;
  }

  /**
   * Documents whose {@code field} has a text that begins with {@code stem}: a last run of letters
   * may go on; one of Han characters may anyway.
   */
  Query prefix(String field, String stem) throws IOException {
    List<String> terms = Analysis.phrase(stem);
    if (terms.isEmpty() || !endsInLetters(stem)) {
      return of(field, stem);
    }
    if (terms.size() == 1) {
      return new ConstantScoreQuery(new PrefixQuery(new Term(field, terms.getFirst())));
    }
    return terms.size() > MAX_TERMS ? of(field, stem) : openPhrase(field, terms);
  }

  /** The same as queries of which each place of the text matches one and scores. */
  List<Query> scoredPrefix(String field, String stem) throws IOException {
    List<String> terms = Analysis.phrase(stem);
    if (terms.size() != 1 || !endsInLetters(stem)) {
      return endsInLetters(stem) ? List.of(prefix(field, stem)) : scored(field, stem);
    }
    return startingWith(field, new BytesRef(terms.getFirst())).stream()
        .filter(term -> endsInLetters(term.text())) // 2024年 stands where 2024 does
        .map(term -> (Query) new TermQuery(term))
        .toList();
  }

  private static boolean endsInLetters(String text) {
    List<Run> runs = Run.of(text);
    return !runs.isEmpty() && runs.getLast().kind() == Run.Kind.LETTERS;
  }

  /**
   * Places of a field where all of {@code texts} stand with at most {@code gap} characters between
   * them, in any order; what lies across each other counts as near. A run of letters is one
   * character, the end of a paragraph too. Empty if a text has no letters.
   */
  static Optional<IntervalsSource> near(List<String> texts, int gap) {
    List<IntervalsSource> sources = new ArrayList<>();
    for (String text : texts) {
      List<String> terms = Analysis.phrase(text);
      if (terms.isEmpty()) {
        return Optional.empty();
      }
      sources.add(places(terms.subList(0, Math.min(terms.size(), MAX_TERMS)), text));
    }
    IntervalsSource all = Intervals.unordered(sources.toArray(IntervalsSource[]::new));
    return Optional.of(Intervals.maxgaps(gap, all));
  }

  /** A pair of characters stands where its first does: the last of a run has to be added. */
  private static IntervalsSource places(List<String> terms, String text) {
    String last = terms.getLast();
    boolean open = isOneHan(last);
    List<IntervalsSource> parts = new ArrayList<>();
    for (String term : open ? terms.subList(0, terms.size() - 1) : terms) {
      parts.add(Intervals.term(term));
    }
    if (open) {
      parts.add(Intervals.prefix(new BytesRef(last), MAX_FOLLOWERS));
    }
    IntervalsSource phrase =
        parts.size() == 1
            ? parts.getFirst()
            : Intervals.phrase(parts.toArray(IntervalsSource[]::new));
    return open || endsInLetters(text) ? phrase : Intervals.extend(phrase, 0, 1);
  }

  private static Query closedPhrase(String field, List<String> terms) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    terms.forEach(term -> phrase.add(new Term(field, term)));
    return phrase.build();
  }

  /** The last run is a single character (规划、冀), and in the text its run may go on. */
  private Query openPhrase(String field, List<String> terms) throws IOException {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (String term : terms.subList(0, terms.size() - 1)) {
      phrase.add(new Term(field, term));
    }
    List<Term> last = startingWith(field, new BytesRef(terms.getLast()));
    if (last.isEmpty()) {
      return new MatchNoDocsQuery("no term begins with " + terms.getLast());
    }
    return phrase.add(last.toArray(Term[]::new)).build();
  }

  private List<Term> startingWith(String field, BytesRef prefix) throws IOException {
    Set<BytesRef> found = new TreeSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      TermsEnum terms = Terms.getTerms(leaf.reader(), field).iterator();
      if (terms.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (BytesRef term = terms.term();
          term != null && StringHelper.startsWith(term, prefix);
          term = terms.next()) {
        found.add(BytesRef.deepCopyOf(term));
      }
    }
    List<Term> terms = new ArrayList<>();
    found.forEach(term -> terms.add(new Term(field, term)));
    return terms;
  }

  /** Whether a term is one Han character. */
  static boolean isOneHan(String term) {
    int first = term.codePointAt(0);
    return Character.isIdeographic(first) && Character.charCount(first) == term.length();
  }
}
