package policysearch.extract;

import java.util.List;

/** Tells how long the name is that begins at a place, by its characters and by what follows. */
final class NameShape {
  private static final Words SPEAKING = Lexicon.words("say", "spoke", "attend");
  private static final Words FOLLOW = Lexicon.words("follow", "suffix", "adverb");
  private static final Words ADVERB = Lexicon.words("adverb");
  private static final Words CROSSING = Lexicon.words("adverb", "office");

  private static final Words NOT_FOREIGN = Lexicon.words("notforeign");
  private static final Words SAYING = Lexicon.words("strong");
  private static final Words TITLES = Lexicon.words("suffix");

  /** 监委主任高峰|主持: after an office and before such a verb a common word too is a name. */
  private static final Words ACTS =
      new Words(List.of("主持", "出席", "参加", "致辞", "讲话", "表示", "指出", "强调", "说，", "陪同", "在会上"));

  private static final Words MEDIUM = new Words(List.of("日报", "网", "记者", "客户端", "通讯社"));

  /** How firmly what follows says that the name is over. */
  static final int NOTHING = 0;

  static final int CHARACTER = 1;
  static final int WORD = 2;
  static final int VERB = 3;

  private NameShape() {}

  /**
   * The end of the Chinese name at {@code at}, -1 if none is there. Of two readings the one that
   * what follows supports more firmly is taken, else the longer: 李希|出席会议, 王正谱|出席会议.
   */
  static int end(Body body, int at, boolean afterOffice) {
    String text = body.text;
    int surname = Surnames.isCompound(text, at) ? 2 : 1;
    if (surname == 1 && Surnames.opensCompoundOnly(body.at(at))) {
      return -1;
    }
    if (afterOffice && married(body, at)) {
      return at + 4;
    }
    int best = -1;
    int bestFollow = NOTHING;
    boolean split = false;
    for (int given = 2; given >= 1; given--) {
      int end = at + surname + given;
      if (end > text.length() || !plausible(text, at, surname, end, afterOffice)) {
        continue;
      }
      int follow = follow(body, end);
      boolean splits = given == 2 && splits(text, end);
      split |= splits;
      if (splits && follow < VERB) {
        continue;
      }
      boolean word = afterOffice && Surnames.isCommon(body.at(at)) && wordAt(text, end);
      if (Surnames.isFunctionWord(body.at(at)) && follow < WORD) {
        continue;
      }
      follow = (split || word) && follow == NOTHING ? CHARACTER : follow;
      if (follow > bestFollow && (follow == VERB || !crosses(text, end))) {
        best = end;
        bestFollow = follow;
      }
    }
    if (best < 0 && surname == 2) {
      return -1;
    }
    return best;
  }

  /** 总干事|陈冯富珍|表示: a husband's surname before one's own. */
  private static boolean married(Body body, int at) {
    int end = at + 4;
    return end <= body.length()
        && Surnames.isCommon(body.at(at))
        && Surnames.isCommon(body.at(at + 1))
        && Surnames.isGiven(body.text, at + 2, end, false)
        && follow(body, end) >= WORD
        && follow(body, at + 2) == NOTHING
        && follow(body, at + 3) == NOTHING
        && !Surnames.isFrequent(body.text.substring(at + 2, end))
        && !Surnames.isFrequent(body.text.substring(at, at + 2));
  }

  /** 水利部长江|水利委员会, 空军长春|机场: the last character of the office begins a place. */
  private static final Words AFTER_CHIEF =
      new Words(
          List.of(
              "江水", "江科", "江源", "江流", "江经", "江航", "江大桥", "江委", "江口", "江沿", "江中游", "江上游", "江下游",
              "江中下", "江南", "江北", "江三角", "江干", "江生态", "江保护", "江十年", "江禁", "江刀", "春机", "春市", "春新",
              "春航", "春一", "春国", "春电", "安街", "安汽", "沙市", "沙县", "沙湾", "治市", "城学", "白山", "乐区", "宁区"));

  private static boolean plausible(String text, int at, int surname, int end, boolean afterOffice) {
    if (at > 0 && text.charAt(at - 1) == '长' && AFTER_CHIEF.at(text, at) > 0) {
      return false;
    }
    if (text.charAt(end - 1) == '行' && Gazetteer.NAMES.at(text, at) == end - 1 - at) {
      return false; // 院士吉林行
    }
    if (!Surnames.isGiven(text, at + surname, end, afterOffice)) {
      return false;
    }
    String name = text.substring(at, end);
    if (Gazetteer.WORLD.contains(name)) {
      return false; // 约旦国王某某、|巴林|国王某某
    }
    boolean sure = afterOffice && Surnames.isCommon(text.charAt(at));
    boolean acts = sure && ACTS.at(text, end) > 0 && text.charAt(at - 1) != '会';
    boolean known = sure ? Surnames.isCommonWord(name) && !acts : Surnames.isWord(name);
    boolean word = known || (!sure && Surnames.isSeldomName(name));
    boolean wordInside = name.length() == 3 && Surnames.isWord(name.substring(0, 2));
    boolean rareWord =
        name.length() == 3
            && !Surnames.isCommon(text.charAt(at))
            && Surnames.isCommonWord(name.substring(0, 2));
    return !word
        && !Surnames.isFunction(text, at, end)
        && !(wordInside && !afterOffice)
        && !rareWord
        && SPEAKING.at(text, at) < 2
        && !SPEAKING.contains(name.substring(surname))
        && !TITLES.contains(name.substring(surname))
        && !(FOLLOW.contains(name.substring(surname))
            && name.length() > 2
            && !(sure && text.startsWith("作", end))); // 副主任李适时|作的
  }

