package policysearch.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import policysearch.page.HtmlLine.Region;
import policysearch.page.ParsedPage.Block;
import policysearch.page.ParsedPage.Kind;

/** Gives the text of a page as blocks: its head, buttons and links to other pages left out. */
final class HtmlBody {
  /** What stands behind the text, up to the end of its container. */
  private static final Pattern TAIL =
      Pattern.compile(
          "^[【\\[<>《»·•\\s]*(?:相关链接|相关阅读|相关新闻|相关报道|相关文章|相关推荐|相关稿件|相关附件|延伸阅读|推荐阅读|热门推荐|猜你喜欢|上一篇|下一篇|上一条"
              + "|下一条|扫一扫|扫码|分享到|分享让|网友评论|我要评论|免责声明|特别声明|版权声明|附件下载|更多精彩|打印本页|关闭窗口|返回顶部|声明[:：]).*",
          Pattern.DOTALL);

  /** (原标题：…), 责任编辑：…: lines about the text. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "^[（(【\\[]?\\s*(?:原标题|责任编辑|责编|编辑|校对|审核|监制|本文来源|文章来源|信息来源|稿件来源|来源|稿源|作者|记者|值班编辑|值班主任|主编"
              + "|初审|复审|终审|供稿|撰稿|点击查看|点击下载|相关政策解读|政策解读|打印|字体|字号|听全文|分享|保存|收藏|举报|大中小|浏览次数"
              + "|访问量|阅读|原文链接|扫描二维码|长按|本文转自|编审|排版|图源|图片来源|图片说明)\\s*(?:[:：/／|丨｜﹕]|$|＋|\\+|-).*",
          Pattern.DOTALL);

  /** A day in figures is the site's; offices sign with 年月日. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?:19|20)\\d{2}[-/]\\d{1,2}[-/]\\d{1,2}(?: \\d{1,2}:\\d{2}(?::\\d{2})?)?|-?\\d*次");

  private static final Pattern ATTACHMENT =
      Pattern.compile(
          "(?i)^附件.*|.*[.](?:docx?|xlsx?|pdf|wps|zip|rar|pptx?|ofd|jpg|png|et)(?:[（(].*)?$");

  /** 责任编辑：… closes a text, whatever follows. */
  private static final Pattern SIGNED = Pattern.compile("^[（(【\\[]?\\s*(?:责任编辑|责编|编辑)\\s*[:：/]");

  private static final Pattern LEAD =
      Pattern.compile(
          "[【\\[]?(?:核心提示|内容提要|内容摘要|摘要|导读|导语|提要)[】\\]]?[:：\\s]|【(?:核心提示|内容提要|内容摘要|摘要|导读|导语|提要)】");

  private static final Pattern LEAD_NAME =
      Pattern.compile(" (?:lead|summary|abstract|zhaiyao|zy|daoyu|daodu|digest) ");

  private static final int SHORT_TEXT = 200;
  private static final int MOST_CELLS = 80;
  private static final int LONGEST_CELL = 300;
  private static final int LONGEST_ABOUT = 90;
  private static final int HEAD = 12;

  private HtmlBody() {}

  /** The blocks of the main lines of a page called {@code title}. */
  static List<Block> of(List<HtmlLine> all, String title) {
    String own = HtmlTitle.fold(title);
    List<HtmlLine> main =
        fromHeadline(
            all.stream().filter(l -> l.region() == Region.MAIN && !l.aside()).toList(), own);
    List<HtmlLine> kept = withoutTail(headlined(all, own) ? withoutTitle(main, own) : main);
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    while (at < kept.size()) {
      int end = rowEnd(kept, at);
      if (end - at > 1) {
        row(kept.subList(at, end), blocks);
      } else {
        line(kept, at, blocks);
      }
      at = end;
    }
    return blocks;
  }

  /** The lines from the headline on: what stands above it in the same element is no text. */
  private static List<HtmlLine> fromHeadline(List<HtmlLine> lines, String title) {
    int total = lines.stream().mapToInt(l -> l.text().length()).sum();
    int before = 0;
    for (int i = 0; i < lines.size() && before * 2 <= total; i++) {
      HtmlLine line = lines.get(i);
      if (HtmlTitle.isHeading(line) && HtmlTitle.fold(line.text()).equals(title)) {
        return lines.subList(i + 1, lines.size());
      }
      before += line.text().length();
    }
    return lines;
  }

  /** Whether a headline above the text prints the title; a row of a table does not. */
  private static boolean headlined(List<HtmlLine> all, String title) {
    return all.stream()
        .filter(l -> l.region() == Region.BEFORE && l.form() != Kind.TABLE)
        .anyMatch(l -> HtmlTitle.fold(l.text()).startsWith(title));
  }

  private static void line(List<HtmlLine> lines, int at, List<Block> blocks) {
    HtmlLine line = lines.get(at);
    if (isMenu(lines, at) || isDetour(lines, at)) {
      return;
    }
    for (String part : Advertisements.cut(line.text())) {
      blocks.add(new Block(kind(line, part), part));
    }
  }

