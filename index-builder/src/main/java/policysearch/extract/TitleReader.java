package policysearch.extract;

import java.util.Optional;
import policysearch.model.Span;

/** Reads the office before a name, in its longest form: 北京市委副书记、市长|殷勇. */
final class TitleReader {
  private static final Words LEAD = Lexicon.words("lead");
  private static final Words BEFORE = Lexicon.words("before");
  private static final Words TIMES =
      new Words(java.util.List.of("上午", "下午", "晚", "晚上", "中午", "凌晨"));
  private static final Words NOT_LEAD = Lexicon.words("notlead");
  private static final Words SOME = new Words(java.util.List.of("相关", "有关", "主要", "各"));
  private static final Words ACT = Lexicon.words("say", "spoke", "attend");
  private static final Words DOING = Lexicon.words("doing");

  /** These begin an office although their first character is often a preposition. */
  private static final Words OWN = new Words(java.util.List.of("应急", "应用", "应届", "应对"));

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
    start = afterParty(body, start, floor, name - office);
    start = body.at(start) == '以' && heads(body, name) ? start + 1 : start;
    if (start == floor && floor > 0) {
      start = skipJoin(body, start, name - office);
    }
    if (body.partner(start) > start
        && "（(“".indexOf(body.at(start)) >= 0
        && !names(body, start, name)) {
      start = Math.min(body.partner(start) + 1, name - office);
    }
    while (start < name - office && "、，, ".indexOf(body.at(start)) >= 0) {
      start++;
    }
    return Optional.of(new Span(beforeComma(body, start, floor), name));
  }

  /** 成立以|市委书记林一平任组长的小组, but 以国防军发言人. */
  private static boolean heads(Body body, int name) {
    for (int end = name + 2; end <= Math.min(body.length() - 1, name + 6); end++) {
      if ((body.at(end) == '任' || body.at(end) == '为') && !body.isMark(end + 1)) {
        return true;
      }
    }
    return false;
  }

  /** The organisation that ends at {@code name}, not before {@code floor}. */
  static Span employer(Body body, int name, int floor) {
    int from = Math.max(floor, name - LONGEST);
    int start = afterVerb(body, left(body, name, from), name);
    start = skipLead(body, start, name);
    return new Span(Math.min(start, name - 1), name);
  }

  /** ¶全国政协党组成员、副主席，|中央改革办分管日常工作的副主任林一平: offices parted by a comma at the head of a sentence. */
  private static int beforeComma(Body body, int start, int floor) {
    if (start < 4 || "，,".indexOf(body.at(start - 1)) < 0) {
      return start;
    }
    int at = start - 1;
    boolean office =
        NameFinder.OFFICE.endingAt(body.text, at, floor) > 1 && !unnamed(body, at, floor);
    while (at > floor
        && start - at < LONGEST_MARKED
        && (!body.isMark(at - 1) || body.at(at - 1) == '、')) {
      at--;
    }
    boolean head =
        at == 0
            || Body.endsSentence(body.at(at - 1))
            || body.at(at - 1) == '\n'
            || (start - at <= 8 && body.isMark(at - 1)); // 会议召开，省委常委，副省长林一平
    boolean act =
        ACT.find(body.text, at, start - 1) >= 0 || BEFORE.find(body.text, at, start - 1) >= 0;
    boolean others = body.text.substring(at, start).indexOf('等') >= 0;
    return office && head && !act && !others && skipLead(body, at, start) == at ? at : start;
  }

  /** “某某大赛”|组委会顾问: a quotation without marks of its own that the office goes on from. */
  private static boolean names(Body body, int open, int name) {
    int close = body.partner(open);
    if (body.at(open) != '“' || close + 1 >= name || body.isMark(close + 1)) {
      return false;
    }
    for (int i = open + 1; i < close; i++) {
      if (body.isMark(i)) {
        return false;
      }
    }
    return true;
  }

  /** Walks back over what belongs to an office, and over 、 where an office stands before it. */
  private static int left(Body body, int from, int floor) {
    int at = from;
    while (at > floor) {
      char c = body.at(at - 1);
      int open = body.partner(at - 1);
      if (open >= 0 && open < at - 1 && open >= floor && belongs(body, open, at - 1)) {
        at = open;
      } else if (c == '、'
          && (twin(body, at, from)
              || (NameFinder.OFFICE.endingAt(body.text, at - 1, floor) > 0
                  && !unnamed(body, at - 1, floor)))) {
        at--;
      } else if (Body.isMark(c) && !Surnames.isDot(c) && c != '—') {
        return at;
      } else {
        at--;
      }
    }
    return at;
  }

  /** 中共中央台办、|国务院台办主任: one office of two names that end alike. */
  private static boolean twin(Body body, int after, int end) {
    int at = after - 1;
    return at >= 4
        && end - after >= 4
        && !body.isMark(at - 2)
        && body.text.startsWith(body.text.substring(at - 2, at), end - 2)
        && "办部委院局".indexOf(body.at(at - 1)) >= 0;
  }

  /** 全国人大相关部门负责人、|某某银行行长林一平: who is not named lends nobody an office. */
  private static boolean unnamed(Body body, int end, int floor) {
    int from = Math.max(floor, end - 14);
    return SOME.find(body.text, from, end) >= 0
        && (body.text.startsWith("负责人", end - 3) || body.text.startsWith("同志", end - 2));
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
    boolean makes =
        body.at(at) == '令' // 此番言论令|甲市议员林一平质疑
            && (body.text.startsWith("台", at + 1)
                || Gazetteer.NAMES.at(body.text, at + 1) > 0
                || Gazetteer.WORLD.at(body.text, at + 1) > 0);
    return between || makes ? 1 : 0;
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

  /** 林一平|代表省政府与|海关总署署长, 院长林一平|为|输血科主任: whom somebody deals with. */
  private static int afterParty(Body body, int start, int floor, int end) {
    for (int length = 2; length <= 3 && start + length < end; length++) {
      if (Surnames.isCommon(body.at(start))
          && Gazetteer.WORLD.at(body.text, start) <= length
          && "与同和".indexOf(body.at(start + length)) >= 0
          && !Surnames.isFrequent(body.text.substring(start, start + length))) {
        return start + length + 1; // 林一平与|海关总署署长
      }
    }
    if (start < end && "为向给".indexOf(body.at(start)) >= 0 && start > 0) {
      return start + 1;
    }
    if (start < end && "应由令".indexOf(body.at(start)) >= 0 && OWN.at(body.text, start) == 0) {
      return start + 1; // 应|某国总理林一平邀请
    }
    if (start == floor && floor > 0 && body.text.startsWith("代表", start)) {
      for (int i = start + 3; i < end; i++) {
        if ("与同和".indexOf(body.at(i)) >= 0) {
          return i + 1;
        }
      }
    }
    return start;
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
    if (NOT_LEAD.at(body.text, at) > 0) {
      return 0;
    }
    int word = Math.max(LEAD.at(body.text, at), TIMES.at(body.text, at));
    if (body.text.startsWith("与会的", at)) {
      return 3;
    }
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
