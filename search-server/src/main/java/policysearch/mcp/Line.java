package policysearch.mcp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import policysearch.api.FacetView;

/** Gives lines that an assistant reads: what is known, in one place and one order. */
final class Line {
  private Line() {}

  /** «2024-05-14 · 人民日报 · 会议报道»: what of it is known. */
  static String about(Optional<?>... parts) {
    return Stream.of(parts)
        .flatMap(Optional::stream)
        .map(Object::toString)
        .collect(Collectors.joining(" · "));
  }

  /** «《…》», or that there is none. */
  static String title(Optional<String> title) {
    return title.map(t -> "《" + t.strip() + "》").orElse("（无标题）");
  }

  /** Where it can be opened; the id is what get_document takes. */
  static String address(String id, Optional<String> address, Optional<String> original) {
    return about(Optional.of("id: " + id), address, original.map(o -> "原文: " + o));
  }

  /** «发言人（32 个值）：尹力 12、陈敏尔 9», and how many have others or none. */
  static String facet(FacetView facet) {
    String values =
        facet.values().stream()
            .map(v -> named(v) + " " + v.count())
            .collect(Collectors.joining("、"));
    String missing = facet.missing() > 0 ? "；未知 " + facet.missing() : "";
    String other = facet.other() > 0 ? "；其余合计 " + facet.other() : "";
    return facet.label() + "（" + facet.valueCount() + " 个值）：" + values + other + missing;
  }

  /** «会议报道 (meeting)»: the filter takes what stands in brackets. */
  private static String named(FacetView.ValueView value) {
    return value.label().equals(value.value())
        ? value.value()
        : value.label() + " (" + value.value() + ")";
  }

  /** How the next page is asked for. */
  static List<String> next(Optional<String> cursor) {
    return cursor.map(c -> List.of("下一页: cursor=" + c)).orElse(List.of());
  }
}
