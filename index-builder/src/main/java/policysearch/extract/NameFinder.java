package policysearch.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import policysearch.model.Span;

/**
 * Finds the names of people, first where an office, a verb or a list shows them, then elsewhere.
 */
final class NameFinder {
  static final Words OFFICE = Lexicon.words("office");
  private static final Words LEAD = Lexicon.words("lead");
  private static final Words SUFFIX = Lexicon.words("suffix");
  private static final Words WEAK = Lexicon.words("weak");
  private static final String JOIN = "、和与及，,";
  private static final int LONGEST_OFFICE = 8;

  /** A list of names without an office is read no further: its first names say what it is. */
  private static final int MOST_IN_LIST = 24;

  private final Body body;
  private final Set<Integer> taken;
  private final TreeMap<Integer, Integer> found = new TreeMap<>();

  private NameFinder(Body body, List<Span> bylines) {
    this.body = body;
    this.taken = new HashSet<>();
    for (Span byline : bylines) {
      for (int i = byline.start(); i < byline.end(); i++) {
        taken.add(i);
      }
    }
  }

  /** The mentions in text order; names of {@code bylines} are nobody's. */
  static List<Mention> find(Body body, List<Span> bylines) {
    NameFinder finder = new NameFinder(body, bylines);
    finder.scan();
    finder.scanAgain();
    return finder.mentions();
  }

  private void scan() {
    for (int i = 0; i < body.length(); i++) {
      if (taken.contains(i) || body.isMark(i)) {
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
    boolean afterOffice = isAfterOffice(at);
    int floor = Math.max(0, at - LONGEST_OFFICE);
    boolean weak = WEAK.endingAt(body.text, at, floor) == OFFICE.endingAt(body.text, at, floor);
    if (afterOffice && weak) {
      return afterWeakOffice(at);
    }
    if (!Surnames.opensName(body.at(at))) {
      return afterOffice ? foreign(at) : -1;
    }
    if (afterOffice) {
      int foreign = NameShape.foreignEnd(body, at);
      int end = NameShape.end(body, at, true);
      int longest = end < 0 || (foreign > end && foreign - at > 3) ? foreign : end;
      return longest < 0 ? NameShape.unknownEnd(body, at) : longest;
    }
    if (followsInList(at)) {
      int end = NameShape.end(body, at, false);
      return end > 0 && NameShape.follow(body, end) >= NameShape.CHARACTER ? end : -1;
    }
    return startsClause(at) && Surnames.isCommon(body.at(at)) ? alone(at) : -1;
  }

  private int foreign(int at) {
    int end = NameShape.foreignEnd(body, at);
    return end < 0 ? NameShape.unknownEnd(body, at) : end;
  }

  /** 省劳动模范代表蒋文新发言 and not 代表大会: such a word says less of what follows. */
  private int afterWeakOffice(int at) {
    int end = Surnames.isCommon(body.at(at)) ? NameShape.end(body, at, false) : -1;
    return end > 0 && NameShape.follow(body, end) >= NameShape.WORD ? end : -1;
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
      int more = Surnames.opensName(body.at(next + 1)) ? NameShape.end(body, next + 1, false) : -1;
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
            || (names > 2 && !body.isMark(next))
        ? end
        : -1;
  }

  private boolean isAfterOffice(int at) {
    return OFFICE.endingAt(body.text, at, Math.max(0, at - LONGEST_OFFICE)) > 0
        && !insideOffice(at)
        && !afterLeader(at);
  }

  /** 习近平总书记|来宁视察: the title belongs to the name before it; 中共中央总书记|习近平 opens one. */
  private boolean afterLeader(int at) {
    return at > 3 && body.text.startsWith("总书记", at - 3) && "央党、，".indexOf(body.at(at - 4)) < 0;
  }

  /** 董事|长吴松: the office is not over yet. */
  private boolean insideOffice(int at) {
    for (int end = at + 1; end <= Math.min(body.length(), at + 3); end++) {
      if (OFFICE.endingAt(body.text, end, Math.max(0, at - LONGEST_OFFICE)) > end - at) {
        return true;
      }
    }
    return false;
  }

  private boolean followsInList(int at) {
    return at >= 2
        && JOIN.indexOf(body.at(at - 1)) >= 0
        && body.at(at - 1) != '，'
        && body.at(at - 1) != ','
        && found.lowerEntry(at) != null
        && found.lowerEntry(at).getValue() == at - 1;
  }

  private boolean startsClause(int at) {
    if (body.isMark(at - 1)) {
      return true;
    }
    int lead = LEAD.endingAt(body.text, at, Math.max(0, at - LONGEST_OFFICE));
    return lead > 0 && body.isMark(at - lead - 1);
  }

  /** Names that are known now stand in places that would not have shown them. */
  private void scanAgain() {
    Set<String> names = new HashSet<>();
    found.forEach((start, end) -> names.add(body.text.substring(start, end)));
    Words known = new Words(names);
    for (int i = 0; i < body.length(); i++) {
      int length = known.at(body.text, i);
      if (length == 0 || taken.contains(i)) {
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

  /** 张工 is no name in 主张工程质量: two characters need a limit on both sides. */
  private boolean standsAlone(int start, int end) {
    if (end - start > 2) {
      return !NameShape.thought(body, end);
    }
    boolean longer = Surnames.isWord(body.text.substring(start, Math.min(body.length(), end + 1)));
    if (isAfterOffice(start) || (body.isMark(start - 1) && !longer)) {
      return true;
    }
    boolean left =
        body.isMark(start - 1)
            || "与和同由对向为给请受陪让据及在是".indexOf(body.at(start - 1)) >= 0
            || startsClause(start);
    return left && NameShape.follow(body, end) > NameShape.NOTHING;
  }

  private List<Mention> mentions() {
    List<Mention> mentions = new ArrayList<>();
    Optional<Mention> previous = Optional.empty();
    for (var entry : found.entrySet()) {
      Span name = new Span(entry.getKey(), entry.getValue());
      Optional<Span> title =
          TitleReader.before(body, name.start(), previous.map(Mention::end).orElse(0));
      boolean shared = title.isEmpty() && previous.isPresent() && joins(previous.get(), name);
      if (shared) {
        title = previous.get().title();
      }
      Mention mention = new Mention(name, name.in(body.text), title, shared && title.isPresent());
      mentions.add(mention);
      previous = Optional.of(mention);
    }
    return mentions;
  }

  /** 副主任李小敏、王燕文和陈震宁: what stands between names that share an office. */
  private boolean joins(Mention previous, Span name) {
    String between = body.text.substring(previous.end(), name.start());
    return between.equals("、") || between.equals("和") || between.equals("及");
  }
}
