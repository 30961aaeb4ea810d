package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Query;
import policysearch.lucene.LuceneFields;
import policysearch.lucene.Run;
import policysearch.model.Citations;
import policysearch.schema.Schema;
import policysearch.search.Explanation;
import policysearch.search.Explanation.Place;
import policysearch.search.Explanation.Word;
import policysearch.search.lucene.ScoreLeaves.Leaf;

/** Says why a document is a hit, in the words that were typed. */
final class Explainer {
  /** What no single word of the query answers for: pairs across words, single characters. */
  private static final String REST = "";

  private final ParsedText text;
  private final Query words;
  private final Optional<Query> newness;
  private final Snapshot snapshot;
  private final ScoreLeaves leaves;

  Explainer(ParsedText text, QueryCompiler compiler, Snapshot snapshot) throws IOException {
    this.text = text;
    this.words = compiler.worth();
    this.newness = compiler.newness();
    this.snapshot = snapshot;
    this.leaves = new ScoreLeaves(snapshot.searcher());
  }

  /** What a word adds to the score: in all, and of it in the title. */
  private record Share(double all, double title) {
    Share plus(Leaf leaf) {
      boolean inTitle = leaf.field().startsWith(Schema.TITLE.name() + ".");
      return new Share(all + leaf.score(), title + (inTitle ? leaf.score() : 0));
    }
  }

  Explanation explain(int doc) throws IOException {
    List<Leaf> leaves = this.leaves.of(words, doc);
    Map<String, Share> shares = new LinkedHashMap<>();
    text.positive().forEach(unit -> shares.put(unit.texts().getFirst(), new Share(0, 0)));
    for (Leaf leaf : leaves) {
      shares.merge(word(leaf), new Share(0, 0).plus(leaf), (old, more) -> old.plus(leaf));
    }
    StoredHit hit = StoredHit.read(snapshot.searcher().storedFields(), doc);
    double newer = newness.isEmpty() ? 0 : score(newness.get(), doc);
    double total = Math.max(ScoreLeaves.sum(leaves) + newer, Float.MIN_NORMAL);
    List<Word> words = new ArrayList<>();
    shares.forEach((word, share) -> words.add(word(word, share, total, hit)));
    words.removeIf(word -> word.percent() == 0 && word.places().isEmpty());
    words.sort(Comparator.comparingInt((Word word) -> -word.percent()));
    return new Explanation(
        words,
        found(Schema.DOCUMENT_NUMBER.name(), leaves),
        found(LuceneFields.WHOLE_TITLE, leaves),
        (int) Math.round(100 * newer / total));
  }

  private double score(Query query, int doc) throws IOException {
    var explained = snapshot.searcher().explain(query, doc);
    return explained.isMatch() ? explained.getValue().doubleValue() : 0;
  }

  private static boolean found(String field, List<Leaf> leaves) {
    return leaves.stream().anyMatch(leaf -> leaf.field().equals(field));
  }

  private Word word(String word, Share share, double total, StoredHit hit) {
    Unit unit =
        text.positive().stream()
            .filter(u -> u.texts().getFirst().equals(word))
            .findFirst()
            .orElse(Unit.of(word));
    boolean typed = stands(unit.with(List.of()), hit);
    List<String> others =
        unit.synonyms().stream().filter(w -> stands(w, hit)).map(Wording::shown).toList();
    return new Word(
        word,
        others,
        typed,
        word.equals(REST) ? List.of() : places(unit, hit),
        (int) Math.round(100 * share.all / total),
        (int) Math.round(100 * share.title / total));
  }

  /** Which word of the query a leaf stands for: the unit it is a part of, or the chunk it is. */
  private String word(Leaf leaf) {
    if (leaf.field().equals(Schema.DOCUMENT_NUMBER.name())
        || leaf.field().equals(Schema.CITES.name())) {
      return text.positive().stream()
          .filter(
              u ->
                  u.documentNumber()
                      .map(Citations::name)
                      .equals(Optional.of(Citations.name(leaf.text()))))
          .map(u -> u.texts().getFirst())
          .findFirst()
          .orElse(REST);
    }
    boolean character = leaf.field().equals(LuceneFields.characters(Schema.BODY));
    for (Unit unit : text.positive()) {
      boolean part =
          unit.texts().stream().anyMatch(t -> Run.letters(t).contains(leaf.text()))
              || unit.synonyms().stream()
                  .flatMap(w -> w.parts().stream())
                  .anyMatch(t -> Run.letters(t).equals(leaf.text()));
      if (part && !(character && text.isQuestion())) {
        return unit.texts().getFirst();
      }
    }
    return text.chunks().stream()
        .filter(c -> Run.letters(c).equals(leaf.text()))
        .findFirst()
        .orElse(REST);
  }

  private static boolean stands(Wording wording, StoredHit hit) {
    return wording.parts().stream().allMatch(part -> stands(Unit.of(part), hit));
  }

  private static boolean stands(Unit unit, StoredHit hit) {
    Finder finder = Finder.of(List.of(unit));
    return !finder.find(hit.card().title().orElse("")).isEmpty()
        || !finder.find(hit.body()).isEmpty();
  }

  private static List<Place> places(Unit unit, StoredHit hit) {
    Finder finder = Finder.of(List.of(unit));
    List<Place> places = new ArrayList<>();
    if (!finder.find(hit.card().title().orElse("")).isEmpty()) {
      places.add(Place.TITLE);
    }
    if (!finder.find(hit.body()).isEmpty()) {
      places.add(Place.BODY);
    }
    boolean said =
        hit.passages().stream()
            .filter(piece -> !piece.speakers().isEmpty())
            .anyMatch(piece -> !finder.find(piece.span().in(hit.body())).isEmpty());
    if (said) {
      places.add(Place.STATEMENT);
    }
    return places;
  }
}
