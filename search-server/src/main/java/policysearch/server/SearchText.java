package policysearch.server;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import policysearch.api.CopyView;
import policysearch.api.FacetView;
import policysearch.api.HitView;
import policysearch.api.SearchView;
import policysearch.model.PublicationTime;

/** Prints an answer for people: the words found stand in 【】, and who said it before a colon. */
final class SearchText {
  private SearchText() {}

  static void print(SearchView answer, PrintWriter out) {
    String atLeast = answer.partial() ? "检索超时，至少" : "共";
    out.println(atLeast + "找到 " + answer.total().value() + " 份文件");
    answer.query().understood().remarks().forEach(r -> out.println("注意：" + r.message()));
    int number = 0;
    for (HitView hit : answer.results()) {
      out.println();
      print(++number, hit, out);
    }
    for (FacetView facet : answer.facets()) {
      out.println();
      print(facet, out);
    }
    answer.page().nextCursor().ifPresent(next -> out.println("\n下一页: --cursor " + next));
  }

  private static void print(int number, HitView hit, PrintWriter out) {
    List<int[]> inTitle = hit.highlights().map(HitView.HighlightsView::title).orElse(List.of());
    String title = hit.title().map(text -> marked(text, inTitle)).orElse("（无标题）");
    out.println(number + ". " + title);
    String about =
        Stream.of(
                hit.source(),
                hit.publishedAt().map(PublicationTime::date).map(Object::toString),
                hit.typeLabel(),
                hit.documentNumber(),
                Optional.of(hit.id()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · "));
    out.println("   " + about);
    hit.highlights().map(HitView.HighlightsView::passages).orElse(List.of()).stream()
        .map(SearchText::line)
        .forEach(out::println);
    line("   另见", hit.copyCount(), hit.copies()).ifPresent(out::println);
  }

  /** Where else a text stands: «另见: 人民网 2024-05-14 (id)；… 等 12 份». */
  static Optional<String> line(
      String label, Optional<Integer> count, Optional<List<CopyView>> copies) {
    List<CopyView> listed = copies.orElse(List.of());
    String rest = count.filter(n -> n > listed.size()).map(n -> " 等 " + n + " 份").orElse("");
    return listed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            listed.stream()
                .map(SearchText::copy)
                .collect(Collectors.joining("；", label + ": ", rest)));
  }

  private static String copy(CopyView copy) {
    return Stream.of(
            copy.source(),
            copy.publishedAt().map(PublicationTime::date).map(Object::toString),
            Optional.of("(" + copy.id() + ")"))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  private static String line(HitView.SnippetView snippet) {
    String text = marked(snippet.text(), snippet.ranges()).replaceAll("\\s+", " ");
    return "   " + snippet.speaker().map(speaker -> speaker + "：").orElse("") + text;
  }

  private static void print(FacetView facet, PrintWriter out) {
    out.println(facet.label() + "（" + facet.valueCount() + "）");
    for (FacetView.ValueView value : facet.values()) {
      out.println((value.selected() ? " * " : "   ") + value.label() + "  " + value.count());
    }
  }

  private static String marked(String text, List<int[]> ranges) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (int[] range : ranges) {
      marked.append(text, at, range[0]).append('【').append(text, range[0], range[1]).append('】');
      at = range[1];
    }
    return marked.append(text, at, text.length()).toString();
  }
}
