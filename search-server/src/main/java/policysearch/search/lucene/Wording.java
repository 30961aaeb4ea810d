package policysearch.search.lucene;

import java.util.List;

/**
 * Another way to say a unit: {@code parts} that must all stand in the text (京津冀 is also 北京, 天津 and
 * 河北).
 *
 * @param parts folded texts, one at least
 */
record Wording(List<String> parts) {
  Wording {
    parts = List.copyOf(parts);
  }

  /** As people read it. */
  String shown() {
    return String.join(" ", parts);
  }
}
