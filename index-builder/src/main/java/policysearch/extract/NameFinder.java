package policysearch.extract;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import policysearch.model.Span;

/**
 * Finds the names of people, first where an office, a verb or a list shows them, then elsewhere.
 */
final class NameFinder {
  static final Words OFFICE = Lexicon.words("office");
  private static final Words SUFFIX = Lexicon.words("suffix");
  private static final Words WEAK = Lexicon.words("weak");
  private static final Words ORGANISATION = Lexicon.words("employer");
  static final Words CALLED = Lexicon.words("called");
  private static final Words ALONE = Lexicon.words("alone");
  private static final Words SAID = Lexicon.words("said");
  static final Words RANK = Lexicon.words("rank");
  private static final String JOIN = "、和与及，,";
  private static final int LONGEST_OFFICE = 8;

  /** A list of names without an office is read no further: its first names say what it is. */
  private static final int MOST_IN_LIST = 24;

  private final Body body;
  private final BitSet taken;

  /** Whether paragraphs tell who speaks: 陈某：我最初…. */
  private final boolean dialogue;

  private final TreeMap<Integer, Integer> found = new TreeMap<>();

  /** Which rule found the name that begins there. */
  private final Map<Integer, String> rules = new HashMap<>();

  /** Where names stand that share the office before their list. */
  private final Set<Integer> offices = new HashSet<>();

  private NameFinder(Body body, List<Span> bylines) {
    this.body = body;
    this.taken = new BitSet(body.length());
    this.dialogue = Interview.isDialogue(body);
    bylines.forEach(byline -> taken.set(byline.start(), byline.end()));
  }

  /** The mentions in text order; names of {@code bylines} are nobody's. */
  static List<Mention> find(Body body, List<Span> bylines) {
    NameFinder finder = new NameFinder(body, bylines);
    finder.scan();
    finder.scanAgain();
    return new MentionMaker(body, finder.found, finder.rules).make();
  }

  private void scan() {
    for (int i = 0; i < body.length(); i++) {
      if (taken.get(i) || body.isMark(i)) {
        continue;
      }
      int end = nameAt(i);
      if (end > i) {
        found.put(i, end);
        i = end - 1;
      }
    }
  }

  private int nameAt(int at) {
    int interviewed = Interview.nameEnd(body, at);
    if (interviewed < 0 && dialogue) {
      interviewed = Interview.lineEnd(body, at);
    }
    if (interviewed > at) {
      return by(Interview.RULE, at, interviewed);
    }
    int courtesy = Courtesy.nameEnd(body, at);
    if (courtesy > at) {
      return by("name-addressed", at, courtesy);
    }
    int floor = Math.max(0, at - LONGEST_OFFICE);
    int office = OFFICE.endingAt(body.text, at, floor);
    boolean afterOffice = office > 0 && OfficeBefore.isAt(body, at);
    if (afterOffice && WEAK.endingAt(body.text, at, floor) == office) {
      return by("name-after-description", at, afterWeakOffice(at));
    }
    if (!Surnames.opensName(body.at(at))) {
      return afterOffice
          ? by("name-of-another-language", at, foreign(at))
          : by("name-in-list", at, listed(at));
    }
    if (afterOffice) {
      return afterOffice(at);
    }
    if (followsInList(at)) {
      int dotted = NameShape.dottedEnd(body, at);
      if (dotted > at) {
        return by("name-in-list", at, dotted);
      }
      int end = NameShape.end(body, at, officeOpensList(at));
      boolean over = end > 0 && NameShape.follow(body, end) >= NameShape.CHARACTER;
      return by("name-in-list", at, over ? end : listed(at));
    }
    if (!Surnames.isCommon(body.at(at))) {
      return by("name-before-verb", at, seldom(at));
    }
    if (at == 0 || body.at(at - 1) == '\n' || Body.endsSentence(body.at(at - 1))) {
      int end = NameShape.end(body, at, false);
      if (end > 0 && Apposition.office(body, end).isPresent()) {
        return by(Apposition.RULE, at, end);
      }
    }
    return ClauseHead.isAt(body, at)
        ? by("name-before-verb", at, alone(at))
        : by("name-addressed", at, addressed(at));
  }

  private int by(String rule, int at, int end) {
    if (end > at) {
      rules.put(at, rule);
    }
    return end;
  }

  private int afterOffice(int at) {
    int foreign = NameShape.foreignEnd(body, at);
    int end = NameShape.end(body, at, true);
    boolean more = foreign > end && foreign - at > 3 && !NameShape.verbAt(body, Math.max(end, at));
    int japanese = NameShape.japaneseEnd(body, at);
    if (japanese - at == 4 && end < japanese && !NameShape.verbAt(body, Math.max(at + 2, end))) {
      return by("name-of-another-language", at, japanese);
    }
    if (end >= 0 && !more) {
      return by("name-after-office", at, end);
    }
    int longest = foreign < 0 ? NameShape.unknownEnd(body, at) : foreign;
    return by("name-of-another-language", at, longest);
  }

