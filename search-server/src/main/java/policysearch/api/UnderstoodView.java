package policysearch.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import policysearch.search.Understood;

/**
 * What was understood of {@code q}.
 *
 * @param line in one line, in Chinese
 * @param parts what must all hold
 * @param remarks what was left out, bounded or taken for something else
 */
public record UnderstoodView(String line, List<PartView> parts, List<RemarkView> remarks) {

  /**
   * A part of what was understood.
   *
   * @param kind {@code words}, {@code question}, {@code phrase}, {@code prefix}, {@code near},
   *     {@code sentence}, {@code paragraph}, {@code values}, {@code dates}, {@code field}, {@code
   *     all}, {@code any} or {@code not}
   * @param field in which it is sought; absent where none was named
   * @param texts words, values or days
   * @param distance the most characters between the texts; only of {@code near}
   * @param parts of which it is made; absent where it is not
   */
  public record PartView(
      String kind,
      Optional<String> field,
      List<String> texts,
      Optional<Integer> distance,
      Optional<List<PartView>> parts) {
    private static PartView of(Understood.Part part) {
      return new PartView(
          wire(part.kind()),
          part.field(),
          part.texts(),
          part.distance(),
          Optional.of(part.parts().stream().map(PartView::of).toList()).filter(p -> !p.isEmpty()));
    }
  }

  /** What was typed, why it was not taken as it stands, and the same for people. */
  public record RemarkView(String text, String reason, String message) {}

  static UnderstoodView of(Understood understood) {
    return new UnderstoodView(
        understood.line(),
        understood.parts().stream().map(PartView::of).toList(),
        understood.remarks().stream()
            .map(r -> new RemarkView(r.text(), wire(r.reason()), r.message()))
            .toList());
  }

  /** LEADING_WILDCARD is leadingWildcard. */
  private static String wire(Enum<?> constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
      name.append(
          name.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return name.toString();
  }
}
