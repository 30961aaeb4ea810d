package policysearch.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import policysearch.page.HtmlLine.Region;
import policysearch.page.ParsedPage.Kind;
import policysearch.page.ParsedPage.Label;

/** Reads what a page prints of itself: «发布时间：2024-05-14 来源：新华社», 索引号 tables, bare dates. */
final class HtmlLabels {
  /** Names that only web pages use; Labels knows the rest. */
  private static final Set<String> MORE =
      Set.of(
          ("发表时间 发表日期 发表于 发稿时间 发文时间 公开日期 发布 来源于 信息来源于 本文来源 稿源 出处 文件来源 转载来源 公文名称 发文机构 文件名称 文件标题"
                  + " 文件字号 办文部门 责任部门 发布部门 制发单位 发布机关 公开责任部门 所属栏目 文章类型 信息类别 体裁分类 组配分类 服务对象"
                  + " 主题 浏览 点击 字体大小 打印 分享 作出决定机关 作出处罚决定的机关名称 行政处罚决定书文号 实施日期 失效日期 文件状态 有效期"
                  + " 公开类别 公开时限 联合发文单位 发文日期 印发日期 签发日期 责任校对 校对 监制 通讯员 记者 文号编号 信息索引 发布人"
                  + " 信息提供 内容提供 原文链接 文章标题 最后更新 发布文号 规范性文件统一编号 效力状态 文种 所属主题 事项 发文单位名称")
              .split(" ", -1));

  private static final String GAP = "[\\s" + HtmlLine.EDGE + "]{0,4}";
  private static final Pattern NAME = Pattern.compile(names());

  /**
   * With which a name begins: the long pattern is tried where one of these stands, no elsewhere.
   */
  private static final BitSet FIRST = firsts();

  /** Where a value ends within its line: at the next element after a blank, at a bar. */
  private static final Pattern END =
      Pattern.compile(
          "\\s" + HtmlLine.EDGE + "|" + HtmlLine.EDGE + "\\s|[|｜丨]|\\s*[\\[【〖](?:字|大|打印|关闭)");

  private static final Pattern DAY =
      Pattern.compile(
          "(?:19|20)\\d{2}\\s*[-/年.]\\s*\\d{1,2}\\s*[-/月.]\\s*\\d{1,2}\\s*日?"
              + "(?:\\s*(?:星期.|周.)?\\s*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?");

  private static final Pattern BUTTON =
      Pattern.compile(HtmlLine.EDGE + "(?:参与互动|举报|打印|字号|字体|分享|评论|收藏|我要|大|中|小|A).*", Pattern.DOTALL);

  private static final Pattern WHO = Pattern.compile("[\\p{L}\\d·]{2,16}");
  private static final Pattern NOBODY =
      Pattern.compile("^(?:原创|转载|今天|昨天|北京时间|更新|发布|发表|时间|日期|编辑|责编|作者|记者|阅读|浏览|评论|首页|\\d+)|于$|于[:：]");

  private static final Pattern MEDIUM =
      Pattern.compile("(?:报|网|社|台|周刊|杂志|新闻|在线|频道|客户端|公众号|政府|[局厅委办部])$");

  private static final Pattern OTHER_DAY =
      Pattern.compile("实施|失效|施行|成文|有效|截止|生效|印发|签发|废止|期限|公布日期|今天|星期.*农历");

  private static final Pattern NOTHING = Pattern.compile("[-—_/\\s*]*");
  private static final Pattern SOURCE =
      Pattern.compile(" (?:source|sour|laiyuan|ly|origin|from|js name) ");
  private static final int HEAD = 8;
  private static final int LONGEST = 300;
  private static final int MOST_PARTS = 20;
  private static final int LONGEST_CELL = 14;

  private HtmlLabels() {}

  private static String names() {
    return Stream.concat(Labels.KNOWN.stream(), MORE.stream())
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(
            n ->
                n.chars()
                    .mapToObj(c -> Labels.inBothScripts((char) c))
                    .collect(Collectors.joining(GAP)))
        .collect(
            Collectors.joining(
                "|",
                "(?<![\\p{L}])(",
                ")(?:" + GAP + "[:：\\]】]|(?<=来源|发表于|发布于)" + HtmlLine.EDGE + ")"));
  }

