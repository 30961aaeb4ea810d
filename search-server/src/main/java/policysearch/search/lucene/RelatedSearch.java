package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.Bits;
import policysearch.lucene.LuceneFields;
import policysearch.model.EventDates;
import policysearch.model.Facts;
import policysearch.model.PolicyDocument;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.RelatedDocuments;
import policysearch.search.SimilarDocuments.Shared;
import policysearch.search.SimilarDocuments.Similar;

/** Finds documents that share a plan, an event or a person with one, by what they share. */
final class RelatedSearch {
  private final int doc;
  private final PolicyDocument document;
  private final Snapshot snapshot;
  private final TextGroups texts;

  RelatedSearch(int doc, Snapshot snapshot) throws IOException {
    this.doc = doc;
    this.document = StoredHit.document(snapshot.searcher().storedFields(), doc);
    this.snapshot = snapshot;
    this.texts = snapshot.texts();
  }

  RelatedDocuments run(int size) throws IOException {
    Map<Integer, Float> scores = new HashMap<>();
    for (Term term : terms()) {
      List<Integer> having = having(term);
      double weight =
          RelatedDocuments.weight(Math.max(1, having.size()), snapshot.state().documents());
      having.stream()
          .filter(other -> !isItself(other))
          .forEach(other -> scores.merge(other, (float) weight, Float::sum));
    }
    var query = new ScoredDocuments(snapshot.reader().getContext().id(), scores);
    Bits every = new Bits.MatchAllBits(snapshot.reader().maxDoc());
    RankedSet ranked =
        RankedSet.of(
            new RankedSet.Sought(query, query, every, texts),
            new RankedSet.Page(Ranking.RELEVANCE, size, Optional.empty()),
            snapshot);
    List<Similar> related = new ArrayList<>();
    for (FieldDoc found : ranked.top()) {
      related.add(related(found));
    }
    return new RelatedDocuments(texts.texts(ranked.found()), related, snapshot.state());
  }

  private List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    for (PolicyField field : List.of(Schema.PLAN, Schema.PERSON)) {
      field.values().apply(document).stream()
          .distinct()
          .forEach(value -> terms.add(new Term(field.name(), LuceneFields.keyword(value))));
    }
    event(document).ifPresent(event -> terms.add(new Term(LuceneFields.EVENT, event)));
    return terms;
  }

  private List<Integer> having(Term term) throws IOException {
    List<Integer> having = new ArrayList<>();
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(postings.docID())) {
          having.add(leaf.docBase + postings.docID());
        }
      }
    }
    return having;
  }

  private boolean isItself(int other) {
    return other == doc
        || (texts.hasCopies(doc)
            && texts.hasCopies(other)
            && texts.group(doc) == texts.group(other));
  }

  private Similar related(FieldDoc found) throws IOException {
    StoredFields stored = snapshot.searcher().storedFields();
    PolicyDocument other = StoredHit.document(stored, found.doc);
    Optional<EventDates> event =
        event(document).equals(event(other)) && event(document).isPresent()
            ? document.facts().eventDates()
            : Optional.empty();
    Shared shared =
        new Shared(
            SimilarSearch.both(Schema.PERSON, document, other),
            SimilarSearch.both(Schema.PLAN, document, other),
            event);
    double score = found.fields[0] instanceof Float relevance ? relevance : 0;
    return new Similar(
        StoredHit.card(stored, found.doc), score, shared, CopyList.of(found.doc, snapshot));
  }

  private static Optional<String> event(PolicyDocument of) {
    Facts facts = of.facts();
    return facts
        .eventDates()
        .flatMap(days -> facts.place().map(place -> LuceneFields.event(days, place)));
  }
}