  /** 主任林一平|立即带队: a frequent word ends a name too, after an office. */
  private static boolean wordAt(String text, int end) {
    return end + 2 <= text.length() && Surnames.isFrequent(text.substring(end, end + 2));
  }

  /** 汪洋|接见 and not 汪洋接|见; but 林一平|安排, since 安排 too is a word. */
  private static boolean splits(String text, int end) {
    return end + 1 < text.length()
        && text.charAt(end) != '等'
        && Surnames.isFrequent(text.substring(end - 1, end + 1))
        && !Surnames.isFrequent(text.substring(end, end + 2));
  }

  /** 李强|调研 and not 李强调|研, 党员|干部认|为: no word stands across the end of a name. */
  private static boolean crosses(String text, int end) {
    return SPEAKING.at(text, end - 1) > 1 || CROSSING.at(text, end - 1) > 1;
  }

  /** The end of a transliterated name at {@code at}, after an office: 艾力更·依明巴海, 阿里; else -1. */
  static int foreignEnd(Body body, int at) {
    int dot = dot(body, at, Math.min(body.length(), at + 8));
    boolean dotted = dot > at && Surnames.isGiven(body.text, at, dot, true);
    int end = dotted ? dot + 1 : at;
    while (end < body.length()
        && end - at < 24
        && isPart(body, end)
        && !(end - at > 1 && TimePhrase.at(body, end) > 0)) { // 库安蒂洛夫|当日
      end++;
    }
    if (end - at > 1
        && end + 1 < body.length()
        && body.at(end + 1) == '世'
        && "一二三四五六七八九".indexOf(body.at(end)) >= 0) {
      return end + 2; // 阿卜杜拉|二世
    }
    int rest = dotted ? unknownRest(body, dot + 1, end) : -1;
    if (rest > end) {
      return rest;
    }
    for (int to = end; to >= at + 2; to--) {
      boolean firm = follow(body, to) >= WORD;
      boolean likely = (dotted && to > dot + 1) || to - at > 2;
      boolean cut = to < end && dot < to;
      if ((firm || (likely && !cut && follow(body, to) == CHARACTER))
          && !NOT_FOREIGN.contains(body.text.substring(at, to))
          && !Surnames.isWord(body.text.substring(at, to))) {
        return to;
      }
    }
    return -1;
  }

