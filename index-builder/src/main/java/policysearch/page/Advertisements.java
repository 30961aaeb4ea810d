package policysearch.page;

import java.util.ArrayList;
import java.util.List;

/** Cuts advertisements out of a line: «…并讲话。广告 他只是个小司机，…！ ×会上，…». */
final class Advertisements {
  private static final String BEGIN = "广告 ";
  private static final String END = "×";
  private static final int LONGEST = 120;

  private Advertisements() {}

  /** The parts of {@code line} around its advertisements, none of them blank. */
  static List<String> cut(String line) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int at = line.indexOf(BEGIN);
    while (at >= 0) {
      int end = line.indexOf(END, at);
      if (end < 0) {
        break;
      }
      if (end - at <= LONGEST) {
        add(line.substring(from, at), parts);
        from = end + END.length();
      }
      at = line.indexOf(BEGIN, Math.max(from, at + 1));
      if (at >= 0 && end > at && end - at > LONGEST) {
        at = line.indexOf(BEGIN, end);
      }
    }
    add(line.substring(from), parts);
    return parts;
  }

  private static void add(String part, List<String> parts) {
    String stripped = part.strip();
    if (!stripped.isEmpty()) {
      parts.add(stripped);
    }
  }
}
