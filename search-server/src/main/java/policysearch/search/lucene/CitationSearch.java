package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import policysearch.lucene.LuceneFields;
import policysearch.model.Citations;
import policysearch.model.PolicyDocument;
import policysearch.schema.Schema;
import policysearch.search.DocumentCitations;
import policysearch.search.Hit;

/** Follows citations in one state of the index, both ways. */
final class CitationSearch implements DocumentCitations.Holdings {
  private final Snapshot snapshot;

  CitationSearch(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** What the Lucene document {@code doc} cites and is cited by. */
  DocumentCitations of(int doc) throws IOException {
    PolicyDocument document = StoredHit.document(snapshot.searcher().storedFields(), doc);
    List<String> names = List.copyOf(Citations.names(document));
    RankedSet citing = citing(doc, names);
    List<Hit.Card> newest = new ArrayList<>();
    for (FieldDoc found : citing.top()) {
      newest.add(card(found));
    }
    return new DocumentCitations(
        DocumentCitations.Cited.of(Citations.of(document), this),
        names,
        snapshot.texts().texts(citing.found()),
        newest);
  }

  @Override
  public Optional<Hit.Card> newest(String name) throws IOException {
    ScoreDoc[] found =
        snapshot.searcher().search(new TermQuery(term(name)), 1, Ranking.NEWEST).scoreDocs;
    return found.length == 0 ? Optional.empty() : Optional.of(card(found[0]));
  }

  /** Whether the index holds a document that is cited under {@code name}. */
  boolean holds(String name) throws IOException {
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      PostingsEnum postings = leaf.reader().postings(term(name), PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(postings.docID())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Who cites one of {@code names} and is no copy of {@code doc}. */
  private RankedSet citing(int doc, List<String> names) throws IOException {
    TextGroups texts = snapshot.texts();
    Map<Integer, Float> itself = new HashMap<>();
    for (int copy : texts.hasCopies(doc) ? texts.members(doc) : new int[] {doc}) {
      itself.put(copy, 1f);
    }
    var citing =
        new BooleanQuery.Builder()
            .add(QueryCompiler.anyOf(Schema.CITES, names), Occur.FILTER)
            .add(new ScoredDocuments(snapshot.reader().getContext().id(), itself), Occur.MUST_NOT)
            .build();
    Bits every = new Bits.MatchAllBits(snapshot.reader().maxDoc());
    return RankedSet.of(
        new RankedSet.Sought(citing, citing, every, texts),
        new RankedSet.Page(Ranking.NEWEST, DocumentCitations.MOST_LISTED, Optional.empty()),
        snapshot);
  }

  private Hit.Card card(ScoreDoc found) throws IOException {
    return StoredHit.card(snapshot.searcher().storedFields(), found.doc);
  }

  private static Term term(String name) {
    return new Term(LuceneFields.CITED_AS, LuceneFields.keyword(name));
  }
}
