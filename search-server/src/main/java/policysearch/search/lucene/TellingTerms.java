package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import policysearch.lucene.Analysis;
import policysearch.lucene.FoldedText;
import policysearch.lucene.LuceneFields;
import policysearch.model.PolicyDocument;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;

/**
 * The terms that tell most about a document: words that it says often and others seldom, and the
 * names of persons and plans, which words do not keep whole.
 */
final class TellingTerms {
  private static final int MOST = 30;

  /** What a law is about stands in its beginning; cutting it into words is what takes time. */
  private static final int READ = 20_000;

  /** A word of the title is worth as many in the text. */
  private static final int IN_TITLE = 3;

  /** A term in more than this part of the documents tells nothing. */
  private static final double COMMON = 0.2;

  private static final List<PolicyField> NAMES = List.of(Schema.PERSON, Schema.PLAN);

  private TellingTerms() {}

  /** A term, and how much it tells. */
  record Telling(Term term, double often, double weight) {}

  /** The terms of {@code document}, the most telling first. */
  static List<Telling> of(PolicyDocument document, Analysis analysis, Snapshot snapshot)
      throws IOException {
    Map<Term, Integer> counts = new HashMap<>();
    String words = LuceneFields.words(Schema.BODY);
    Optional<String> title = document.metadata().title();
    title.ifPresent(text -> count(text, IN_TITLE, words, analysis, counts));
    String body = document.body();
    count(body.substring(0, end(body)), 1, words, analysis, counts);
    for (PolicyField field : NAMES) {
      for (String name : Set.copyOf(field.values().apply(document))) {
        counts.put(new Term(field.name(), LuceneFields.keyword(name)), 1);
      }
    }
    IndexReader reader = snapshot.reader();
    double documents = Math.max(1, snapshot.state().documents());
    List<Telling> terms = new ArrayList<>();
    for (Map.Entry<Term, Integer> each : counts.entrySet()) {
      int in = reader.docFreq(each.getKey());
      if (in > 1 && (in <= COMMON * documents || in < 10)) {
        double often = 1 + Math.log(each.getValue());
        double rare = Math.log(1 + (documents - in + 0.5) / (in + 0.5));
        terms.add(new Telling(each.getKey(), often, often * Math.max(rare, 0)));
      }
    }
    terms.sort(Comparator.comparingDouble((Telling t) -> -t.weight).thenComparing(Telling::term));
    return terms.stream().limit(MOST).toList();
  }

  /** Documents that have some of {@code terms}, those with the most telling of them first. */
  static Query query(List<Telling> terms) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Telling each : terms) {
      Query term = new TermQuery(each.term);
      any.add(new BoostQuery(term, (float) each.often), Occur.SHOULD);
    }
    return any.build();
  }

  /** As people read them, each once. */
  static List<String> shown(List<Telling> terms) {
    return terms.stream().map(t -> t.term.text()).distinct().toList();
  }

  /** A single character is no word of its own. */
  private static void count(
      String text, int worth, String field, Analysis analysis, Map<Term, Integer> counts) {
    for (Analysis.Word word : analysis.words(FoldedText.of(text).text())) {
      if (word.text().length() > 1 && word.text().chars().noneMatch(Character::isDigit)) {
        counts.merge(new Term(field, word.text()), worth, Integer::sum);
      }
    }
  }

  private static int end(String body) {
    if (body.length() <= READ) {
      return body.length();
    }
    return Character.isHighSurrogate(body.charAt(READ - 1)) ? READ - 1 : READ;
  }
}
