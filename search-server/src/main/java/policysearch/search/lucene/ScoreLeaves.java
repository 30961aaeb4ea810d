package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
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
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/**
 * Takes a query apart into the leaves that score a document: the sum of their scores is the score,
 * since compiled queries only add, multiply by weights and take the best of alternatives.
 */
final class ScoreLeaves {
  private final IndexSearcher searcher;

  /** Of the leaves: what they are made of is looked up once for all documents. */
  private final Map<Query, Weight> weights = new HashMap<>();

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

  /** The leaves of {@code query} that score {@code doc}; none if it is not found by it. */
  List<Leaf> of(Query query, int doc) throws IOException {
    return found(query, doc, 1).orElse(List.of());
  }

  /** Looks at each leaf once, however deep it lies; empty where {@code query} does not match. */
  private Optional<List<Leaf>> found(Query query, int doc, double weight) throws IOException {
    return switch (query) {
      case BoostQuery boosted -> found(boosted.getQuery(), doc, weight * boosted.getBoost());
      case BooleanQuery all -> ofAll(all, doc, weight);
      case DisjunctionMaxQuery any -> best(any, doc, weight);
      default -> leaf(query, doc, weight);
    };
  }

  private Optional<List<Leaf>> ofAll(BooleanQuery all, int doc, double weight) throws IOException {
    List<Leaf> leaves = new ArrayList<>();
    int optional = 0;
    boolean required = false;
    for (BooleanClause clause : all) {
      Optional<List<Leaf>> found = found(clause.query(), doc, weight);
      if (clause.isProhibited() ? found.isPresent() : clause.isRequired() && found.isEmpty()) {
        return Optional.empty();
      }
      required |= clause.isRequired();
      if (found.isPresent()) {
        optional += clause.isRequired() ? 0 : 1;
        leaves.addAll(clause.isScoring() ? found.get() : List.of());
      }
    }
    int least = Math.max(all.getMinimumNumberShouldMatch(), required ? 0 : 1);
    return optional >= least ? Optional.of(leaves) : Optional.empty();
  }

  private Optional<List<Leaf>> best(DisjunctionMaxQuery any, int doc, double weight)
      throws IOException {
    Optional<List<Leaf>> best = Optional.empty();
    for (Query alternative : any.getDisjuncts()) {
      Optional<List<Leaf>> leaves = found(alternative, doc, weight);
      if (leaves.isPresent() && (best.isEmpty() || sum(leaves.get()) > sum(best.get()))) {
        best = leaves;
      }
    }
    return best;
  }

  private Optional<List<Leaf>> leaf(Query query, int doc, double weight) throws IOException {
    Explanation explained = explained(query, doc);
    if (!explained.isMatch()) {
      return Optional.empty();
    }
    List<Term> terms = terms(query);
    String field = terms.isEmpty() ? "" : terms.getFirst().field();
    double score = weight * explained.getValue().doubleValue();
    return Optional.of(List.of(new Leaf(field, joined(terms), score)));
  }

  private Explanation explained(Query query, int doc) throws IOException {
    Weight weight = weights.get(query);
    if (weight == null) {
      weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
      weights.put(query, weight);
    }
    List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
    LeafReaderContext segment = segments.get(ReaderUtil.subIndex(doc, segments));
    return weight.explain(segment, doc - segment.docBase);
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
