package policysearch.mcp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import policysearch.api.FacetView;
import policysearch.api.StatementsView;
import policysearch.model.PublicationTime;

/**
 * What a search for statements gives, on the wire.
 *
 * @param total number of statements that match, exact
 * @param nextCursor asks for the next page; absent on the last
 */
record FoundStatements(
    long total, List<StatementLine> results, List<FacetView> facets, Optional<String> nextCursor) {

  /** Few are longer; some are whole speeches. */
  static final int LONGEST = 1200;

  /**
   * One statement.
   *
   * @param speaker several joined by 、
   * @param titles the offices printed beside the names
   * @param voice {@code individual}, {@code joint} or {@code collective}
   * @param text verbatim
   * @param cut whether there is more: get_document from {@code offset} on
   * @param id of the document in which it stands, with its title, date and source
   * @param address of the page that shows the document here
   * @param originalAddress where the document was published
   */
  record StatementLine(
      String speaker,
      List<String> titles,
      String voice,
      String text,
      boolean cut,
      int offset,
      int length,
      String id,
      Optional<String> title,
      Optional<LocalDate> date,
      Optional<String> source,
      Optional<String> address,
      Optional<String> originalAddress) {}

  static FoundStatements of(StatementsView view, Site site) {
    List<StatementsView.StatementView> results = view.results().orElse(List.of());
    int longest = Excerpt.longest(results.size(), 200, LONGEST);
    return new FoundStatements(
        view.total().value(),
        results.stream().map(s -> line(s, longest, site)).toList(),
        view.facets(),
        view.page().nextCursor());
  }

  static StatementLine line(StatementsView.StatementView statement, int longest, Site site) {
    Excerpt text = Excerpt.of(statement.text(), longest);
    StatementsView.DocumentLineView document = statement.document();
    return new StatementLine(
        statement.speaker(),
        statement.speakers().stream().flatMap(s -> s.title().stream()).distinct().toList(),
        statement.voice(),
        text.text(),
        text.cut(),
        statement.start(),
        statement.text().length(),
        document.id(),
        document.title(),
        document.publishedAt().map(PublicationTime::date),
        document.source(),
        site.address(document.url()),
        document.originalUrl());
  }

  /** The same, to be read. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("共找到 " + total + " 段发言，以下 " + results.size() + " 段。");
    int number = 0;
    for (StatementLine line : results) {
      lines.add("");
      lines.add(++number + ". " + said(line));
      lines.add(Line.title(line.title) + " " + Line.about(line.date, line.source));
      lines.add(Line.address(line.id, line.address, line.originalAddress));
    }
    if (!facets.isEmpty()) {
      lines.add("");
      facets.forEach(facet -> lines.add(Line.facet(facet)));
    }
    lines.addAll(Line.next(nextCursor));
    return String.join("\n", lines);
  }

  /** «尹力（北京市委书记）：…», with where to read on. */
  static String said(StatementLine line) {
    String titles =
        line.titles.isEmpty()
            ? ""
            : line.titles.stream().collect(Collectors.joining("、", "（", "）"));
    String more =
        line.cut ? "（共 " + line.length + " 字，续读: get_document offset=" + line.offset + "）" : "";
    return line.speaker + titles + "：" + new Excerpt(line.text, line.cut).line() + more;
  }
}
