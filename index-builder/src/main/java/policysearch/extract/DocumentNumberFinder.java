package policysearch.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a document's number (发文字号) where no label gives it: 国发〔2019〕5号, …令第179号. */
final class DocumentNumberFinder {
  private static final String YEAR = "[〔\\[(（【［﹝]\\s?(?:19|20)\\d{2}\\s?[〕\\])）】］﹞]";

  /** On a line of its own near the head. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^[\\s（(]*([\\p{IsHan}]{1,14}" + YEAR + "\\s?第?\\s?\\d{1,5}\\s?号)[\\s）)]*$");

  /** In a row of a table, in a title's parentheses. */
  private static final Pattern INSIDE =
      Pattern.compile("([\\p{IsHan}]{1,12}" + YEAR + "\\s?第?\\s?\\d{1,5}\\s?号)");

  /** 广州市人民政府令 / 第179号. */
  private static final Pattern ORDER_LINES =
      Pattern.compile(
          "(?m)^\\s*([\\p{IsHan}]{2,30}(?:令|公告))\\s*\\n"
              + "?\\s*[（(]?\\s*(第\\s?[\\d一二三四五六七八九十百零〇]{1,5}\\s?号)\\s*[）)]?\\s*$");

  /** 令 / 第15号, under the names of several offices. */
  private static final Pattern ORDER =
      Pattern.compile("(?m)^\\s*令\\s*\\n\\s*(第\\s?\\d{1,5}\\s?号)\\s*$");

  /** （2021年7月27日中华人民共和国国务院令第746号公布）. */
  private static final Pattern PROMULGATED =
      Pattern.compile(
          "^[（(].{0,40}?日([\\p{IsHan}]{2,30}?令第\\s?\\d{1,5}\\s?号)(?:公布|发布)", Pattern.MULTILINE);

  private static final int HEAD = 600;

  private DocumentNumberFinder() {}

  /** The number that the head of {@code body} or {@code title} prints. */
  static Optional<String> in(String title, String body) {
    String head = body.substring(0, Math.min(body.length(), HEAD));
    if (head.indexOf('号') < 0 && title.indexOf('号') < 0) {
      return Optional.empty();
    }
    return first(LINE, head)
        .or(() -> joined(head))
        .or(() -> first(ORDER, head))
        .or(() -> first(PROMULGATED, head))
        .or(
            () ->
                title.endsWith("）") || title.endsWith(")")
                    ? first(INSIDE, title)
                    : Optional.empty())
        .map(DocumentNumberFinder::bare);
  }

  /** A printed number without the blanks that layouts put into it: 〔2019〕2 号. */
  static String bare(String printed) {
    Matcher m = INSIDE.matcher(printed);
    return m.matches() ? printed.replaceAll("\\s", "") : printed;
  }

  private static Optional<String> joined(String head) {
    Matcher m = ORDER_LINES.matcher(head);
    return m.find()
        ? Optional.of((m.group(1) + m.group(2)).replaceAll("\\s", ""))
        : Optional.empty();
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }
}
