package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Takes a query apart into the leaves that score a document: the sum of their scores is the score,
 * since compiled queries only add, multiply by weights and take the best of alternatives.
 */
final class ScoreLeaves {
  private final IndexSearcher searcher;

  ScoreLeaves(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * One term or phrase.
   *
   * @param field of Lucene
   * @param text what is sought there
   * @param score what it adds to the document's
   */
  record Leaf(String field, String text, double score) {}

  /** The leaves of {@code query} that score {@code doc}. */
  List<Leaf> of(Query query, int doc) throws IOException {
    List<Leaf> leaves = new ArrayList<>();
    collect(query, doc, 1, leaves);
    return leaves;
  }

  private void collect(Query query, int doc, double weight, List<Leaf> leaves) throws IOException {
    switch (query) {
      case BoostQuery boosted ->
          collect(boosted.getQuery(), doc, weight * boosted.getBoost(), leaves);
      case BooleanQuery all -> {
        if (searcher.explain(all, doc).isMatch()) {
          for (BooleanClause clause : all) {
            if (clause.isScoring()) {
              collect(clause.query(), doc, weight, leaves);
            }
          }
        }
      }
      case DisjunctionMaxQuery any -> leaves.addAll(best(any, doc, weight));
      default -> {
        Explanation explained = searcher.explain(query, doc);
        if (explained.isMatch()) {
          List<Term> terms = terms(query);
          String field = terms.isEmpty() ? "" : terms.getFirst().field();
          double score = weight * explained.getValue().doubleValue();
          leaves.add(new Leaf(field, joined(terms), score));
        }
      }
    }
  }

  private List<Leaf> best(DisjunctionMaxQuery any, int doc, double weight) throws IOException {
    List<Leaf> best = List.of();
    for (Query alternative : any.getDisjuncts()) {
      List<Leaf> leaves = new ArrayList<>();
      collect(alternative, doc, weight, leaves);
      if (sum(leaves) > sum(best)) {
        best = leaves;
      }
    }
    return best;
  }

  static double sum(List<Leaf> leaves) {
    return leaves.stream().mapToDouble(Leaf::score).sum();
  }

  private static List<Term> terms(Query query) {
    return switch (query) {
      case TermQuery term -> List.of(term.getTerm());
      case PhraseQuery phrase -> Arrays.asList(phrase.getTerms());
      case MultiPhraseQuery phrase ->
          Arrays.stream(phrase.getTermArrays()).map(any -> any[0]).toList();
      case ConstantScoreQuery constant -> terms(constant.getQuery());
      default -> List.of();
    };
  }

  /** 京津 and 津冀 are 京津冀; what does not overlap is put side by side. */
  private static String joined(List<Term> terms) {
    StringBuilder text = new StringBuilder();
    for (Term term : terms) {
      String next = term.text();
      int first = Character.charCount(next.codePointAt(0));
      boolean overlaps =
          first < next.length() && text.toString().endsWith(next.substring(0, first));
      text.append(overlaps ? next.substring(first) : next);
    }
    return text.toString();
  }
}
