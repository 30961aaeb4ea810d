package policysearch.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the titles of documents in 《》, and tells them from those of books and newspapers. */
final class CitedTitles {
  /** What documents are; what ends otherwise (《人民日报》, 《红楼梦》) may be anything. */
  private static final String KIND =
      "(?:(?<![大兵书笔])法典?|条例|规定|规则|办法|细则|决定|决议|意见|(?<=的|补充)(?:通知|公告|通告|批复|报告|请示|建议)|规划|纲要|纲领|方案|计划|规程"
          + "|规范|标准|准则|[通总]则|章程|制度|目录|指南|指引|要点|解释|公约|协定|议定书|措施|大纲|导则|修正案|预案|宪章|负面清单|权责清单"
          + "|若干政策)";

  private static final Pattern DOCUMENT =
      Pattern.compile(".*" + KIND + "(?:（[^（）]{1,20}）)?$|.*宪法$");

  /** 《若干意见》, 《实施方案》, 《三年行动计划》, 《条例》: any of many, called so for short. */
  private static final Pattern SHORT =
      Pattern.compile(
          "法典?|(?:(?:若干|有关|实施|管理|暂行|试行|工作|行动|总体|指导|发展|改革|建设|专项|应急|具体|重点|任务|分工|审议|最新|政策|战略|业务|处理|相关|配套|补充|技术|安全|操作|考核|评价|监督|服务|会议"
              + "|规划|三年|五年|十年|年度|本|新|该|原|年|[\\d—-]{4,9}|[一二三四五六七八九十]+五?)*(?!法)"
              + KIND
              + "(?:（[^（）]{1,20}）)?)");

  private static final Pattern STATE = Pattern.compile("^中华人民共和国(?=.{2})");

  /** 民法通则（2009年修正）: an edition of the same law. */
  private static final Pattern EDITION =
      Pattern.compile("（(?:19|20)\\d{2}年?\\p{IsHan}{0,6}(?:修正|修订|修改|版|本)?）$");

  /** …的通知（银发〔2004〕302号）: a title with its number. */
  private static final Pattern NUMBERED = Pattern.compile("（[^（）]{2,40}号）$");

  /** 关于印发“十四五”…规划的通知: known by what it brings. */
  private static final Pattern BRINGS =
      Pattern.compile("^.*?(?:印发|发布|公布|颁布|颁发)(.+?)的(?:通知|公告|决定|令|通告)$");

  private static final Pattern CALLED = Pattern.compile("(?:简称为?|统称为?|下称)[：:“]?《$");
  private static final Pattern LAW = Pattern.compile(".*(?:法典?|条例)");
  private static final int LONGEST_SHORT = 10;
  private static final int LONGEST = 100;
  private static final String INVISIBLE = "\u00a0\u200b\ufeff";
  private static final String MARKS = "()《<＜》>＞";
  private static final String CHINESE_MARKS = "（）〈〈〈〉〉〉";

  private CitedTitles() {}

  /** A title as it is counted; the span is that of the words between the marks. */
  record Found(String title, Span span) {}

  /** All titles of documents in {@code text}, in their order. */
  static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    for (int open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
      int end = close(text, open);
      if (end > 0) {
        Optional<String> title = key(text.substring(open + 1, end));
        Span span = new Span(open + 1, end);
        title.ifPresent(key -> found.add(new Found(key, span)));
        open = end;
      }
    }
    return found;
  }

  /**
   * The same without those that stand for a longer one: what the text calls so for short
   * (以下简称《管理办法》), and what ends as a longer one ends.
   */
  static List<Found> named(String text) {
    List<Found> all = in(text);
    Set<String> full = new HashSet<>();
    Set<String> forShort = new HashSet<>();
    for (Found found : all) {
      boolean introduced =
          CALLED
              .matcher(text.substring(Math.max(0, found.span.start() - 6), found.span.start()))
              .find();
      if (!introduced) {
        full.add(found.title);
      } else if (!full.contains(found.title)) {
        forShort.add(found.title);
      }
    }
    full.removeAll(forShort);
    Set<String> ends = ends(full);
    return all.stream()
        .filter(found -> !forShort.contains(found.title))
        .filter(found -> !ends.contains(found.title) || LAW.matcher(found.title).matches())
        .toList();
  }

  /** All that a title for short may be: short, and at least three characters less than a title. */
  private static Set<String> ends(Set<String> titles) {
    Set<String> ends = new HashSet<>();
    for (String title : titles) {
      for (int length = Math.min(LONGEST_SHORT, title.length() - 3); length > 0; length--) {
        ends.add(title.substring(title.length() - length));
      }
    }
    return ends;
  }

  /** The name of a title among those of numbers: 《民法典》. */
  static String marked(String title) {
    return "《" + title + "》";
  }

  /**
   * The form in which {@code title} is counted, if it is a document's: without blanks, without
   * 中华人民共和国 at its head, which is left out as often as it is printed, and without the year of an
   * edition or a number behind it; marks are those of Chinese.
   */
  static Optional<String> key(String title) {
    String plain = plain(title);
    String unnumbered = NUMBERED.matcher(plain).replaceFirst("");
    String bare = EDITION.matcher(STATE.matcher(unnumbered).replaceFirst("")).replaceFirst("");
    return Optional.of(bare)
        .filter(key -> key.length() <= LONGEST && DOCUMENT.matcher(key).matches())
        .filter(key -> !SHORT.matcher(key).matches());
  }

  /** Without blanks, its marks those of Chinese. */
  private static String plain(String title) {
    StringBuilder plain = new StringBuilder(title.length());
    boolean quoted = false;
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if ("\"＂“”„「」".indexOf(c) >= 0) {
        plain.append(quoted ? '”' : '“');
        quoted = !quoted;
      } else if (!Character.isWhitespace(c) && INVISIBLE.indexOf(c) < 0) {
        int mark = MARKS.indexOf(c);
        plain.append(mark < 0 ? c : CHINESE_MARKS.charAt(mark));
      }
    }
    return plain.toString();
  }

  /** Under what a document with that title is cited: it, and what it brings. */
  static List<String> names(String title) {
    List<String> names = new ArrayList<>(key(title).stream().toList());
    Matcher brings = BRINGS.matcher(title.replaceAll("\\s", ""));
    if (brings.matches()) {
      String brought = brings.group(1);
      String bare =
          brought.matches("[《〈].*[》〉]") ? brought.substring(1, brought.length() - 1) : brought;
      key(bare).filter(key -> !names.contains(key)).ifPresent(names::add);
    }
    return names;
  }

  /** Where the marks opened at {@code open} close, those in between passed over; -1 if nowhere. */
  private static int close(String text, int open) {
    int depth = 0;
    int last = Math.min(text.length(), open + LONGEST + 2);
    for (int i = open; i < last && text.charAt(i) != '\n'; i++) {
      depth += text.charAt(i) == '《' ? 1 : text.charAt(i) == '》' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    // 《关于〈…》的意见》 with a mark forgotten: the first that closes
    int first = text.indexOf('》', open, last);
    return first >= 0 && text.indexOf('\n', open, first) < 0 ? first : -1;
  }
}
