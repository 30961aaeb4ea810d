package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.search.FieldDoc;
import policysearch.lucene.StoredPassages;
import policysearch.model.Voice;
import policysearch.search.StatementHit;

/**
 * Reads statements out of the stored documents in which they stand, one document at a time. Offices
 * come out of postings: who is named in a document is stored behind much that is not shown here.
 */
final class StatementReader {
  private final Finder finder;
  private final Snapshot snapshot;
  private final Offices offices;
  private int document = -1;
  private Optional<StoredHit> stored = Optional.empty();

  StatementReader(List<Unit> units, Snapshot snapshot) {
    this.finder = Finder.of(units);
    this.snapshot = snapshot;
    this.offices = new Offices(snapshot);
  }

  /** {@code top} in their order; statements of one document are read together. */
  List<StatementHit> read(List<FieldDoc> top) throws IOException {
    TreeMap<Integer, StatementHit> hits = new TreeMap<>();
    int[] byPlace =
        IntStream.range(0, top.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> top.get(i).doc))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i : byPlace) {
      FieldDoc doc = top.get(i);
      double score = doc.fields[0] instanceof Float relevance ? relevance : 0;
      hits.put(i, read(doc.doc, score));
    }
    return List.copyOf(hits.values());
  }

  /** The statement that the Lucene document {@code doc} stands for. */
  StatementHit read(int doc, double score) throws IOException {
    StoredHit open = open(Blocks.document(doc, snapshot));
    int start = Blocks.start(doc, snapshot);
    StoredPassages.Piece said =
        open.passages().stream()
            .filter(piece -> piece.span().start() == start && !piece.speakers().isEmpty())
            .findFirst()
            .orElseThrow(() -> new IOException("no statement at " + start + " of " + document));
    List<StatementHit.Speaker> speakers = new ArrayList<>();
    for (String name : said.speakers()) {
      speakers.add(new StatementHit.Speaker(name, offices.title(name, doc)));
    }
    String text = said.span().in(open.body());
    return new StatementHit(
        open.card(),
        speakers,
        offices.voice(doc).orElse(Voice.INDIVIDUAL),
        said.span(),
        text,
        Finder.merged(finder.find(text)),
        score,
        CopyList.of(document, snapshot));
  }

  private StoredHit open(int wanted) throws IOException {
    if (document != wanted || stored.isEmpty()) {
      stored = Optional.of(StoredHit.read(snapshot.searcher().storedFields(), wanted));
      document = wanted;
    }
    return stored.get();
  }
}
