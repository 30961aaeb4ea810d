package policysearch.page;

import java.util.Optional;
import java.util.regex.Pattern;
import policysearch.page.ParsedPage.Kind;

/** Tells what a line of a page is by its looks. */
final class Lines {
  private static final int LONGEST_HEADLINE = 60;
  private static final int LONGEST_FURNITURE = 60;
  private static final int LONGEST_CAPTION = 240;

  /**
   * …座谈会在津举行。 河北日报记者某某摄; 图为…, 图2 体系框架图, …（新华社发）, 主办方供图. Not …应当附具平面图。, …意图。, …赶到现场拍摄。: texts end so
   * too.
   */
  private static final Pattern CAPTION =
      Pattern.compile(
          "^(?:图为|图[1-9一二三四五六]?[:：]|▲|△).*"
              + "|^图\\s?[\\d一二三四五六七八九十.-]{0,4}\\s?[^。]{2,40}图$"
              + "|.*(?:(?<![拍跟航抓])摄|(?:记者|通讯员|图文|图/文|文/图).{0,20}摄影(?:报道)?|摄/新华社|供图|资料图片?"
              + "|[ 　/）)]制?图|记者.{0,12}制图|（新华社发）|\\(新华社发\\))[)）]?[。.]?$",
          Pattern.DOTALL);

  /** What no text says, wherever it stands in a short line. */
  private static final Pattern SITE =
      Pattern.compile(
          "打印本页|关闭窗口|扫一扫(?!.*。$)|[|｜]网站地图|网站地图[|｜]|分享让更多人看到|返回顶部|返回首页|返回搜狐|与本网联系|【打印】|【关闭】|举报/反馈"
              + "|ICP备|网站标识码|来源：中国共产党新闻网|版权所有[:：©]");

  /** What a text may say too: only at the beginning, with its sign or its choice behind it. */
  private static final Pattern SIGN =
      Pattern.compile(
          "[\\s【\\[（(<>《»·•|]*(?:分享到|上一篇|下一篇|上一条|下一条|责任编辑|查看更多|版权声明|版权侵权|版权所有|免责声明|相关链接|相关阅读"
              + "|字号|字体|特别声明|网站地图)(?:\\s*[:：|丨/）)】\\]>+-].*|\\s+[大中小A-C微Q].*|\\s*)",
          Pattern.DOTALL);

  private Lines() {}

  /** The kind of a line of the text. */
  static Kind kind(String line) {
    if (line.length() <= LONGEST_CAPTION && CAPTION.matcher(line).matches()) {
      return Kind.CAPTION;
    }
    int most = line.contains("与本网联系") ? 4 * LONGEST_FURNITURE : LONGEST_FURNITURE;
    if (line.length() <= most && (SITE.matcher(line).find() || SIGN.matcher(line).matches())) {
      return Kind.FURNITURE;
    }
    if (line.startsWith("#") || (line.length() <= 40 && startsSection(line))) {
      return Kind.HEADING;
    }
    return Kind.PARAGRAPH;
  }

  private static boolean startsSection(String line) {
    char first = line.charAt(0);
    int mark = line.indexOf('、');
    boolean numbered = mark > 0 && mark <= 3 && "一二三四五六七八九十".indexOf(first) >= 0;
    boolean chapter = first == '第' && (line.indexOf('章') > 0 || line.indexOf('节') > 0);
    return (numbered || chapter) && !endsSentence(line);
  }

  /** 当前位置:首页 > 省部要闻. */
  static boolean isBreadcrumb(String line) {
    if (line.length() > 120) {
      return false;
    }
    return line.startsWith("当前位置")
        || line.startsWith("您的位置")
        || line.startsWith("您当前的位置")
        || line.startsWith("您现在的位置")
        || (line.startsWith("首页") && separator(line) > 0)
        || (line.startsWith("位置") && separator(line) > 0);
  }

  /** The last part of a breadcrumb that names a column: 正文 is where we are, not where it stood. */
  static Optional<String> column(String line) {
    String rest = line;
    while (separator(rest) >= 0) {
      int at = separator(rest);
      String last = rest.substring(at + 1).strip();
      if (!last.isEmpty() && !last.equals("正文") && !last.equals("内容")) {
        return Optional.of(last);
      }
      rest = rest.substring(0, at).strip();
    }
    return Optional.empty();
  }

  private static int separator(String line) {
    for (int i = line.length() - 1; i >= 0; i--) {
      if (">＞»›→".indexOf(line.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** A short line that ends like no sentence, nor goes on: 申请仲裁应当符合下列条件： */
  static boolean isHeadline(String line) {
    return line.length() <= LONGEST_HEADLINE
        && !endsSentence(line)
        && "：:，,、".indexOf(line.charAt(line.length() - 1)) < 0
        && kind(line) != Kind.CAPTION;
  }

  /** A line of running text. */
  static boolean isParagraph(String line) {
    return line.length() > LONGEST_HEADLINE
        ? kind(line) != Kind.FURNITURE
        : endsSentence(line) && kind(line) == Kind.PARAGRAPH;
  }

  private static boolean endsSentence(String line) {
    return "。！？；!;".indexOf(line.charAt(line.length() - 1)) >= 0
        || (line.indexOf('。') >= 0 && line.endsWith("”"));
  }
}
