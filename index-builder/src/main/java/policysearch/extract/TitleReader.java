package policysearch.extract;

import java.util.Optional;
import policysearch.model.Span;

/** Reads the office before a name, in its longest form: 北京市委副书记、市长|殷勇. */
final class TitleReader {
  private static final Words LEAD = Lexicon.words("lead");
  private static final Words BEFORE = Lexicon.words("before");
  private static final Words TIMES =
      new Words(java.util.List.of("上午", "下午", "晚", "晚上", "中午", "凌晨"));
  private static final Words DOING = Lexicon.words("doing");
  private static final int LONGEST = 80;
  private static final int LONGEST_MARKED = 30;

  private TitleReader() {}

  /** The office that ends at {@code name}, not before {@code floor}; empty if there is none. */
  static Optional<Span> before(Body body, int name, int floor) {
    int office = NameFinder.OFFICE.endingAt(body.text, name, floor);
    if (office == 0) {
      return Optional.empty();
    }
    int from = Math.max(floor, name - LONGEST);
    int start = left(body, name - office, from);
    start = afterVerb(body, start, name - office);
    start = afterDoing(body, start, name - office);
    start = skipLead(body, start, name - office);
    if (start == floor && floor > 0) {
      start = skipJoin(body, start, name - office);
    }
    if (body.partner(start) > start && "（(“".indexOf(body.at(start)) >= 0) {
      start = Math.min(body.partner(start) + 1, name - office);
    }
    while (start < name - office && "、，, ".indexOf(body.at(start)) >= 0) {
      start++;
    }
    return Optional.of(new Span(start, name));
  }

  /** Walks back over what belongs to an office, and over 、 where an office stands before it. */
  private static int left(Body body, int from, int floor) {
    int at = from;
    while (at > floor) {
      char c = body.at(at - 1);
      int open = body.partner(at - 1);
      if (open >= 0 && open < at - 1 && open >= floor && belongs(body, open, at - 1)) {
        at = open;
      } else if (c == '、' && NameFinder.OFFICE.endingAt(body.text, at - 1, floor) > 0) {
        at--;
      } else if (Body.isMark(c) && c != '·' && c != '—') {
        return at;
      } else {
        at--;
      }
    }
    return at;
  }

  /** 省委“十四五”规划…组长, 参赛项目《…》负责人: short marks are part of an office, sentences are not. */
  private static boolean belongs(Body body, int open, int close) {
    return close - open <= LONGEST_MARKED && !Body.endsSentence(body.at(close - 1));
  }

  /** 会见全国政协主席…: the office begins after the last such verb. */
  private static int afterVerb(Body body, int start, int end) {
    int from = start;
    for (int i = start; i < end; i++) {
      int verb = body.depth(i) == body.depth(end) ? BEFORE.at(body.text, i) : 0;
      verb = body.text.startsWith("数据", i - 1) ? 0 : verb == 0 ? toCountry(body, i) : verb;
      if (verb > 0 && i + verb <= end) {
        from = i + verb < end && body.at(i + verb) == '了' ? i + verb + 1 : i + verb;
      }
    }
    return from;
  }

  /** 在索契与|某国总统, 将播出对|某国总统: a preposition before a country opens an office. */
  private static int toCountry(Body body, int at) {
    boolean between =
        at > 1
            && "与同对向和".indexOf(body.at(at)) >= 0
            && Gazetteer.WORLD.at(body.text, at + 1) > 0
            && !body.text.startsWith("中国", at - 2)
            && !body.text.startsWith("我国", at - 2);
    return between ? 1 : 0;
  }

  /** 率中央代表团出席…的|中共中央总书记, 宣读了|国家主席: what somebody does is no part of an office. */
  private static int afterDoing(Body body, int start, int end) {
    int from = start;
    for (int i = start; i < end; i++) {
      char c = body.at(i);
      boolean did = c == '了' && i + 1 < end && body.at(i + 1) != '么';
      boolean does = c == '的' && (i == from || DOING.find(body.text, from, i) >= 0);
      from = body.depth(i) == body.depth(end) && (did || does) ? i + 1 : from;
    }
    return from;
  }

  private static int skipJoin(Body body, int start, int end) {
    return start < end && "和与及同".indexOf(body.at(start)) >= 0 ? start + 1 : start;
  }

  /** 会上，… 11月24日下午…: words of time and place that only lead up to the office. */
  static int skipLead(Body body, int start, int end) {
    int at = start;
    while (at < end) {
      int skipped = lead(body, at, end);
      if (skipped == 0) {
        return at;
      }
      at += skipped;
    }
    return at;
  }

  private static int lead(Body body, int at, int end) {
    if (Character.isWhitespace(body.at(at))) {
      return 1;
    }
    int time = time(body, at, end);
    if (time > 0) {
      return time;
    }
    int word = Math.max(LEAD.at(body.text, at), TIMES.at(body.text, at));
    if (body.text.startsWith("受访", at) || body.text.startsWith("与会", at)) {
      return 0;
    }
    if (word == 1 && at + 1 < end && "志济等济期".indexOf(body.at(at + 1)) >= 0) {
      return 0;
    }
    return at + word <= end ? word : 0;
  }

  /** 2024年5月11日至12日, 17日, 9时30分. */
  private static int time(Body body, int at, int end) {
    int i = at;
    boolean unit = false;
    while (i < end) {
      char c = body.at(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && (i == at || "年月日时分至—-号".indexOf(c) < 0)) {
        break;
      }
      unit |= "月日时号".indexOf(c) >= 0;
      i++;
    }
    return unit ? i - at : 0;
  }
}
