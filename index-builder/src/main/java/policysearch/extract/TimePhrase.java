package policysearch.extract;

import java.util.List;

/** Reads words of time between a subject and its verb: 世卫组织|21日|表示, 卫生健康委|今天（1月1日）|通报. */
final class TimePhrase {
  private static final Words DAY =
      new Words(
          List.of(
              "去年", "今年", "前年", "本月", "上月", "今天", "昨天", "当天", "当日", "今日", "昨日", "同日", "次日", "当晚",
              "周一", "周二", "周三", "周四", "周五", "周六", "周日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六",
              "星期日", "本周", "上周", "日前", "近日", "早些时候", "晚些时候"));

  private static final Words PART =
      new Words(List.of("上午", "下午", "晚", "晚上", "晚间", "凌晨", "中午", "清晨", "早上", "早晨", "傍晚", "深夜"));

  private static final int LONGEST = 24;
  private static final int LONGEST_ASIDE = 14;

  private TimePhrase() {}

  /** Length of the words of time that begin at {@code at}; 0 if none do. */
  static int at(Body body, int at) {
    if (at >= body.length() || (!Character.isDigit(body.at(at)) && DAY.at(body.text, at) == 0)) {
      return 0;
    }
    int end = at;
    while (end < body.length()) {
      int piece = piece(body, at, end);
      if (piece == 0) {
        break;
      }
      end += piece;
    }
    return end - at;
  }

  private static int piece(Body body, int from, int at) {
    int word = DAY.at(body.text, at);
    if (word > 0) {
      return word;
    }
    if (at > from) {
      int part = PART.at(body.text, at);
      return part > 0 ? part : Math.max(number(body, at), aside(body, at));
    }
    return number(body, at);
  }

  /** 2024年, 5月, 21日, 3号. */
  private static int number(Body body, int at) {
    int end = at;
    while (end < body.length() && end - at < 4 && Character.isDigit(body.at(end))) {
      end++;
    }
    boolean unit = end > at && end < body.length() && "年月日号时".indexOf(body.at(end)) >= 0;
    return unit ? end + 1 - at : 0;
  }

  /** 今天|（1月1日）. */
  private static int aside(Body body, int at) {
    int close = "（(".indexOf(body.at(at)) >= 0 ? body.partner(at) : -1;
    boolean day =
        close > at
            && close - at <= LONGEST_ASIDE
            && number(body, at + 1) > 0
            && "日号时".indexOf(body.at(close - 1)) >= 0;
    return day ? close + 1 - at : 0;
  }

  /** Length of the words of time that end at {@code end} and begin at or after {@code from}. */
  static int endingAt(Body body, int end, int from) {
    if (end <= from || "日号天年月午晚间上晨夜候周一二三四五六前）)时".indexOf(body.at(end - 1)) < 0) {
      return 0;
    }
    for (int start = Math.max(from, end - LONGEST); start < end - 1; start++) {
      boolean inside =
          start > 0 && Character.isDigit(body.at(start)) && Character.isDigit(body.at(start - 1));
      if (!inside && at(body, start) == end - start) {
        return end - start;
      }
    }
    return 0;
  }
}