  private static BitSet firsts() {
    BitSet firsts = new BitSet();
    Stream.concat(Labels.KNOWN.stream(), MORE.stream())
        .flatMapToInt(n -> Labels.inBothScripts(n.charAt(0)).chars())
        .forEach(firsts::set);
    return firsts;
  }

  /**
   * Whether there is anything in {@code parts} that could close a name: most lines have nothing.
   */
  private static boolean mayName(String parts) {
    for (int i = 1; i < parts.length(); i++) {
      char c = parts.charAt(i);
      char before = parts.charAt(i - 1);
      if (":：]】".indexOf(c) >= 0 || (c == HtmlLine.EDGE && (before == '源' || before == '于'))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a name stands in {@code parts} at {@code from} or behind it; {@code m} is put there.
   */
  private static boolean find(Matcher m, String parts, int from) {
    for (int i = from; i < parts.length(); i++) {
      if (FIRST.get(parts.charAt(i)) && m.region(i, parts.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** The labels that stand in {@code line}; none if it is a line of text. */
  static List<Label> in(HtmlLine line) {
    if (line.text().length() > LONGEST || !mayName(line.parts())) {
      return List.of();
    }
    List<Label> labels = new ArrayList<>();
    Matcher m = NAME.matcher(line.parts()).useTransparentBounds(true);
    String name = "";
    int from = 0;
    while (find(m, line.parts(), from)) {
      if (!name.isEmpty()) {
        labels.add(label(name, line.parts().substring(from, m.start())));
      }
      name = bare(m.group(1));
      from = m.end();
    }
    if (!name.isEmpty()) {
      labels.add(label(name, line.parts().substring(from)));
    }
    return labels;
  }

  /** 来源：央视网2022年01月29日 19:40: a source ends where a day begins. */
  private static Label label(String name, String text) {
    String value = value(text);
    Matcher day = DAY.matcher(value);
    boolean both = name.contains("来源") && day.find() && day.start() > 1;
    return new Label(name, both ? value.substring(0, day.start()).strip() : value);
  }

  private static String bare(String name) {
    return Labels.simplified(HtmlSpaces.none(name).replace(String.valueOf(HtmlLine.EDGE), ""));
  }

  private static String value(String text) {
    String rest = text;
    while (!rest.isEmpty() && (rest.charAt(0) == HtmlLine.EDGE || rest.charAt(0) == ' ')) {
      rest = rest.substring(1);
    }
    Matcher end = END.matcher(rest);
    String value =
        BUTTON.matcher(end.find() ? rest.substring(0, end.start()) : rest).replaceFirst("");
    String plain = HtmlSpaces.line(value.replace(String.valueOf(HtmlLine.EDGE), ""));
    while (!plain.isEmpty() && "】]，;；".indexOf(plain.charAt(plain.length() - 1)) >= 0) {
      plain = plain.substring(0, plain.length() - 1).strip();
    }
    return NOTHING.matcher(plain).matches() ? "" : plain;
  }

  /** The labels of {@code lines}, the values of empty ones from the cell or line beside them. */
  static List<Label> of(List<HtmlLine> near) {
    List<HtmlLine> lines = HtmlCells.joined(near);
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      HtmlLine line = lines.get(i);
      List<Label> read = in(line);
      Optional<HtmlLine> next =
          Optional.of(i + 1)
              .filter(n -> n < lines.size())
              .map(lines::get)
              .filter(n -> beside(line, n));
      if (read.size() == 1 && read.getFirst().value().isEmpty()) {
        next.ifPresent(n -> labels.add(new Label(read.getFirst().name(), n.text())));
      } else if (read.isEmpty() && isCellName(line)) {
        next.ifPresent(n -> labels.add(new Label(bare(line.text()), n.text())));
      }
      labels.addAll(read);
    }
    return labels;
  }

  private static boolean isCellName(HtmlLine line) {
    boolean cell =
        line.form() == Kind.TABLE
            || line.form() == Kind.LIST
            || line.block().normalName().equals("dt");
    return cell && isName(line.text());
  }

  /** Whether {@code text} is nothing but the name of a label. */
  static boolean isName(String text) {
    String bare = Labels.simplified(HtmlSpaces.none(text));
    return bare.length() <= LONGEST_CELL
        && bare.length() > 2
        && (Labels.KNOWN.contains(bare) || MORE.contains(bare));
  }

  /** Whether {@code next} can be the value of {@code line}: in the same row, itself no label. */
  private static boolean beside(HtmlLine line, HtmlLine next) {
    if (!in(next).isEmpty() || isCellName(next) || next.text().length() > LONGEST) {
      return false;
    }
    Element row = row(line.block());
    return row.equals(row(next.block()));
  }

  private static Element row(Element block) {
    return HtmlTree.nearest(block, Set.of("tr"))
        .or(() -> HtmlTree.nearest(block, Set.of("dl", "li", "p")))
        .or(() -> Optional.ofNullable(block.parent()))
        .orElse(block);
  }

  /** Whether a day in figures stands in {@code text}. */
  static boolean hasDay(String text) {
    return DAY.matcher(text).find();
  }

  /** A day that stands by itself near the head: «2024-05-14 16:41». */
  static Optional<String> bareDay(List<HtmlLine> lines) {
    Optional<String> found = Optional.empty();
    int main = 0;
    boolean text = false;
    for (HtmlLine line : lines) {
      main += line.region() == Region.BEFORE ? 0 : 1;
      text |= line.region() == Region.MAIN && Lines.isParagraph(line.text());
      if (main > HEAD || (main > 0 && found.isPresent())) {
        return found;
      }
      Matcher m = DAY.matcher(line.text());
      boolean few = line.text().length() <= 60;
      boolean other = OTHER_DAY.matcher(line.text()).find();
      boolean signed = text && line.text().endsWith("日"); // under the text: 2024年5月10日
      if (few
          && !other
          && !signed
          && !line.isLink()
          && m.find()
          && line.text().length() - m.group().length() <= 40) {
        found = Optional.of(m.group());
      }
    }
    return found;
  }

  /** Who stands beside the day without a word: «原创 某某网 2024-05-14 16:41». */
  static Optional<String> besideDay(List<HtmlLine> lines) {
    for (HtmlLine line : lines) {
      boolean head = line.region() == Region.BEFORE && line.text().length() <= 60;
      Matcher m = DAY.matcher(line.parts());
      if (head && in(line).isEmpty() && !line.isLink() && m.find()) {
        String[] before =
            line.parts().substring(0, m.start()).split("[" + HtmlLine.EDGE + "\\s]+", -1);
        for (int i = before.length - 1; i >= 0; i--) {
          if (WHO.matcher(before[i]).matches() && !NOBODY.matcher(before[i]).find()) {
            return Optional.of(before[i]);
          }
        }
        Optional<String> after = medium(line.parts().substring(m.end()));
        if (after.isPresent()) {
          return after;
        }
      }
    }
    return Optional.empty();
  }

  /** 2024年05月14日 04:04 江原日报: a medium right behind the day. */
  private static Optional<String> medium(String after) {
    return Stream.of(after.split("[" + HtmlLine.EDGE + "\\s]+", -1))
        .filter(p -> !p.isEmpty())
        .findFirst()
        .filter(p -> WHO.matcher(p).matches() && MEDIUM.matcher(p).find());
  }

  /** A source that only its element's name tells. */
  static Optional<String> namedSource(List<HtmlLine> lines) {
    Optional<String> found = Optional.empty();
    for (HtmlLine line : lines.stream().filter(l -> l.region() != Region.AFTER).toList()) {
      Element block = line.block();
      if (block.childrenSize() > MOST_PARTS) {
        continue;
      }
      Optional<String> source =
          Stream.concat(Stream.of(block), block.select("span, a, i, em, font").stream())
              .filter(e -> SOURCE.matcher(HtmlTree.names(e)).find())
              .map(e -> HtmlSpaces.line(e.text()))
              .filter(
                  t ->
                      t.length() >= 2
                          && t.length() <= 30
                          && !DAY.matcher(t).find()
                          && !t.contains("："))
              .findFirst();
      found = source.isPresent() ? source : found;
    }
    return found;
  }
}