  /** 某校某学院|林一平|教授, 空军参谋部|高立新|大校: a name between the organisation and what it is called by. */
  private int addressed(int at) {
    int end = -1;
    if (at > 0 && "部军院局队区校委".indexOf(body.at(at - 1)) >= 0) {
      end = NameShape.end(body, at, true);
      end = end > 0 && RANK.at(body.text, end) > 0 ? end : -1;
    }
    if (end < 0 && ORGANISATION.endingAt(body.text, at, Math.max(0, at - 3)) > 0) {
      end = NameShape.end(body, at, false);
      end = end > 0 && (CALLED.at(body.text, end) > 0 || says(end)) ? end : -1;
    }
    return end < 0 ? villager(at) : end;
  }

  /** 某某村|林一平|书记, 某某镇人民政府|高立新|镇长: three characters and an office behind them. */
  private int villager(int at) {
    boolean place =
        at > 1 && ("村镇乡".indexOf(body.at(at - 1)) >= 0 || body.text.startsWith("政府", at - 2));
    int end = place ? NameShape.end(body, at, true) : -1;
    return end == at + 3 && CALLED.at(body.text, end) > 0 ? end : -1;
  }

  /** 某某学院|林一平|认为，…: where somebody works stands for an office before a verb of saying. */
  private boolean says(int end) {
    int verb = SAID.at(body.text, end);
    return verb > 0 && body.isMark(end + verb);
  }

  private int foreign(int at) {
    if (ORGANISATION.at(body.text, at) > 0) {
      return -1; // 高级经理|学院林一平认为
    }
    int latin = NameShape.latinEnd(body, at);
    if (latin > at) {
      return latin;
    }
    int japanese = NameShape.japaneseEnd(body, at);
    int end = japanese < 0 ? NameShape.foreignEnd(body, at) : japanese;
    return end < 0 ? NameShape.unknownEnd(body, at) : end;
  }

  /** 省劳动模范代表蒋文新发言 and not 代表大会: such a word says less of what follows. */
  private int afterWeakOffice(int at) {
    int dotted = Math.max(NameShape.dottedEnd(body, at), NameShape.latinEnd(body, at));
    if (dotted > at) {
      return dotted;
    }
    if (ORGANISATION.at(body.text, at) > 0) {
      return -1;
    }
    int end = Surnames.opensName(body.at(at)) ? NameShape.end(body, at, false) : -1;
    if (end < 0 && Surnames.isCommon(body.at(at))) {
      end = NameShape.end(body, at, true); // 老党员马会武|说。
      end = end > 0 && NameShape.verbAt(body, end) ? end : -1;
    }
    boolean surname = Surnames.isCommon(body.at(at)) || body.text.startsWith("领导", at - 2);
    boolean over =
        end > 0
            && (surname
                ? NameShape.follow(body, end)
                        >= (end - at == 3 ? NameShape.CHARACTER : NameShape.WORD)
                    || body.text.startsWith("等", end)
                : end - at == 3 && NameShape.verbAt(body, end));
    return over && !represented(at, end) ? end : -1;
  }

  /** 代表|习近平|总书记向…表示慰问: a verb and no delegate. */
  private boolean represented(int at, int end) {
    return body.text.startsWith("代表", at - 2) && Mentions.OFFICE_SUFFIX.at(body.text, end) > 0;
  }

  /** A name at the head of a clause without office: a verb must follow it, or the list it opens. */
  private int alone(int at) {
    int end = NameShape.end(body, at, false);
    if (end == at + 2 && body.at(at + 1) == '方') {
      return -1; // 韩方, 马方: the side of a country
    }
    int next = end;
    int names = 1;
    while (next > 0
        && names < MOST_IN_LIST
        && next + 1 < body.length()
        && "、和与".indexOf(body.at(next)) >= 0) {
      int more = NameShape.dottedEnd(body, next + 1);
      if (more < 0 && Surnames.opensName(body.at(next + 1))) {
        more = NameShape.end(body, next + 1, false);
      }
      more = more < 0 ? between(next + 1) : more;
      if (more < 0 && names > 2 && body.at(next) != '、') {
        return end; // 丁薛祥、许其亮、胡春华和|中央军委委员苗华
      }
      if (more < 0) {
        return -1;
      }
      next = more;
      names++;
    }
    if (next < 0) {
      return -1;
    }
    int suffix = SUFFIX.at(body.text, next);
    return NameShape.verbAt(body, next)
            || (suffix > 0 && NameShape.verbAt(body, next + suffix))
            || Mentions.OFFICE_SUFFIX.at(body.text, next) > 0
            || (names > 1 && ClauseHead.besides(body, at))
            || (names > 2 && !body.isMark(next))
            || names > 3
        ? end
        : -1;
  }

