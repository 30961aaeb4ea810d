package policysearch.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policysearch.api.PhraseView;
import policysearch.api.StatementsView;
import policysearch.api.UsageView;
import policysearch.model.PublicationTime;

/**
 * First use and spread of a phrase, on the wire.
 *
 * @param documents that have it, exact
 * @param statements that have it, exact
 * @param first the earliest dated document that has it
 * @param people who took it up, by first use; {@code peopleCount} is of all
 * @param provinces where it is used, by first use; {@code provinceCount} is of all
 * @param undated number of documents without a date that have it
 */
record PhraseSpread(
    String phrase,
    long documents,
    long statements,
    Optional<First> first,
    List<Taker> people,
    int peopleCount,
    List<Taker> provinces,
    int provinceCount,
    List<PhraseView.PeriodView> periods,
    long undated) {

  /** The first use; {@code statement} is the first there that has the phrase, if any has. */
  record First(
      String id,
      Optional<String> title,
      Optional<String> date,
      Optional<String> source,
      Optional<String> address,
      Optional<String> originalAddress,
      Optional<FoundStatements.StatementLine> statement) {}

  /** Who uses it: how often, and when first and last. */
  record Taker(
      String name,
      Optional<String> title,
      long documents,
      long statements,
      Optional<Use> first,
      Optional<Use> last) {
    private String line() {
      String titled = name + title.map(t -> "（" + t + "）").orElse("");
      String days = first.map(f -> f.date + " 起").orElse("");
      return titled + "：" + days + "，" + documents + " 份文件，" + statements + " 段发言";
    }
  }

  /** One use. */
  record Use(String date, String id, Optional<String> title, Optional<String> address) {
    static Use of(UsageView.UseView use, Site site) {
      return new Use(use.date().toString(), use.document(), use.title(), site.address(use.url()));
    }
  }

  static PhraseSpread of(PhraseView view, boolean months, Site site) {
    return new PhraseSpread(
        view.phrase(),
        view.documents().value(),
        view.statements().value(),
        view.first().map(f -> first(f, site)),
        view.people().stream().map(t -> taker(t, site)).toList(),
        view.peopleCount(),
        view.provinces().stream().map(t -> taker(t, site)).toList(),
        view.provinceCount(),
        months ? view.months() : view.years(),
        view.undated().documents());
  }

  private static First first(PhraseView.FirstView first, Site site) {
    StatementsView.DocumentLineView document = first.document();
    return new First(
        document.id(),
        document.title(),
        document.publishedAt().map(PublicationTime::date).map(Object::toString),
        document.source(),
        site.address(document.url()),
        document.originalUrl(),
        first.statement().map(s -> FoundStatements.line(s, FoundStatements.LONGEST, site)));
  }

  private static Taker taker(PhraseView.TakerView taker, Site site) {
    return new Taker(
        taker.value(),
        taker.title(),
        taker.documents().value(),
        taker.statements().value(),
        taker.first().map(u -> Use.of(u, site)),
        taker.last().map(u -> Use.of(u, site)));
  }

  /** The same, to be read. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("“" + phrase + "”：" + documents + " 份文件，" + statements + " 段发言。");
    first.ifPresent(f -> lines.addAll(lines(f)));
    lines.addAll(lines("发言人（按首次使用）", people, peopleCount));
    lines.addAll(lines("省份（按首次使用）", provinces, provinceCount));
    if (!periods.isEmpty()) {
      lines.add("");
      lines.add("各期（文件数 / 发言数 / 该期全部文件）:");
      periods.forEach(p -> lines.add(line(p)));
    }
    if (undated > 0) {
      lines.add("无日期: " + undated + " 份文件");
    }
    return String.join("\n", lines);
  }

  private static List<String> lines(First first) {
    return Stream.concat(
            Stream.of(
                "",
                "最早: " + Line.title(first.title) + " " + Line.about(first.date, first.source),
                Line.address(first.id, first.address, first.originalAddress)),
            first.statement.map(FoundStatements::said).stream())
        .toList();
  }

  private static List<String> lines(String label, List<Taker> takers, int count) {
    return takers.isEmpty()
        ? List.of()
        : Stream.concat(
                Stream.of("", label + "，共 " + count + ":"), takers.stream().map(Taker::line))
            .toList();
  }

  private static String line(PhraseView.PeriodView period) {
    return period.period().orElse("?")
        + ": "
        + period.documents()
        + " / "
        + period.statements()
        + " / "
        + period.all();
  }
}
