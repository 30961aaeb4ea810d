package policysearch.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import policysearch.page.HtmlLine.Region;
import policysearch.page.ParsedPage.Kind;

/**
 * Finds the headline by its looks, where neither tags nor the window's title tell it: large,
 * centred, right above the day and source, worded like a title.
 */
final class HtmlHeadline {
  private static final Pattern CENTRED = Pattern.compile("(?i)text-align\\s*:\\s*center");
  private static final Pattern SIZE =
      Pattern.compile("(?i)font-size\\s*:\\s*(\\d{1,3})(?:[.]\\d+)?\\s*(px|pt)");

  /** …的通知, …规划（2024—2030年）, …会议召开: how titles end or go. */
  private static final Pattern WORDED =
      Pattern.compile(
          ".*(?:通知|通报|意见|决定|决议|公告|通告|公示|批复|复函|的函|方案|规划|计划|纲要|办法|规定|条例|细则|规则|法|报告|解读|问答|纪要|召开|举行"
              + "|讲话|会议|强调|指南|指引|措施|要点|令)(?:[（(].{1,20}[）)])?[》”]?$|^关于.*|.*关于.*的.*");

  private static final Pattern NO_TITLE =
      Pattern.compile(
          "^(?:欢迎|今天是|当前|您|首页|打印|关闭|字号|字体|分享|无障碍|网站|版权|主办|联系|地址|电话|邮编|附件|扫一扫|视力|[\\d\\s:：年月日./-]+$).*|.*(?:ICP|网站地图|登录|注册).*"
              + "|^(?:[一二三四五六七八九十]{1,3}、|第.{1,3}[章节条]|[（(][一二三四五六七八九十]{1,2}[）)]).*|.*(?:政府|[部局会院署行])令$");

  private static final Pattern NUMBER =
      Pattern.compile("^[（(]?\\p{IsHan}{1,14}[〔\\[（(]\\d{4}.*号[）)]?$");
  private static final int LOOKED_AT = 40;
  private static final int FIRST = 6;
  private static final int ENOUGH = 4;
  private static final int SHORTEST = 5;
  private static final int LONGEST = 120;

  private final List<HtmlLine> lines = new ArrayList<>();

  private HtmlHeadline(List<HtmlLine> all) {
    List<HtmlLine> before = all.stream().filter(l -> l.region() == Region.BEFORE).toList();
    lines.addAll(before.subList(Math.max(0, before.size() - LOOKED_AT), before.size()));
    all.stream().filter(l -> l.region() == Region.MAIN).limit(FIRST).forEach(lines::add);
  }

  /** The headline over or at the head of the text, if a line looks like one. */
  static Optional<String> of(List<HtmlLine> all) {
    return new HtmlHeadline(all).best();
  }

