package policysearch.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import policysearch.page.ParsedPage.Label;

/** Reads lines of printed labels: {@code • 发布日期:2024-05-14 16:41:21}. */
final class Labels {
  /** Names under which official sites print what they know of a page. */
  static final Set<String> KNOWN =
      Set.of(
          ("发布日期 发布时间 发布于 发文日期 日期 时间 更新时间 更新日期 来源 信息来源 文章来源 稿件来源 访问量 浏览量 浏览次数 点击量 点击数"
                  + " 点击次数 阅读量 阅读次数 阅读 作者 编辑 责任编辑 责编 发文字号 文号 文件编号 索引号 索引码 信息索引号 发文机关 发布机构"
                  + " 发布单位 发文单位 制发机关 制定机关 公布机关 成文日期 生成日期 公布日期 施行日期 生效日期 有效性 时效性 有效状态 状态 主题分类 分类"
                  + " 主题词 关键词 关键字 栏目 字号 字体 标题 名称 信息名称 原标题 供稿 供稿单位 审核 统一编号 公开方式 url 发表时间 发表日期 发文时间 成文时间"
                  + " 生成时间 发布 发文机构 文件文号 公文文号 文件名称 公文名称 时效状态 时效 效力状态 法律状态 新闻来源 转自 上传时间 录入时间"
                  + " 公开日期 作者单位 记者 通讯员 摄影 责任校对 终审 初审 复审 阅读人数 信息分类 公文种类 签发人")
              .split(" ", -1));

  /** 發布日期 is 发布日期: the same labels in the other script, sign by sign. */
  private static final String TRADITIONAL = "發佈來時間點擊閱讀數號關機標題類編輯責瀏覽訪問單構記欄狀態電創聯絡報導製";

  private static final String SIMPLIFIED = "发布来时间点击阅读数号关机标题类编辑责浏览访问单构记栏状态电创联络报导制";

  private static final String BULLETS = "•·●■◆▪*-—–|｜  　\t【[";
  private static final int LONGEST_NAME = 8;
  private static final int LONGEST_LINE = 300;

  private Labels() {}

  /** The labels of {@code line}; none if it is not a line of labels. */
  static List<Label> read(String line) {
    if (line.length() > LONGEST_LINE) {
      return List.of();
    }
    int from = 0;
    while (from < line.length() && BULLETS.indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    boolean bullet = from > 0 && line.charAt(0) != '[' && line.charAt(0) != '【';
    int colon = colon(line, from);
    if (colon < 0 || !(KNOWN.contains(name(line, from, colon)) || bullet)) {
      return List.of();
    }
    List<Label> labels = new ArrayList<>();
    while (colon >= 0) {
      int next = nextName(line, colon + 1);
      int end = next < 0 ? line.length() : next;
      labels.add(new Label(name(line, from, colon), value(line.substring(colon + 1, end))));
      from = next;
      colon = next < 0 ? -1 : colon(line, next);
    }
    return labels;
  }

  /** A label's name in the simplified script. */
  static String simplified(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      int at = TRADITIONAL.indexOf(name.charAt(i));
      out.append(at < 0 ? name.charAt(i) : SIMPLIFIED.charAt(at));
    }
    return out.toString();
  }

  /** A regular expression for {@code sign} in both scripts. */
  static String inBothScripts(char sign) {
    int at = SIMPLIFIED.indexOf(sign);
    return at < 0 ? "" + sign : "[" + sign + TRADITIONAL.charAt(at) + "]";
  }

  private static String value(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && BULLETS.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "|｜ 　\t】]，".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  private static String name(String line, int from, int colon) {
    StringBuilder name = new StringBuilder();
    for (int i = from; i < colon; i++) {
      char c = line.charAt(i);
      if (!Character.isWhitespace(c) && c != '】' && c != ']') {
        name.append(c);
      }
    }
    return simplified(name.toString());
  }

  private static int colon(String line, int from) {
    int letters = 0;
    for (int i = from; i < line.length() && letters <= LONGEST_NAME; i++) {
      char c = line.charAt(i);
      if (c == ':' || c == '：') {
        return letters > 0 ? i : -1;
      }
      letters += Character.isWhitespace(c) ? 0 : 1;
    }
    return -1;
  }

  /** Where the next known name begins on the line: 来源：新华社 | 浏览次数：12. */
  private static int nextName(String line, int from) {
    for (int i = from + 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ':' || c == '：') {
        int start = i;
        while (start > from && start > i - LONGEST_NAME && isLetter(line.charAt(start - 1))) {
          start--;
        }
        for (int j = start; j < i; j++) {
          boolean begins = j == from || !isLetter(line.charAt(j - 1));
          if (begins && KNOWN.contains(simplified(line.substring(j, i)))) {
            return j;
          }
        }
      }
    }
    return -1;
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c);
  }
}
