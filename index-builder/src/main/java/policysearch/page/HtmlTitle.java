package policysearch.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import policysearch.page.HtmlLine.Region;
import policysearch.page.ParsedPage.Kind;
import policysearch.page.ParsedPage.Label;

/**
 * Chooses a page's title: the tag that must say it, its printed label, the headline, the window's.
 */
final class HtmlTitle {
  private static final List<String> LABELS =
      List.of("标题", "公文名称", "文件名称", "文件标题", "信息名称", "名称", "文章标题");

  /** [视频]…, 【图文】…: what the page shows besides words. */
  private static final Pattern MEDIUM =
      Pattern.compile("^[\\[【(（](?:视频|图文|图片|组图|高清组图|音频|图|直播|现场)[\\]】)）]\\s*");

  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*(?:_+|\\s[-–—|｜]+\\s?|[-–—]{1,2}(?=[^-–—]{2,20}$)|\\||｜)\\s*");
  private static final Pattern SITE =
      Pattern.compile(
          ".*(?:网|网站|门户|频道|新闻|政府|中心|在线|平台|公司|客户端|首页|委员会|办公室|厅|局|日报|资讯|CNA|[.]com|[.]cn|[.]net|[.]NET)$");
  private static final Pattern NAMED =
      Pattern.compile(" (?:title|titles|tit|bt|biaoti|headline|artitle) ");
  private static final Pattern NUMBER = Pattern.compile("\\s*[（(][^（(]{4,24}号\\s*[)）]$");
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?i).*(?:文章|新闻|内容|信息|公告|详细|政策|文件|资讯).{0,2}(?:页|页面|详情|展示|浏览|正文|显示)|无标题.*|untitled.*|正文|详情|首页|document");

  private static final int SHORT = 16;
  private static final int LONGEST = 200;
  private static final int SHORTEST = 4;
  private static final int HEAD = 8;

  private final String window;
  private final HtmlMeta meta;
  private final List<HtmlLine> all;
  private final List<HtmlLine> head;

  HtmlTitle(String window, HtmlMeta meta, List<HtmlLine> lines) {
    this.window = HtmlSpaces.line(window);
    this.meta = meta;
    this.all = lines;
    List<HtmlLine> before = lines.stream().filter(l -> l.region() == Region.BEFORE).toList();
    this.head = new ArrayList<>(before);
    lines.stream().filter(l -> l.region() == Region.MAIN).limit(HEAD).forEach(head::add);
  }

  /** The title, if the page has one. */
  Optional<String> read(List<Label> labels) {
    return meta.title()
        .map(this::asPrinted)
        .or(() -> labelled(labels))
        .or(this::agreeing)
        .or(() -> meta.sharedTitle().map(this::withoutSite))
        .or(() -> Optional.of(withoutSite(window)).filter(this::isOwn))
        .or(() -> HtmlHeadline.of(all))
        .or(this::heading)
        .or(() -> Optional.of(withoutSite(window)).filter(w -> !w.isEmpty()))
        .or(this::first)
        .map(t -> MEDIUM.matcher(t).replaceFirst("").strip())
        .filter(t -> !t.isEmpty());
  }

  /** Whether the window names this page: neither the site, nor a column that the menu has too. */
  private boolean isOwn(String title) {
    String folded = fold(title);
    boolean site = SITE.matcher(title).matches() && title.length() <= SHORT;
    boolean column =
        title.length() <= SHORT
            && head.stream().anyMatch(l -> l.isLink() && fold(l.text()).equals(folded));
    return folded.length() >= SHORTEST && !site && !column && !GENERIC.matcher(title).matches();
  }

  /** The tag adds 〈（金罚决字〔2024〕36号）〉 where the page's headline leaves it out. */
  private String asPrinted(String title) {
    String bare = NUMBER.matcher(title).replaceFirst("").strip();
    String folded = fold(title);
    boolean whole = false;
    boolean shorter = false;
    for (int i = 0; i < head.size(); i++) {
      boolean elsewhere = head.get(i).isLink();
      whole |= !elsewhere && fold(joined(i)).contains(folded);
      shorter |= !elsewhere && fold(head.get(i).text()).equals(fold(bare));
    }
    return !whole && shorter ? bare : title;
  }

  private static Optional<String> labelled(List<Label> labels) {
    return LABELS.stream()
        .flatMap(n -> labels.stream().filter(l -> l.name().equals(n)))
        .map(Label::value)
        .filter(v -> v.length() >= SHORTEST && v.length() <= LONGEST)
        .findFirst();
  }

  /** The longest line with which the window's title or the shared one begins. */
  private Optional<String> agreeing() {
    String shown = fold(window);
    String shared = meta.sharedTitle().map(HtmlTitle::fold).orElse("");
    String best = "";
    for (int i = 0; i < head.size(); i++) {
      for (String line : List.of(head.get(i).text(), joined(i))) {
        String folded = fold(line);
        boolean starts = shown.startsWith(folded) || shared.startsWith(folded);
        boolean agrees = folded.length() >= SHORTEST && (starts || shown.contains(folded));
        boolean headline =
            isHeading(head.get(i)) || (starts && !isSite(line) && folded.length() >= 2 * SHORTEST);
        if (agrees && headline && folded.length() > fold(best).length()) {
          best = line;
        }
      }
    }
    return Optional.of(best).filter(b -> !b.isEmpty());
  }

  private boolean isSite(String line) {
    return line.endsWith("网站")
        || line.endsWith("门户")
        || meta.site().filter(line::equals).isPresent();
  }

  /** A headline broken over two lines of one element. */
  private String joined(int at) {
    HtmlLine line = head.get(at);
    boolean two = at + 1 < head.size() && head.get(at + 1).block().equals(line.block());
    return two ? line.text() + " " + head.get(at + 1).text() : line.text();
  }

  private Optional<String> heading() {
    return head.stream()
        .filter(l -> isHeading(l) && l.text().length() >= SHORTEST && l.text().length() <= LONGEST)
        .map(HtmlLine::text)
        .reduce((a, b) -> b);
  }

  private Optional<String> first() {
    return head.stream()
        .filter(l -> l.region() == Region.MAIN && !l.isLink() && HtmlLabels.in(l).isEmpty())
        .map(HtmlLine::text)
        .filter(t -> !Lines.isBreadcrumb(t) && !HtmlLabels.hasDay(t))
        .findFirst()
        .filter(
            t ->
                t.length() >= SHORTEST
                    && Lines.isHeadline(t)
                    && "：:".indexOf(t.charAt(t.length() - 1)) < 0);
  }

  static boolean isHeading(HtmlLine line) {
    return line.form() == Kind.HEADING || NAMED.matcher(HtmlTree.names(line.block())).find();
  }

  /** …会议召开_网易新闻, …的通知 - 广州市人民政府门户网站: site names at the end are no title. */
  private String withoutSite(String text) {
    String[] parts = SEPARATOR.split(text, -1);
    int end = parts.length;
    while (end > 1
        && (SITE.matcher(parts[end - 1]).matches()
            || parts[end - 1].length() <= 6
            || meta.site().filter(parts[end - 1]::contains).isPresent())) {
      end--;
    }
    if (end == parts.length) {
      return text;
    }
    int at = 0;
    for (int i = 0; i < end; i++) {
      at = text.indexOf(parts[i], at) + parts[i].length();
    }
    return text.substring(0, at).strip();
  }

  /** …的通知_国务院文件_中国政府网: the column that stands between the title and the site. */
  Optional<String> column() {
    String[] parts = window.split("\\s*_+\\s*", -1);
    return parts.length >= 3 && parts[1].length() >= 2 && parts[1].length() <= 12
        ? Optional.of(parts[1]).filter(c -> !SITE.matcher(c).matches())
        : Optional.empty();
  }

  /** For comparing: without blanks, marks and case. */
  static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(c);
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