  private static Kind kind(HtmlLine line, String text) {
    if (line.form() == Kind.CAPTION) {
      return Kind.CAPTION;
    }
    boolean about = text.length() <= LONGEST_ABOUT && ABOUT.matcher(text).matches();
    if (about || DAY.matcher(text).matches()) {
      return Kind.FURNITURE;
    }
    Kind looks = Lines.kind(text);
    if (looks != Kind.PARAGRAPH) {
      return looks;
    }
    return line.form() == Kind.PARAGRAPH && isLead(line) ? Kind.LEAD : line.form();
  }

  /** 【核心提示】…, or in what the page's own names call its summary. */
  private static boolean isLead(HtmlLine line) {
    Element around = line.block().parent() == null ? line.block() : line.block().parent();
    return LEAD.matcher(line.text()).lookingAt()
        || LEAD_NAME.matcher(HtmlTree.names(line.block())).find()
        || LEAD_NAME.matcher(HtmlTree.names(around)).find();
  }

  /** Three links one after another, none of them an attachment, lead elsewhere. */
  private static boolean isMenu(List<HtmlLine> lines, int at) {
    int from = at;
    while (from > 0 && at - from < 3 && isElsewhere(lines.get(from - 1))) {
      from--;
    }
    int to = at;
    while (to + 1 < lines.size() && to - at < 3 && isElsewhere(lines.get(to + 1))) {
      to++;
    }
    return isElsewhere(lines.get(at)) && to - from >= 2;
  }

  /** A lone link between two paragraphs leads the reader to another page. */
  private static boolean isDetour(List<HtmlLine> lines, int at) {
    return at > 0
        && at + 1 < lines.size()
        && lines.get(at).text().length() >= 8
        && isElsewhere(lines.get(at))
        && Lines.isParagraph(lines.get(at - 1).text())
        && Lines.isParagraph(lines.get(at + 1).text());
  }

  private static boolean isElsewhere(HtmlLine line) {
    return line.isLink() && !line.file() && !ATTACHMENT.matcher(line.text()).matches();
  }

  /** Drops lines at the head that only repeat the title, whole or broken over up to four lines. */
  private static List<HtmlLine> withoutTitle(List<HtmlLine> lines, String title) {
    List<HtmlLine> out = new ArrayList<>(lines);
    if (title.isEmpty()) {
      return out;
    }
    for (int i = 0; i < Math.min(HEAD, out.size()); i++) {
      StringBuilder joined = new StringBuilder();
      for (int j = i; j < Math.min(i + 5, out.size()) && joined.length() < title.length(); j++) {
        joined.append(HtmlTitle.fold(out.get(j).text()));
        if (joined.toString().equals(title)) {
          out.subList(i, j + 1).clear();
          return withoutTitle(out, title);
        }
      }
    }
    return out;
  }

  /** Cuts at the first line that ends the text in its last part. */
  private static List<HtmlLine> withoutTail(List<HtmlLine> lines) {
    int total = lines.stream().mapToInt(l -> l.text().length()).sum();
    int before = 0;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      boolean late = before * 2 > total || (before >= SHORT_TEXT && isOver(lines, i));
      if (late && text.length() <= 2 * LONGEST_ABOUT && TAIL.matcher(text).matches()) {
        return lines.subList(0, i);
      }
      if (before >= SHORT_TEXT && text.length() <= LONGEST_ABOUT && SIGNED.matcher(text).find()) {
        return lines.subList(0, i);
      }
      before += text.length();
    }
    return lines;
  }

  /** Whether the line at {@code at} ends the text: another such line, or no text follows. */
  private static boolean isOver(List<HtmlLine> lines, int at) {
    if (!TAIL.matcher(lines.get(at).text()).matches()) {
      return false;
    }
    List<HtmlLine> rest = lines.subList(at + 1, lines.size());
    return (!rest.isEmpty() && TAIL.matcher(rest.getFirst().text()).matches())
        || rest.stream().noneMatch(l -> !l.isLink() && Lines.isParagraph(l.text()));
  }

  private static Optional<Element> rowOf(HtmlLine line) {
    return line.form() == Kind.TABLE
        ? HtmlTree.nearest(line.block(), Set.of("tr"))
        : Optional.empty();
  }

  /** The end of the lines that make one short row with the line at {@code at}. */
  private static int rowEnd(List<HtmlLine> lines, int at) {
    Optional<Element> row = rowOf(lines.get(at));
    int end = at + 1;
    boolean cells = false;
    boolean shorter = lines.get(at).text().length() <= LONGEST_CELL;
    while (row.isPresent() && end < lines.size() && rowOf(lines.get(end)).equals(row)) {
      cells |= !cell(lines.get(end)).equals(cell(lines.get(at)));
      shorter &= lines.get(end).text().length() <= LONGEST_CELL;
      end++;
      if (!shorter || end - at > MOST_CELLS) {
        return at + 1;
      }
    }
    return cells && shorter ? end : at + 1;
  }

  private static void row(List<HtmlLine> lines, List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    HtmlLine before = lines.getFirst();
    for (HtmlLine line : lines) {
      if (!text.isEmpty()) {
        text.append(cell(line).equals(cell(before)) ? "" : " | ");
      }
      text.append(line.text());
      before = line;
    }
    blocks.add(new Block(Kind.TABLE, text.toString()));
  }

  private static Element cell(HtmlLine line) {
    return HtmlCells.of(line).orElse(line.block());
  }
}
