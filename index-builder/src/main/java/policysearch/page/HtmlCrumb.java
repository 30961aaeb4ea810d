package policysearch.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import policysearch.page.HtmlLine.Region;

/** Finds the column a page stands in by its breadcrumb: 当前位置：首页 > 政务公开 > 通知公告. */
final class HtmlCrumb {
  private static final Pattern PLACE =
      Pattern.compile(
          "^\\W{0,3}(?:您|你)?的?(?:当前|现在|目前)?的?(?:所在|所处)?的?位置(?:是|为)?\\s*[:：>]?\\s*"
              + "|^\\W{0,3}(?:您|你)(?:当前|现在)?(?:所)?在[:：]\\s*");

  private static final Pattern HOME =
      Pattern.compile("^[\\p{L}\\d]{0,14}首(?:页|頁)\\s*[-—>›»→＞/|｜·\\\\]");

  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*(?:-*>+|›+|»+|→|＞+|/|\\\\|·|\\||｜|::)\\s*");

  private static final Pattern NAMED =
      Pattern.compile(
          " (?:crumb|crumbs|breadcrumb|breadcrumbs|bread|brea|position|weizhi|wz|dqwz|path|location"
              + "|curb|mbx|sitepath|route|crumbs) ");

  private static final Pattern COLUMN = Pattern.compile(" (?:catalog|lanmu|column|channel) ");

  private static final Pattern NOWHERE =
      Pattern.compile(".{0,4}(?:正文|内容|详情|首页|首頁)|(?:文章|详细)(?:内容|页)?|内容页|本页|详情页");

  /** 人民网>>江原频道>>本网原创. */
  private static final Pattern ARROWS =
      Pattern.compile("[^>＞»]{2,14}(?:\\s*(?:>+|＞+|»)\\s*[^>＞»]{2,14}){2,5}");

  private static final Pattern BAR = Pattern.compile("[■◆▪●◎□◇]\\s*(\\p{IsHan}{2,10})");

  /** One of these is in every breadcrumb that its words or its arrows tell. */
  private static final String SIGNS = "位在首>＞»";

  private static final int MOST_PIECES = 8;
  private static final int LONGEST = 160;
  private static final int LONGEST_COLUMN = 45;
  private static final int SHORT_TITLE = 10;
  private static final int MAIN = 60;
  private static final int LEVELS = 3;

  private HtmlCrumb() {}

  /** The last part of the last breadcrumb above the text that names a column. */
  static Optional<String> column(List<HtmlLine> all, String title) {
    List<HtmlLine> lines = above(all);
    Optional<String> found = Optional.empty();
    int at = 0;
    while (at < lines.size()) {
      Optional<Element> trail = trail(lines.get(at).block());
      StringBuilder text = new StringBuilder(lines.get(at).text());
      int end = at + 1;
      while (trail.isPresent()
          && end < lines.size()
          && trail(lines.get(end).block()).equals(trail)) {
        text.append(" > ").append(lines.get(end).text());
        end++;
      }
      if (end == at + 1 && PLACE.matcher(text).replaceFirst("").length() <= 2) {
        end = pieces(lines, at, text);
      }
      Optional<String> column =
          text.length() > LONGEST
              ? Optional.empty()
              : read(text.toString(), trail.isPresent(), title);
      found = column.isPresent() ? column : found;
      at = end;
    }
    return found.isPresent() ? found : named(lines);
  }

  /** 当前位置： with each part of the trail in a line of its own; the end of them. */
  private static int pieces(List<HtmlLine> lines, int at, StringBuilder text) {
    int end = at + 1;
    boolean said = PLACE.matcher(lines.get(at).text()).find();
    while (said
        && end < lines.size()
        && end - at <= MOST_PIECES
        && isPiece(lines.get(end), lines.get(end - 1))) {
      text.append(" > ").append(lines.get(end).text());
      end++;
    }
    return end;
  }

