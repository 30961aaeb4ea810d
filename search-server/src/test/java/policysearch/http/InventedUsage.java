package policysearch.http;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import policysearch.model.Voice;
import policysearch.search.Comparison;
import policysearch.search.Hit;
import policysearch.search.IndexState;
import policysearch.search.PhraseHistory;
import policysearch.search.SpokenWords;
import policysearch.search.StatementHit;
import policysearch.search.Understood;
import policysearch.search.Usage;

/** A comparison and a history in which all is said in one breath on one day. */
final class InventedUsage {
  private static final Optional<Usage.Use> USE =
      Optional.of(new Usage.Use(LocalDate.of(2024, 5, 14), "hui/1", Optional.of("题")));

  private InventedUsage() {}

  static Comparison comparison(IndexState state) {
    Usage usage = new Usage(1, 3, 20_000, USE, USE);
    return new Comparison(
        List.of(new Comparison.Value("李明", usage, usage)), 1, state, List.of(), Understood.NOTHING);
  }

  /** The first two characters of each statement as its only word. */
  static SpokenWords words(
      List<StatementHit> some, List<StatementHit> all, int size, IndexState state) {
    return new SpokenWords(
        some.size(),
        all.size(),
        some.stream()
            .map(said -> said.text().substring(0, 2))
            .distinct()
            .map(word -> word(word, some, all))
            .limit(size)
            .toList(),
        false,
        state);
  }

  private static SpokenWords.Word word(
      String word, List<StatementHit> some, List<StatementHit> all) {
    long with = some.stream().filter(said -> said.text().contains(word)).count();
    long withAll = all.stream().filter(said -> said.text().contains(word)).count();
    return new SpokenWords.Word(
        word, with, withAll, SpokenWords.score(with, some.size(), withAll, all.size()));
  }

  static PhraseHistory history(Hit.Card document, IndexState state) {
    var may = new PhraseHistory.Month(YearMonth.of(2024, 5), new PhraseHistory.Count(1, 1, 4));
    var taker =
        new PhraseHistory.Taker(
            "李明", Optional.of(Voice.INDIVIDUAL), Optional.of("河北省委书记"), 1, 1, USE, USE);
    return new PhraseHistory(
        1,
        1,
        Optional.of(new PhraseHistory.First(document, Optional.empty())),
        List.of(taker),
        1,
        List.of(),
        0,
        List.of(may),
        List.of(may),
        new PhraseHistory.Count(0, 0, 0),
        state);
  }
}
