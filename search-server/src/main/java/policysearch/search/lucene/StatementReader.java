package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.FieldDoc;
import policysearch.json.Json;
import policysearch.lucene.LuceneFields;
import policysearch.lucene.StoredDocument;
import policysearch.model.Person;
import policysearch.model.PolicyDocument;
import policysearch.model.Span;
import policysearch.model.Statement;
import policysearch.model.Voice;
import policysearch.search.Hit;
import policysearch.search.StatementHit;

/** Reads statements out of the stored documents in which they stand, one document at a time. */
final class StatementReader {
  private static final Set<String> FIELDS =
      Set.of(LuceneFields.CARD, LuceneFields.BODY, LuceneFields.REST);

  private final Finder finder;
  private final Snapshot snapshot;
  private int document = -1;
  private Stored stored = new Stored(List.of(), "", List.of());

  StatementReader(List<Unit> units, Snapshot snapshot) {
    this.finder = Finder.of(units);
    this.snapshot = snapshot;
  }

  /** The card, if any document is read; its body and who is in it. */
  private record Stored(List<Hit.Card> card, String body, List<Person> people) {}

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
    open(Blocks.document(doc, snapshot));
    int start = start(doc);
    Span span =
        stored.people.stream()
            .flatMap(person -> person.statements().stream())
            .map(Statement::span)
            .filter(s -> s.start() == start)
            .min(Comparator.naturalOrder())
            .orElseThrow(() -> new IOException("no statement at " + start + " of " + document));
    String text = span.in(stored.body);
    return new StatementHit(
        stored.card.getFirst(),
        speakers(span),
        voice(span),
        span,
        text,
        Finder.merged(finder.find(text)),
        score,
        CopyList.of(document, snapshot));
  }

  private void open(int wanted) throws IOException {
    if (document != wanted) {
      Document fields = snapshot.searcher().storedFields().document(wanted, FIELDS);
      String body = fields.get(LuceneFields.BODY);
      PolicyDocument whole = StoredDocument.restore(fields.get(LuceneFields.REST), body);
      Hit.Card card = Json.read(fields.get(LuceneFields.CARD), Hit.Card.class);
      stored = new Stored(List.of(card), body, whole.facts().people());
      document = wanted;
    }
  }

  private int start(int doc) throws IOException {
    LeafReaderContext leaf = Blocks.leaf(doc, snapshot);
    NumericDocValues starts = DocValues.getNumeric(leaf.reader(), LuceneFields.START);
    if (!starts.advanceExact(doc - leaf.docBase)) {
      throw new IOException("a statement without a place, number " + doc);
    }
    return (int) starts.longValue();
  }

  private List<StatementHit.Speaker> speakers(Span span) {
    List<StatementHit.Speaker> speakers = new ArrayList<>();
    for (Person person : stored.people) {
      boolean known = speakers.stream().anyMatch(s -> s.name().equals(person.name()));
      if (!known && person.statements().stream().anyMatch(s -> s.span().equals(span))) {
        speakers.add(new StatementHit.Speaker(person.name(), person.title()));
      }
    }
    return speakers;
  }

  private Voice voice(Span span) {
    return stored.people.stream()
        .flatMap(person -> person.statements().stream())
        .filter(s -> s.span().equals(span))
        .map(Statement::voice)
        .findFirst()
        .orElse(Voice.INDIVIDUAL);
  }
}
