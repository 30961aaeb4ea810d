package policysearch.copies;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows what publishers put around a text that is not theirs: datelines, editors, sources. */
final class Dressing {
  /** Lines of editors are short; what is longer says something. */
  private static final int LONGEST_LINE = 120;

  private static final int LONGEST_CAPTION = 60;

  /** 央视网消息（新闻联播）： · 中国网络电视台消息(新闻联播)： · 新京报讯（记者 李明） · 人民网电 */
  private static final String HOUSE =
      "[\\p{IsHan}A-Za-z·]{1,16}?[网社报台端体刊]\\s*(?:[（(][^（()）]{1,20}[）)]\\s*)?(?:消息|讯|电)";

  /** 新华社北京5月1日电 · 本报上海7月3日讯 · 中新网拉萨2023年7月28日电 */
  private static final String PLACED =
      "[\\p{IsHan}A-Za-z·]{1,16}?[网社报台端体刊][\\p{IsHan}、/\\s]{0,16}"
          + "(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日\\s*专?[电讯]";

  /** 本报讯 · 本报广州讯 */
  private static final String OWN = "本[报网台刊](?:\\p{IsHan}{0,6})[讯电]";

  private static final String REPORTER = "[（(][^（()）]{0,30}(?:记者|通讯员)[^（()）]{0,60}[）)]";

  private static final Pattern DATELINE =
      Pattern.compile(
          "\\s*(?:(?:"
              + HOUSE
              + "|"
              + PLACED
              + "|"
              + OWN
              + ")(?:\\s*[（(][^（()）]{1,90}[）)])?"
              + "|"
              + REPORTER
              + ")\\s*[：:，,]?\\s*");

  /** 华经网 > 新闻 2023-07-29 08:56，正文：… */
  private static final Pattern BEFORE_TEXT = Pattern.compile("[^。！？]{0,90}正文[：:]\\s*");

  private static final Pattern LINE =
      Pattern.compile(
          "[\\s\u00a0　]*[（(【\\[《]?\\s*(?:(?:责任编辑|责编|流程编辑|值班编辑|本期编辑|编辑|编校|校对|校审|审核|监制|来源|稿件来源|信息来源"
              + "|原标题|作者|记者|通讯员|供稿|文字|图片|摄影|制图|发布时间|发布日期)\\s*[：:丨|/／].*"
              + "|(?:责任编辑|责编|编辑)[\\s　]*[\\p{IsHan}\\s　、]{0,12}[）)】\\]]?"
              + "|[^（()）]{0,30}(?:记者|通讯员)[\\s　]*[^，。]{0,40}[）)】]"
              + "|完\\s*[）)】].*"
              + "|(?:返回搜狐|更多精彩内容|分享让更多人|扫一扫|版权声明|版权归|免责声明|如遇作品内容|广告[：:]?).*"
              + "|人民日报\\s*》?\\s*[（(]\\s*\\d{4}年.*版\\s*[）)]?.{0,12})\\s*");

  /** 图为会议现场。 · 新华社记者 李明 摄 · （公安部新闻宣传局供图） */
  private static final Pattern CAPTION =
      Pattern.compile(
          "[\\s　]*[（(【]?(?:(?:图为|上图|下图|资料图).*|.{0,40}(?:摄|供图|图源[：:].*)[）)】]?。?)[\\s　]*");

  /** Few sentences begin or end so; the others need not be looked at twice. */
  private static final String FIRST = "责流值本编校审监来稿信原作记通供文图摄制发完返更分扫版免如广人上下资总新";

  private static final String LAST = "摄图）)】]";
  private static final String BEFORE = " \t\n\u00a0　（(【[《";
  private static final String AFTER = " \t\n\u00a0　。";

  private Dressing() {}

  /** Where the text begins after what some pages put before «正文：»; 0 without it. */
  static int afterLabel(String body) {
    Matcher before = BEFORE_TEXT.matcher(body);
    return before.lookingAt() ? before.end() : 0;
  }

  /** The end of the datelines at {@code from}; {@code from}, if there is none. */
  static int afterDatelines(String body, int from) {
    int at = from;
    Matcher dateline = DATELINE.matcher(body);
    for (int i = 0; i < 3; i++) {
      dateline.region(at, Math.min(body.length(), at + 160));
      if (!dateline.lookingAt()) {
        return at;
      }
      at = dateline.end();
    }
    return at;
  }

  /** Whether the sentence or line {@code start..end} of {@code body} is a publisher's own. */
  static boolean isLine(String body, int start, int end) {
    int from = start;
    while (from < end && BEFORE.indexOf(body.charAt(from)) >= 0) {
      from++;
    }
    int to = end;
    while (to > from && AFTER.indexOf(body.charAt(to - 1)) >= 0) {
      to--;
    }
    if (from == to || to - from > LONGEST_LINE) {
      return false;
    }
    boolean begins = FIRST.indexOf(body.charAt(from)) >= 0 || isBracketed(body, start, from);
    boolean ends = LAST.indexOf(body.charAt(to - 1)) >= 0;
    CharSequence line = begins || ends ? body.substring(start, end) : "";
    return (begins && LINE.matcher(line).matches())
        || (line.length() <= LONGEST_CAPTION && CAPTION.matcher(line).matches() && !line.isEmpty());
  }

  private static boolean isBracketed(String body, int start, int from) {
    return from > start && "（(【[《".indexOf(body.charAt(from - 1)) >= 0;
  }
}
