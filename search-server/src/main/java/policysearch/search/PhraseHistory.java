package policysearch.search;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import policysearch.model.Voice;

/**
 * Where a phrase came from and how it spread.
 *
 * @param documents number of documents that have it: the total of searching for it
 * @param statements number of statements that have it: the total of that search
 * @param first the earliest dated document, or one without a date where none has one; absent only
 *     where nobody uses the phrase
 * @param people who took it up in a statement, by first use, those without a date last; where the
 *     question chooses speakers, these alone, and likewise of provinces
 * @param peopleCount how many there are
 * @param provinces where it is used, by first use
 * @param provinceCount how many there are
 * @param months from its first use to its last those of which there are documents, in order. A text
 *     counts in the month of its earliest copy, so that the months and {@code undated} together are
 *     the totals
 * @param years the same by year, each as its January
 * @param undated texts of which no copy has a date
 * @param index the state of the index that answered
 */
public record PhraseHistory(
    long documents,
    long statements,
    Optional<First> first,
    List<Taker> people,
    int peopleCount,
    List<Taker> provinces,
    int provinceCount,
    List<Month> months,
    List<Month> years,
    Count undated,
    IndexState index) {
  public PhraseHistory {
    people = List.copyOf(people);
    provinces = List.copyOf(provinces);
    months = List.copyOf(months);
    years = List.copyOf(years);
  }

  /** A document, and the first statement there that has the phrase, if any has. */
  public record First(Hit.Card document, Optional<StatementHit> statement) {}

  /**
   * Who took the phrase up, how often, and when first and last.
   *
   * @param voice of the first statement; absent of a province
   * @param title printed beside the name at the first use; absent of a province
   */
  public record Taker(
      String value,
      Optional<Voice> voice,
      Optional<String> title,
      long statements,
      long documents,
      Optional<Usage.Use> first,
      Optional<Usage.Use> last) {}

  /**
   * Uses in some time.
   *
   * @param all number of documents of that time, whether they have the phrase or not
   */
  public record Count(long documents, long statements, long all) {}

  /** Uses in a month, if there are any. */
  public record Month(YearMonth month, Count count) {}
}