  /** 总监|Josef Guan|说: a name in Latin letters, of two to four words; else -1. */
  static int latinEnd(Body body, int at) {
    int end = at;
    int words = 0;
    while (words < 4 && end < body.length() && body.at(end) >= 'A' && body.at(end) <= 'Z') {
      int to = end + 1;
      while (to < body.length() && isLatin(body.at(to))) {
        to++;
      }
      words++;
      boolean more =
          to + 1 < body.length()
              && " ·".indexOf(body.at(to)) >= 0
              && body.at(to + 1) >= 'A'
              && body.at(to + 1) <= 'Z';
      end = more && words < 4 ? to + 1 : to;
      if (!more) {
        break;
      }
    }
    return words > 1 ? end : -1;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '\u00DF' && c <= '\u024F') || c == '\'' || c == '.';
  }

  /** 黄坤明、|艾力更·依明巴海|、肖捷: the end of a name with a dot in it; else -1. */
  static int dottedEnd(Body body, int at) {
    int end = foreignEnd(body, at);
    boolean dot =
        end > at + 3
            && body.text.substring(at, end).chars().anyMatch(c -> Surnames.isDot((char) c))
            && MEDIUM.find(body.text, at, end) < 0;
    return dot ? end : -1;
  }

  /**
   * 巴赫季约尔·赛义多夫|等嘉宾: after a dot any characters are a name up to what only follows one; -1 if
   * nothing does, or if the transliteration reached so far by itself.
   */
  private static int unknownRest(Body body, int from, int reached) {
    for (int end = from + 1; end <= reached; end++) {
      if (follow(body, end) >= (end == reached ? CHARACTER : WORD)) {
        return -1; // 特雷莎·梅|在, 巴沙尔·阿萨德|日前
      }
    }
    for (int end = from + 1; end < Math.min(body.length(), from + 9); end++) {
      char c = body.at(end - 1);
      if (c < 0x4E00 || c > 0x9FFF || "在的了对将说".indexOf(c) >= 0) {
        return -1;
      }
      boolean others = end < body.length() && body.at(end) == '等';
      if (end > from + 1 && end >= reached && (others || follow(body, end) >= WORD)) {
        return end;
      }
    }
    return -1;
  }

  /** 巴沙尔-阿萨德: a hyphen too joins the parts of a transliterated name. */
  private static boolean isPart(Body body, int at) {
    return Surnames.isTransliterated(body.at(at))
        || ((body.at(at) == '-' || body.at(at) == '－')
            && at + 1 < body.length()
            && Surnames.isTransliterated(body.at(at + 1)));
  }

  private static int dot(Body body, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Surnames.isDot(body.at(i))) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The end of a name of any people at {@code at}, after an office, where a verb of saying ends it.
   */
  static int unknownEnd(Body body, int at) {
    for (int end = at + 1; end < Math.min(body.length(), at + 9); end++) {
      char c = body.at(end - 1);
      boolean part = (c >= 0x4E00 && c <= 0x9FFF) || (Surnames.isDot(c) && end > at + 1);
      if (!part || "说称的了是在和与就等对向将为也还把被这那有不".indexOf(c) >= 0) {
        return -1;
      }
      if (end > at + 1 && SAYING.at(body.text, end) > 0 && saidOrSpoken(body, end)) {
        return looksLikeName(body.text, at, end) ? end : -1;
      }
    }
    return -1;
  }

  /** 日本首相岸田文雄|对媒体…: where Japan stands before the office, four characters are likeliest. */
  static int japaneseEnd(Body body, int at) {
    int japan = body.text.indexOf("日本", Math.max(0, at - 20), at);
    if (japan < 0) {
      return -1;
    }
    for (int length : new int[] {4, 3, 5}) {
      int end = at + length;
      if (end <= body.length() && isHan(body, at, end) && follow(body, end) >= CHARACTER) {
        return end;
      }
    }
    return -1;
  }

  private static boolean isHan(Body body, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = body.at(i);
      if (c < 0x4E00 || c > 0x9FFF || "的了是在和与就等对向将为也还".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static final Words EVENT =
      new Words(List.of("会议", "年会", "大会", "抗议", "言论", "理事会", "主持", "宣布"));

  private static boolean looksLikeName(String text, int at, int end) {
    boolean frame =
        "中上时后前会部委局员者人们长".indexOf(text.charAt(end - 1)) >= 0 || EVENT.find(text, at, end) >= 0;
    return !frame
        && !NOT_FOREIGN.contains(text.substring(at, end))
        && !SPEAKING.contains(text.substring(at, end))
        && CROSSING.find(text, at, end) < 0
        && FOLLOW.at(text, at) < 2
        && (end - at <= 7
            || text.substring(at, end).chars().anyMatch(c -> Surnames.isDot((char) c)));
  }

  /** 安倍晋三|表示，: the verb is one of saying, and what was said follows. */
  private static boolean saidOrSpoken(Body body, int at) {
    return body.isMark(at + SAYING.at(body.text, at));
  }

  /** How firmly what stands at {@code end} ends a name. */
  static int follow(Body body, int end) {
    if (body.isMark(end)) {
      return body.isMark(end) && end < body.length() && Surnames.isDot(body.at(end))
          ? NOTHING
          : WORD;
    }
    if (verbAt(body, end)) {
      return VERB;
    }
    if (thought(body, end)) {
      return NOTHING;
    }
    if (body.at(end) >= '0' && body.at(end) <= '9') {
      return WORD;
    }
    boolean after = "后前时".indexOf(body.at(end)) >= 0 && body.isMark(end + 1); // 巴祖姆|后，
    if (after || TimePhrase.at(body, end) > 0) {
      return WORD;
    }
    int word = FOLLOW.at(body.text, end);
    return word == 0 ? NOTHING : word == 1 ? CHARACTER : WORD;
  }

  /** 习近平|新时代中国特色社会主义思想, 习近平|法治思想: nobody is meant. */
  static boolean thought(Body body, int end) {
    int at = body.text.indexOf("思想", end, Math.min(body.length(), end + 14));
    return at >= 0
        && (body.text.startsWith("新时代", end) || (at <= end + 4 && !body.isMark(end) && at > end));
  }

  /** 林一平|感激地|说: the place after an adverb in 地, where a verb of saying follows it. */
  private static int afterManner(Body body, int at) {
    for (int i = at + 2; i < Math.min(body.length(), at + 5) && !body.isMark(i); i++) {
      if (body.at(i) == '地' && SAYING.at(body.text, i + 1) > 0) {
        return i + 1;
      }
    }
    return at;
  }

  /** Whether a verb of saying, speaking or taking part stands at {@code at}, adverbs before it. */
  static boolean verbAt(Body body, int at) {
    int from = afterManner(body, at);
    for (int i = 0; i < 3; i++) {
      int verb = SPEAKING.at(body.text, from);
      if (verb > 1 || (verb == 1 && body.isMark(from + 1))) {
        return true;
      }
      int adverb = ADVERB.at(body.text, from);
      if (adverb == 0) {
        return false;
      }
      from += adverb;
    }
    return false;
  }
}
