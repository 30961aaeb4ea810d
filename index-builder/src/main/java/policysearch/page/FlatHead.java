package policysearch.page;

import java.util.List;
import java.util.Optional;
import policysearch.page.ParsedPage.Label;

/** Reads the head of a page that was flattened into its first line. */
final class FlatHead {
  private static final int LONGEST = 120;
  private static final List<String> MARKS = List.of("正文：", "正文:");

  private FlatHead() {}

  /**
   * What follows the head, and its labels into {@code labels}: «来源：中央广播电视总台央视文艺 | 2023年08月19日
   * 00:20:25，正文：…». Empty where the line has no such head.
   */
  static Optional<String> read(String line, List<Label> labels) {
    for (String mark : MARKS) {
      int at = line.indexOf(mark);
      if (at >= 0 && at <= LONGEST) {
        add(line.substring(0, at), labels);
        return Optional.of(line.substring(at + mark.length()).strip());
      }
    }
    return Optional.empty();
  }

  private static void add(String head, List<Label> labels) {
    for (String part : head.split("[|｜，]", -1)) {
      List<Label> read = Labels.read(part.strip());
      if (!read.isEmpty()) {
        labels.addAll(read);
      } else if (part.chars().filter(c -> c >= '0' && c <= '9').count() >= 3) {
        labels.add(new Label("发布日期", part.strip()));
      }
    }
  }
}
