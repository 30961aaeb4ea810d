package policysearch.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import policysearch.api.ComparisonView;
import policysearch.api.UsageView;

/**
 * Who uses words how often, on the wire.
 *
 * @param q what was counted
 * @param by the field whose values are compared; {@code label} for people
 * @param valueCount number of values that use the words at all
 */
record ComparedUsage(String q, String by, String label, int valueCount, List<ValueLine> values) {

  /** One of those compared: what it says, and the documents that have it. */
  record ValueLine(String value, Uses statements, Uses documents) {}

  /**
   * How often.
   *
   * @param count of statements or documents that have the words
   * @param occurrences how often the words stand there
   * @param characters in all that is compared; few make a rate that says little
   * @param per10000 occurrences for 10,000 characters; absent where there are none
   */
  record Uses(
      long count,
      long occurrences,
      long characters,
      Optional<Double> per10000,
      Optional<PhraseSpread.Use> first,
      Optional<PhraseSpread.Use> last) {
    static Uses of(UsageView usage, Site site) {
      return new Uses(
          usage.count(),
          usage.occurrences(),
          usage.characters(),
          usage.per10000(),
          usage.first().map(u -> PhraseSpread.Use.of(u, site)),
          usage.last().map(u -> PhraseSpread.Use.of(u, site)));
    }
  }

  static ComparedUsage of(ComparisonView view, Site site) {
    return new ComparedUsage(
        view.query().q(),
        view.by(),
        view.label(),
        view.valueCount(),
        view.values().stream()
            .map(
                v ->
                    new ValueLine(
                        v.value(), Uses.of(v.statements(), site), Uses.of(v.documents(), site)))
            .toList());
  }

  /** The same, to be read. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(q + "：共 " + valueCount + " 个" + label + "使用过。");
    values.forEach(
        v ->
            lines.add(
                v.value + "：发言 " + told(v.statements, "段") + "；文件 " + told(v.documents, "份")));
    return String.join("\n", lines);
  }

  /** «12 段，15 次，每万字 3.2 次，2024-01-05 至 2024-11-20». */
  private static String told(Uses uses, String measure) {
    String rate = uses.per10000.map(r -> String.format(Locale.ROOT, "，每万字 %.2f 次", r)).orElse("");
    String days =
        uses.first
            .map(f -> "，" + f.date() + uses.last.map(l -> " 至 " + l.date()).orElse(""))
            .orElse("");
    return uses.count + " " + measure + "，" + uses.occurrences + " 次" + rate + days;
  }
}
