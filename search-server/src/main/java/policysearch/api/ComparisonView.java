package policysearch.api;

import java.util.List;

/**
 * Who uses words how often, on the wire.
 *
 * @param by the field by whose values is compared
 * @param valueCount number of values that use the words at all
 */
public record ComparisonView(
    SearchView.QueryView query,
    String by,
    String label,
    int valueCount,
    long tookMs,
    List<ValueView> values,
    SearchView.IndexView index) {

  /**
   * One of those compared.
   *
   * @param statements that have the words, of all that the value gives
   * @param documents that have the words, of all that the value gives
   */
  public record ValueView(String value, UsageView statements, UsageView documents) {}
}
