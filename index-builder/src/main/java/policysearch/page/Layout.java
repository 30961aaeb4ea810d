package policysearch.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policysearch.page.ParsedPage.Block;
import policysearch.page.ParsedPage.Kind;
import policysearch.page.ParsedPage.Label;

/**
 * Gives the parts of a page of lines: breadcrumb, title, labels, title again, headlines, text.
 *
 * @param givenId identity the content gives
 * @param givenTitle title known from beside the text
 * @param givenLabels labels known from beside the text
 * @param givenColumn column known from beside the text
 */
record Layout(
    Optional<String> givenId,
    Optional<String> givenTitle,
    List<Label> givenLabels,
    Optional<String> givenColumn) {
  /** More lines above the text than this are no head of a page. */
  private static final int LONGEST_HEAD = 30;

  private static final int MOST_SUBTITLES = 8;

  /**
   * 澜政发〔2023〕8号, 某省人民政府令第47号, 各市、县人民政府：: a document's number and whom it is addressed to stand over
   * its text like headlines, and are text.
   */
  private static final Pattern LETTERHEAD =
      Pattern.compile(
          "[（(]?.{0,40}(?:[〔\\[(（【［﹝]\\s?(?:19|20)\\d{2}\\s?[〕\\])）】］﹞]\\s?第?\\s?\\d{1,5}"
              + "|第\\s?[\\d一二三四五六七八九十百零〇]{1,5})\\s?号[）)]?|.*[各、，].*[：:]");

  /** The page of {@code lines}, which are not blank. */
  ParsedPage read(List<String> lines, String charset) {
    Head head = head(lines);
    List<Block> blocks = new ArrayList<>();
    head.letterhead().forEach(line -> blocks.add(new Block(Kind.PARAGRAPH, line)));
    for (String line : lines.subList(head.end(), lines.size())) {
      Optional<String> rest = FlatHead.read(line, head.labels());
      Advertisements.cut(rest.orElse(line))
          .forEach(part -> blocks.add(new Block(Lines.kind(part), part)));
    }
    Optional<String> title = givenTitle.or(head::title).or(() -> labelled(head.labels()));
    return new ParsedPage(
        givenId,
        title,
        head.subtitles(),
        givenColumn.or(head::column),
        head.labels(),
        blocks,
        List.of(),
        charset);
  }

  private record Head(
      Optional<String> column,
      Optional<String> title,
      List<Label> labels,
      List<String> subtitles,
      List<String> letterhead,
      int end) {}

  private Head head(List<String> lines) {
    int text = firstParagraph(lines);
    Optional<String> column = Optional.empty();
    Optional<String> title = givenTitle;
    List<Label> labels = new ArrayList<>(givenLabels);
    List<String> subtitles = new ArrayList<>();
    List<String> letterhead = new ArrayList<>();
    int at = 0;
    while (at < text) {
      String line = lines.get(at);
      List<Label> read = Labels.read(line);
      boolean again = title.filter(line::equals).isPresent();
      if (Lines.isBreadcrumb(line)) {
        column = Lines.column(line);
      } else if (!read.isEmpty()) {
        labels.addAll(read);
      } else if (title.isEmpty()) {
        title = Optional.of(line.startsWith("# ") ? line.substring(2).strip() : line);
      } else if (!again && Lines.kind(line) != Kind.FURNITURE) {
        if (subtitles.size() == MOST_SUBTITLES || !Lines.isHeadline(line)) {
          break;
        }
        (LETTERHEAD.matcher(line).matches() ? letterhead : subtitles).add(line);
      }
      at++;
    }
    return new Head(column, title, labels, subtitles, letterhead, at);
  }

  /** The first line that is text; where none is, all lines but a first headline are text. */
  private static int firstParagraph(List<String> lines) {
    int limit = Math.min(lines.size(), LONGEST_HEAD);
    for (int i = 0; i < limit; i++) {
      if (FlatHead.read(lines.get(i), new ArrayList<>()).isPresent()) {
        return i;
      }
      if (Labels.read(lines.get(i)).isEmpty()
          && !Lines.isBreadcrumb(lines.get(i))
          && Lines.isParagraph(lines.get(i))) {
        return i;
      }
    }
    return lines.size() > 1 && Lines.isHeadline(lines.getFirst()) ? 1 : 0;
  }

  private static Optional<String> labelled(List<Label> labels) {
    return labels.stream()
        .filter(l -> l.name().equals("标题") || l.name().equals("原标题"))
        .map(Label::value)
        .filter(v -> !v.isEmpty())
        .findFirst();
  }
}
