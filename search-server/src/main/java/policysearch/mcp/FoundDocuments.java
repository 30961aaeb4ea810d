package policysearch.mcp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policysearch.api.FacetView;
import policysearch.api.HitView;
import policysearch.api.SearchView;
import policysearch.model.PublicationTime;

/**
 * What a search for documents gives, on the wire.
 *
 * @param total number of documents that match, exact; copies of one text are one
 * @param didYouMean words that may have been meant, where few match
 * @param nextCursor asks for the next page; absent on the last
 */
record FoundDocuments(
    long total,
    List<DocumentLine> results,
    List<FacetView> facets,
    List<SearchView.SpellingView> didYouMean,
    Optional<String> nextCursor) {

  private static final int PASSAGES = 3;

  /**
   * One document.
   *
   * @param type as the filter takes it; {@code typeLabel} for people
   * @param address of the page that shows it here
   * @param originalAddress where it was published
   * @param copies number of other documents that are the same text
   * @param passages where the words stand, the first of them
   */
  record DocumentLine(
      String id,
      Optional<String> title,
      Optional<String> type,
      Optional<String> typeLabel,
      Optional<LocalDate> date,
      Optional<String> source,
      Optional<String> issuer,
      Optional<String> documentNumber,
      List<String> provinces,
      Optional<String> address,
      Optional<String> originalAddress,
      int copies,
      List<PassageLine> passages) {}

  /**
   * A piece of the text.
   *
   * @param speaker whose words they are; absent if nobody's
   * @param offset where it begins in the text, as get_document counts
   */
  record PassageLine(Optional<String> speaker, String text, int offset) {}

  static FoundDocuments of(SearchView view, Site site) {
    int longest = Excerpt.longest(PASSAGES * view.results().size(), 120, 300);
    return new FoundDocuments(
        view.total().value(),
        view.results().stream().map(hit -> line(hit, longest, site)).toList(),
        view.facets(),
        view.didYouMean(),
        view.page().nextCursor());
  }

  private static DocumentLine line(HitView hit, int longest, Site site) {
    return new DocumentLine(
        hit.id(),
        hit.title(),
        hit.type(),
        hit.typeLabel(),
        hit.publishedAt().map(PublicationTime::date),
        hit.source(),
        hit.issuer(),
        hit.documentNumber(),
        hit.provinces().orElse(List.of()),
        hit.url().flatMap(site::address),
        hit.originalUrl(),
        hit.copyCount().orElse(0),
        hit.highlights().map(HitView.HighlightsView::passages).orElse(List.of()).stream()
            .limit(PASSAGES)
            .map(snippet -> passage(snippet, longest))
            .toList());
  }

  private static PassageLine passage(HitView.SnippetView snippet, int longest) {
    Excerpt text = Excerpt.of(snippet.text(), longest);
    return new PassageLine(snippet.speaker(), text.line(), snippet.start());
  }

  /** The same, to be read. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("共找到 " + total + " 份文件，以下 " + results.size() + " 份。");
    int number = 0;
    for (DocumentLine line : results) {
      lines.add("");
      lines.addAll(lines(++number, line));
    }
    if (!facets.isEmpty()) {
      lines.add("");
      facets.forEach(facet -> lines.add(Line.facet(facet)));
    }
    didYouMean.forEach(s -> lines.add("可能想找: " + s.q() + "（" + s.total() + " 份）"));
    lines.addAll(Line.next(nextCursor));
    return String.join("\n", lines);
  }

  private static List<String> lines(int number, DocumentLine line) {
    Optional<String> copies =
        Optional.of(line.copies).filter(n -> n > 0).map(n -> "另有 " + n + " 家发布");
    return Stream.of(
            Stream.of(number + ". " + Line.title(line.title)),
            Stream.of(
                Line.about(line.date, line.source, line.typeLabel, line.documentNumber, copies)),
            line.passages.stream().map(p -> p.speaker().map(s -> s + "：").orElse("") + p.text()),
            Stream.of(Line.address(line.id, line.address, line.originalAddress)))
        .flatMap(s -> s)
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
