package policysearch.api;

import java.util.List;
import java.util.Optional;

/**
 * First use and spread of a phrase, on the wire.
 *
 * @param documents that have it
 * @param statements that have it
 * @param first the earliest dated document that has it
 * @param people who took it up in a statement, by first use; {@code peopleCount} is of all
 * @param provinces where it is used, by first use; {@code provinceCount} is of all
 * @param years from the first in which it is used to the last, as far as there are documents; a
 *     text counts where its earliest copy was published, so that they and {@code undated} together
 *     are the totals
 * @param months the same by month
 * @param undated texts without a date
 */
public record PhraseView(
    String phrase,
    TotalView documents,
    TotalView statements,
    Optional<FirstView> first,
    List<TakerView> people,
    int peopleCount,
    List<TakerView> provinces,
    int provinceCount,
    List<PeriodView> years,
    List<PeriodView> months,
    PeriodView undated,
    long tookMs,
    SearchView.IndexView index) {

  /** A number, and the request that shows what is behind it. */
  public record TotalView(long value, LinkView request) {}

  /** The document, and the first statement there that has the phrase, if any has. */
  public record FirstView(
      StatementsView.DocumentLineView document, Optional<StatementsView.StatementView> statement) {}

  /**
   * Who uses the phrase: how often, and when first and last.
   *
   * @param voice of the first statement: {@code individual}, {@code joint} or {@code collective},
   *     such as a meeting's; absent of a province
   * @param title printed beside the name at the first use; absent of a province
   */
  public record TakerView(
      String value,
      Optional<String> voice,
      Optional<String> title,
      TotalView statements,
      TotalView documents,
      Optional<UsageView.UseView> first,
      Optional<UsageView.UseView> last) {}

  /**
   * Uses in some time.
   *
   * @param period such as 2024 or 2024-05; absent for those without a date
   * @param all number of documents of that time
   * @param share of them that have the phrase; absent where there are none
   */
  public record PeriodView(
      Optional<String> period, long documents, long statements, long all, Optional<Double> share) {}
}