  private Optional<String> best() {
    int best = -1;
    int most = ENOUGH - 1;
    for (int i = 0; i < lines.size(); i++) {
      boolean main = lines.get(i).region() == Region.MAIN;
      int looks = looks(i);
      if (main ? looks > most : looks >= Math.max(most, ENOUGH)) {
        best = i;
        most = looks;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(whole(best));
  }

  private int looks(int at) {
    HtmlLine line = lines.get(at);
    String text = line.text();
    if (!possible(line)) {
      return 0;
    }
    boolean heading = HtmlTitle.isHeading(line);
    boolean first = at == 0 || lines.get(at - 1).region() != line.region();
    return (heading ? 4 : 0)
        + (centred(line.block()) ? 2 : 0)
        + (large(line.block(), text) ? 2 : 0)
        + (labelled(at) ? 3 : 0)
        + (WORDED.matcher(text).matches() ? 2 : 0)
        + (first && line.region() == Region.MAIN ? 1 : 0);
  }

  private static boolean possible(HtmlLine line) {
    String text = line.text();
    int length = HtmlTitle.fold(text).length();
    return length >= SHORTEST
        && length <= LONGEST
        && !line.isLink()
        && !line.aside()
        && "。；;，,：:、".indexOf(text.charAt(text.length() - 1)) < 0
        && !NO_TITLE.matcher(text).matches()
        && !NUMBER.matcher(text).matches()
        && !Lines.isBreadcrumb(text)
        && text.indexOf('>') < 0
        && HtmlLabels.in(line).isEmpty();
  }

  /** Whether the day or the source is printed within the three lines below. */
  private boolean labelled(int at) {
    for (int i = at + 1; i < Math.min(at + 4, lines.size()); i++) {
      HtmlLine line = lines.get(i);
      boolean day = line.text().length() <= 60 && HtmlLabels.hasDay(line.text());
      boolean says =
          HtmlLabels.in(line).stream()
              .anyMatch(l -> l.name().contains("来源") || l.name().startsWith("发布"));
      if (day || says) {
        return true;
      }
    }
    return false;
  }

  private static boolean centred(Element block) {
    Element up = block;
    for (int i = 0; i < 2 && up != null; i++) {
      if (up.attr("align").equalsIgnoreCase("center")
          || up.normalName().equals("center")
          || CENTRED.matcher(up.attr("style")).find()) {
        return true;
      }
      up = up.parent();
    }
    return false;
  }

  /** Letters of 18 pixels or more, or all of the line bold. */
  private static boolean large(Element block, String text) {
    if (block.childrenSize() > FIRST || block.text().length() > 2 * LONGEST) {
      return sized(block);
    }
    for (Element part : block.getAllElements()) {
      boolean bold = part.normalName().equals("b") || part.normalName().equals("strong");
      boolean big = part.normalName().equals("font") && part.attr("size").matches("[+]?[4-7]");
      if (sized(part) || big || (bold && part.text().length() * 10 >= text.length() * 9)) {
        return true;
      }
    }
    return false;
  }

  private static boolean sized(Element element) {
    Matcher m = SIZE.matcher(element.attr("style"));
    return m.find()
        && Integer.parseInt(m.group(1)) >= (m.group(2).equalsIgnoreCase("pt") ? 15 : 18);
  }

  /** 关于印发《…办法》 / 的通知: a headline in two lines that look alike. */
  private String whole(int at) {
    StringBuilder text = new StringBuilder(lines.get(at).text());
    boolean plain = lines.get(at).form() != Kind.HEADING;
    int from = at;
    while (plain && from > 0 && continues(from - 1, from) && text.length() < LONGEST) {
      from--;
      text.insert(0, lines.get(from).text());
    }
    int to = at;
    while (plain && to + 1 < lines.size() && continues(to, to + 1) && text.length() < LONGEST) {
      to++;
      text.append(lines.get(to).text());
    }
    return text.toString();
  }

  /** Whether two lines make one headline: alike in place and size, the first not yet at its end. */
  private boolean continues(int upper, int lower) {
    HtmlLine one = lines.get(upper);
    HtmlLine two = lines.get(lower);
    boolean together =
        one.block().equals(two.block())
            || Objects.equals(one.block().parent(), two.block().parent());
    return together
        && possible(one)
        && (possible(two) || two.text().matches("(?:的)?(?:通知|意见|批复|公告|决定|函)"))
        && !WORDED_END.matcher(one.text()).matches()
        && WORDED_END.matcher(two.text()).matches()
        && centred(one.block()) == centred(two.block())
        && large(one.block(), one.text()) == large(two.block(), two.text())
        && (centred(one.block()) || large(one.block(), one.text()));
  }

  private static final Pattern WORDED_END =
      Pattern.compile(
          ".*(?:通知|通报|意见|决定|决议|公告|通告|公示|批复|复函|的函|方案|规划|计划|纲要|办法|规定|条例|细则|规则|报告|令)(?:[（(].{1,20}[）)])?[》”]?$");
}
