package policysearch.extract;

import java.util.List;
import java.util.Optional;
import policysearch.model.Span;

/** Reads paragraphs in which somebody is interviewed: 某某研究所研究员 林一平：通过初步判定，…. */
final class Interview {
  /** The rule that found such a name, and what it says. */
  static final String RULE = "interview";

  /** What stands before a colon and is nobody's office. */
  private static final Words OTHER =
      new Words(
          List.of(
              "记者", "原标题", "来源", "主持人", "编辑", "摄影", "电话", "地址", "时间", "地点", "作者", "通讯员", "责编", "标题",
              "演播室"));

  private static final int LONGEST_OFFICE = 40;
  private static final int LONGEST_NAME = 8;

  private Interview() {}

  /** The end of the name at {@code at}, where a paragraph opens with an office, a blank and it. */
  static int nameEnd(Body body, int at) {
    if (at < 3 || !isBlank(body.at(at - 1)) || isBlank(body.at(at))) {
      return -1;
    }
    int end = at;
    while (end < body.length()
        && end - at <= LONGEST_NAME
        && (Surnames.isDot(body.at(end)) || (body.at(end) >= 0x4E00 && body.at(end) <= 0x9FFF))) {
      end++;
    }
    boolean colon = end < body.length() && "：:".indexOf(body.at(end)) >= 0;
    boolean name =
        end - at >= 2 && end - at <= LONGEST_NAME && Surnames.mayOpen(body.text, at, end);
    return colon && name && OTHER.at(body.text, at) == 0 && office(body, at).isPresent() ? end : -1;
  }

  private static final int FEWEST_LINES = 3;

  /** Whether several paragraphs open with a name and a colon: ¶林一平：我最初…. ¶高立新：回家的时间太少。 */
  static boolean isDialogue(Body body) {
    int lines = 0;
    for (Span paragraph : body.paragraphs) {
      lines += lineEnd(body, paragraph.start()) > 0 ? 1 : 0;
    }
    return lines >= FEWEST_LINES;
  }

  /** The end of the name that opens a paragraph at {@code at} before a colon; else -1. */
  static int lineEnd(Body body, int at) {
    boolean head = at == 0 || body.at(at - 1) == '\n';
    if (!head || at + 3 >= body.length() || !Surnames.isCommon(body.at(at))) {
      return -1;
    }
    int end = "：:".indexOf(body.at(at + 2)) >= 0 ? at + 2 : at + 3;
    boolean name =
        "：:".indexOf(body.at(end)) >= 0
            && !Surnames.isFrequent(body.text.substring(at, end))
            && !Surnames.isSeldomName(body.text.substring(at, end))
            && Surnames.isGiven(body.text, at + 1, end, true);
    return name && OTHER.at(body.text, at) == 0 ? end : -1;
  }

  /** The office before the name at {@code name}: from the head of its paragraph to the blank. */
  static Optional<Span> office(Body body, int name) {
    if (name < 2 || body.at(name - 1) == '\n') {
      return Optional.empty();
    }
    int start = name - 1;
    while (start > 0 && name - start <= LONGEST_OFFICE && body.at(start - 1) != '\n') {
      start--;
      if (Body.isMark(body.at(start))
          && "·、（）()“”".indexOf(body.at(start)) < 0
          && !isBlank(body.at(start))) {
        return Optional.empty();
      }
    }
    Span office = body.trim(start, name - 1);
    boolean head = start == 0 || body.at(start - 1) == '\n';
    return head && office.length() >= 2 && OTHER.find(body.text, start, name) < 0
        ? Optional.of(office)
        : Optional.empty();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u3000';
  }
}