  /** A link, or what closes the trail in the same list as the links before it. */
  private static boolean isPiece(HtmlLine line, HtmlLine before) {
    boolean sign = SEPARATOR.matcher(line.text()).matches();
    boolean last =
        before.isLink() && Objects.equals(line.block().parent(), before.block().parent());
    return line.text().length() <= 14
        && HtmlLabels.in(line).isEmpty()
        && !HtmlLabels.hasDay(line.text())
        && (line.isLink() || sign || last);
  }

  /** ■ 纪检监察: the bar over the text of old pages. */
  static Optional<String> overBar(List<HtmlLine> lines) {
    return lines.stream()
        .filter(l -> l.region() == Region.BEFORE && !l.isLink())
        .map(l -> BAR.matcher(l.text()))
        .filter(Matcher::matches)
        .map(m -> m.group(1))
        .reduce((a, b) -> b);
  }

  private static List<HtmlLine> above(List<HtmlLine> all) {
    List<HtmlLine> lines = new ArrayList<>();
    int main = 0;
    for (HtmlLine line : all) {
      main += line.region() == Region.MAIN ? 1 : 0;
      if (line.region() == Region.BEFORE || (line.region() == Region.MAIN && main <= MAIN)) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** The element whose name says that it is a trail, around {@code block}. */
  private static Optional<Element> trail(Element block) {
    Element up = block;
    for (int i = 0; i < LEVELS && up != null; i++) {
      if (NAMED.matcher(HtmlTree.names(up)).find()) {
        return Optional.of(up);
      }
      up = up.parent();
    }
    return Optional.empty();
  }

  private static Optional<String> read(String text, boolean trail, String title) {
    if (!trail && !text.endsWith("正文") && text.chars().noneMatch(c -> SIGNS.indexOf(c) >= 0)) {
      return Optional.empty();
    }
    boolean said = PLACE.matcher(text).find();
    boolean home = HOME.matcher(text).find();
    String path = PLACE.matcher(text).replaceFirst("");
    List<String> parts = List.of(SEPARATOR.split(path, -1));
    boolean ends = parts.size() > 1 && text.endsWith("正文");
    boolean arrows = ARROWS.matcher(text).matches();
    if (!said && !ends && !trail && !home && !arrows) {
      return Optional.empty();
    }
    if (parts.size() < 2) {
      parts = said ? List.of(path.split(" ", -1)) : List.of();
    }
    return last(parts, HtmlTitle.fold(title), home || said);
  }

  /** The page itself may close its trail; only on a list page is it the column. */
  private static Optional<String> last(List<String> parts, String title, boolean sure) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      String part = parts.get(i).strip();
      boolean self = isSelf(HtmlTitle.fold(part), title);
      boolean column =
          !part.isEmpty() && part.length() <= LONGEST_COLUMN && !NOWHERE.matcher(part).matches();
      if (column && !self) {
        return i > 0 || sure || parts.size() > 1 ? Optional.of(part) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isSelf(String part, String title) {
    boolean most = part.length() * 10 >= title.length() * 6;
    return title.length() > SHORT_TITLE
        && !part.isEmpty()
        && most
        && (title.startsWith(part) || part.startsWith(title));
  }

  /** A column that only its element's name tells, beside the headline. */
  private static Optional<String> named(List<HtmlLine> lines) {
    Optional<String> found = Optional.empty();
    for (HtmlLine line : lines) {
      boolean few = line.text().length() <= LONGEST && line.block().childrenSize() <= 12;
      Optional<String> column =
          !few
              ? Optional.empty()
              : line.block().select("> span, > a, > em").stream()
                  .filter(e -> COLUMN.matcher(HtmlTree.names(e)).find())
                  .map(e -> HtmlSpaces.line(e.text()))
                  .filter(t -> t.length() >= 2 && t.length() <= 12)
                  .findFirst();
      found = column.isPresent() ? column : found;
    }
    return found;
  }
}