  /** ¶铁凝|出席会议。: a seldom surname needs the head of a sentence, a verb, and no word inside. */
  private int seldom(int at) {
    boolean opens = at == 0 || body.at(at - 1) == '\n' || body.at(at - 1) == '。';
    int end = opens ? NameShape.end(body, at, false) : -1;
    boolean name =
        end > 0
            && ALONE.at(body.text, end) > 0
            && !Surnames.isFunctionWord(body.at(at))
            && !Surnames.isFrequent(body.text.substring(at, at + 2))
            && !Surnames.isFrequent(body.text.substring(at + 1, end));
    return name ? end : -1;
  }

  private boolean followsInList(int at) {
    return at >= 2
        && JOIN.indexOf(body.at(at - 1)) >= 0
        && body.at(at - 1) != '，'
        && body.at(at - 1) != ','
        && found.lowerEntry(at) != null
        && found.lowerEntry(at).getValue() == at - 1;
  }

  /** 常委汪洋、王沪宁: an office stands before the list. */
  private boolean officeOpensList(int at) {
    var before = found.lowerEntry(at);
    return before != null
        && (offices.contains(before.getKey()) || OfficeBefore.isAt(body, before.getKey()))
        && offices.add(at);
  }

  /** 林一平、高立新、仝某、和某某、罗敏: what stands between two marks in a list of names is one. */
  private int listed(int at) {
    if (!followsInList(at) || body.at(at - 1) != '、') {
      return -1;
    }
    int dotted = NameShape.dottedEnd(body, at);
    if (dotted > at) {
      return dotted;
    }
    var before = found.lowerEntry(at);
    var earlier = before == null ? null : found.lowerEntry(before.getKey());
    boolean list = earlier != null && earlier.getValue() == before.getKey() - 1;
    boolean sure =
        Surnames.isCommon(body.at(at)) && rules.containsKey(before == null ? -1 : before.getKey());
    return list || sure ? between(at) : -1;
  }

  /** 习近平、|汪洋|、王沪宁: what stands between two marks, if it may be a name and no common word. */
  private int between(int at) {
    int dotted = NameShape.dottedEnd(body, at);
    if (dotted > at) {
      return dotted;
    }
    int end = at;
    while (end < body.length()
        && end - at < 4
        && body.at(end) >= 0x4E00
        && body.at(end) <= 0x9FFF) {
      end++;
    }
    if (end - at < 2 || end - at > 3 || end == body.length() || body.at(end) != '、') {
      return -1;
    }
    String name = body.text.substring(at, end);
    boolean word =
        Surnames.isCommon(body.at(at))
            ? Surnames.isCommonWord(name)
            : Surnames.isFrequent(name) || Surnames.isFrequent(name.substring(0, 2));
    word |= Gazetteer.WORLD.contains(name);
    boolean inside = end - at == 3 && Surnames.isFrequent(name.substring(0, 2));
    return !word
            && !inside
            && Surnames.isGiven(body.text, at + 1, end, true)
            && OFFICE.endingAt(body.text, end, at) == 0
        ? end
        : -1;
  }

  /** Names that are known now stand in places that would not have shown them. */
  private void scanAgain() {
    Set<String> names = new HashSet<>();
    found.forEach((start, end) -> names.add(body.text.substring(start, end)));
    Words known = new Words(names);
    lengthen(names);
    for (int i = 0; i < body.length(); i++) {
      int length = known.at(body.text, i);
      if (length == 0 || taken.get(i)) {
        continue;
      }
      var before = found.floorEntry(i + length - 1);
      boolean free = before == null || before.getValue() <= i;
      if (free && standsAlone(i, i + length)) {
        found.put(i, i + length);
        i += length - 1;
      }
    }
  }

  /** Where a name was cut short that stands whole elsewhere, it is made whole. */
  private void lengthen(Set<String> names) {
    for (var entry : List.copyOf(found.entrySet())) {
      int start = entry.getKey();
      int end = entry.getValue() + 1;
      Integer next = found.higherKey(start);
      if (end - start == 3
          && end <= body.length()
          && (next == null || next >= end)
          && names.contains(body.text.substring(start, end))) {
        found.put(start, end);
      }
    }
  }

  /** 张工 is no name in 主张工程质量: two characters need a limit on both sides. */
  private boolean standsAlone(int start, int end) {
    if (end - start > 2) {
      return !NameShape.thought(body, end);
    }
    boolean longer = Surnames.isWord(body.text.substring(start, Math.min(body.length(), end + 1)));
    if (OfficeBefore.isAt(body, start) || (body.isMark(start - 1) && !longer)) {
      return true;
    }
    boolean left =
        body.isMark(start - 1)
            || "与和同由对向为给请受陪让据及在是".indexOf(body.at(start - 1)) >= 0
            || ClauseHead.isAt(body, start);
    return left && NameShape.follow(body, end) > NameShape.NOTHING;
  }
}
