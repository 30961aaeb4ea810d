package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import policysearch.lucene.Analysis;
import policysearch.model.EventDates;
import policysearch.model.PolicyDocument;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.SimilarDocuments;
import policysearch.search.SimilarDocuments.Shared;
import policysearch.search.SimilarDocuments.Similar;

/**
 * Finds documents about the same: those that score best by the most telling terms of one, out of
 * the whole index. Of documents that are one text one is shown, and none that is the text itself.
 */
final class SimilarSearch {
  private final int doc;
  private final PolicyDocument document;
  private final Snapshot snapshot;
  private final TextGroups texts;

  SimilarSearch(int doc, Snapshot snapshot) throws IOException {
    this.doc = doc;
    this.document = StoredHit.document(snapshot.searcher().storedFields(), doc);
    this.snapshot = snapshot;
    this.texts = snapshot.texts();
  }

  SimilarDocuments run(Analysis analysis, int size) throws IOException {
    List<TellingTerms.Telling> terms = TellingTerms.of(document, analysis, snapshot);
    List<Similar> similar = new ArrayList<>();
    for (ScoreDoc best : best(TellingTerms.query(terms), size)) {
      similar.add(similar(best));
    }
    return new SimilarDocuments(TellingTerms.shown(terms), similar, snapshot.state());
  }

  /** Asks for more until enough are left without the copies. */
  private List<ScoreDoc> best(Query query, int size) throws IOException {
    int asked = size + 1;
    while (true) {
      ScoreDoc[] top = snapshot.searcher().search(query, asked, Ranking.RELEVANCE).scoreDocs;
      List<ScoreDoc> left = withoutCopies(top);
      if (left.size() >= size || top.length < asked) {
        return left.subList(0, Math.min(size, left.size()));
      }
      asked *= 2;
    }
  }

  private List<ScoreDoc> withoutCopies(ScoreDoc[] top) {
    Set<Integer> seen = new HashSet<>(Set.of(text(doc)));
    List<ScoreDoc> left = new ArrayList<>();
    for (ScoreDoc each : top) {
      if (seen.add(text(each.doc))) {
        left.add(each);
      }
    }
    return left;
  }

  /** The same number for documents that are one text. */
  private int text(int of) {
    return texts.hasCopies(of) ? -1 - texts.group(of) : of;
  }

  private Similar similar(ScoreDoc found) throws IOException {
    StoredFields stored = snapshot.searcher().storedFields();
    double score = found instanceof FieldDoc by && by.fields[0] instanceof Float f ? f : 0;
    return new Similar(
        StoredHit.card(stored, found.doc),
        score,
        shared(StoredHit.document(stored, found.doc)),
        CopyList.of(found.doc, snapshot));
  }

  private Shared shared(PolicyDocument other) {
    return new Shared(
        both(Schema.PERSON, document, other),
        both(Schema.PLAN, document, other),
        document
            .facts()
            .eventDates()
            .flatMap(days -> other.facts().eventDates().flatMap(o -> overlap(days, o)))
            .filter(days -> document.facts().place().isPresent())
            .filter(days -> document.facts().place().equals(other.facts().place())));
  }

  private static Optional<EventDates> overlap(EventDates one, EventDates other) {
    var from = one.from().isAfter(other.from()) ? one.from() : other.from();
    var to = one.to().isBefore(other.to()) ? one.to() : other.to();
    return to.isBefore(from) ? Optional.empty() : Optional.of(new EventDates(from, to));
  }

  /** The values of {@code field} that both have, in the order of {@code one}. */
  static List<String> both(PolicyField field, PolicyDocument one, PolicyDocument other) {
    Set<String> theirs = new HashSet<>(field.values().apply(other));
    return field.values().apply(one).stream().distinct().filter(theirs::contains).toList();
  }
}
