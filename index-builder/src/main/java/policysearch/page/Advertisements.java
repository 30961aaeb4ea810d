package policysearch.page;

import java.util.ArrayList;
import java.util.List;

/** Cuts advertisements out of a line: «…并讲话。广告 他只是个小司机，…！ ×会上，…». */
final class Advertisements {
  private static final String BEGIN = "广告 ";
  private static final String END = "×";
  private static final int LONGEST = 120;
  private static final List<String> TAILS =
      List.of("责任编辑：", "返回搜狐，查看更多", "返回搜狐", "分享让更多人看到", "举报/反馈");
  private static final int LONGEST_TAIL = 12;

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
    add(withoutTail(line.substring(from)), parts);
    return parts;
  }

  /** …以主人翁姿态发挥作用。分享让更多人看到: what a page's buttons left at the end of its text. */
  private static String withoutTail(String text) {
    String rest = text.strip();
    for (String tail : TAILS) {
      int at = rest.lastIndexOf(tail);
      if (at >= 0 && rest.length() - at <= tail.length() + LONGEST_TAIL) {
        rest = rest.substring(0, at).strip();
      }
    }
    return rest;
  }

  private static void add(String part, List<String> parts) {
    String stripped = part.strip();
    if (!stripped.isEmpty()) {
      parts.add(stripped);
    }
  }
}
