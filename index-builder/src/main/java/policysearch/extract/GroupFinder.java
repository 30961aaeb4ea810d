package policysearch.extract;

import java.util.List;
import java.util.Optional;
import policysearch.model.Span;

/** Finds collective voices: 会议, 大家, 广大党员干部, 外交部. */
final class GroupFinder {
  private static final Words GROUP = Lexicon.words("group");
  private static final Words LEADING = Lexicon.words("takeover", "crowd");
  private static final Words NOT_GROUP = Lexicon.words("notgroup");
  private static final Words ADVERB = Lexicon.words("adverb");
  private static final Words FOLLOW = Lexicon.words("follow", "attend", "adverb");
  private static final int LONGEST = 40;

  /** What opens a clause that has no subject of its own: 按照中央要求, 把…, 围绕…. */
  private static final Words OPENS_ELSE =
      new Words(
          List.of(
              "按照", "根据", "为", "把", "将", "以", "通过", "随着", "围绕", "落实", "贯彻", "学习", "深入", "认真", "坚持",
              "推动", "加强", "按", "就", "关于", "针对", "结合", "要", "从", "让", "使", "所", "并", "也", "还", "不",
              "是", "一些", "有的", "其", "这", "那", "此", "该", "我", "你", "他", "她", "它", "如", "若", "当", "据",
              "与", "对照", "对标", "遵照", "依照", "依据", "符合", "履行"));

  /** 也门|军方, 当地|媒体: such a word only begins like what opens a clause without a subject. */
  private static final Words NOT_ELSE =
      new Words(
          List.of(
              "与会", "也门", "当地", "不少", "以色列", "以军", "以方", "该公司", "该机构", "该部门", "该部", "该校", "该企业",
              "一些网友", "一些专家", "一些学者"));

  /** What somebody does in a phrase that ends like a voice: 充分听取群众意见. */
  private static final Words ACTS =
      new Words(
          List.of(
              "听取", "贯彻", "落实", "汇报", "询问", "召开", "参加", "主持", "严格按照", "收集", "给总书记", "传达", "谈到",
              "希望", "了", "确定", "对媒体", "对记者", "援引", "回复", "响应", "曾在", "接受", "转引"));

  /** 联盟|由某某大学倡议, but 自由贸易区管委会. */
  private static boolean passive(String name) {
    int by = name.indexOf('由');
    return by > 0 && name.charAt(by - 1) != '自';
  }

  /** 香港民建联|发表声明|表示. */
  private static final Words ISSUED =
      new Words(List.of("发表声明", "发布声明", "发表谈话", "发表公报", "发文", "发布消息", "发布通告", "致辞", "答记者问时"));

  /** 法院|经审理|认为, 甲国媒体|援引消息人士的话|报道称: what a voice does before it says something. */
  private static final Words FRAME =
      new Words(
          List.of(
              "在", "经", "就", "对", "向", "基于", "援引", "通过", "针对", "召开", "发表", "发布", "发文", "发布", "接受",
              "回应", "回复", "作", "分析", "声明", "通报", "联合", "表态", "随后", "日前", "近日"));

  private static final Words MEETING = new Words(List.of("会议", "全会", "大会", "座谈会", "例会", "论坛", "会"));
  private static final Words SIDES = new Words(List.of("双方", "中方", "我方", "各方", "两国", "有关方面"));

  /** 决定成立小组，要求…: these may be verbs at the head of a clause. */
  private static final Words VERBS = new Words(List.of("决定", "建议", "报告", "通报", "安排", "行动", "规定"));

  /** What a paper does without a mark: 通知|要求|各地抓好落实. */
  private static final Words ASKS =
      new Words(List.of("要求", "强调", "指出", "呼吁", "敦促", "号召", "鼓励", "认为"));

  /** What a voice does that first does something else: verbs that are no nouns. */
  private static final Words TELLS =
      new Words(
          List.of(
              "称", "说", "表示", "认为", "宣布", "指出", "报道", "强调", "提出", "呼吁", "透露", "证实", "通报", "公布"));

  private static final Words PAPER = Lexicon.words("plan", "paper");

  /** What an office decides is an act; a meeting's acts are told as speech. */
  private static final Words ACT = new Words(List.of("决定", "确定", "批示", "指示", "报告", "声明"));

  /** What is said only where a mark and the words follow: 甲市提出，…. */
  private static final Words MADE_KNOWN = new Words(List.of("提出", "明确", "发布", "公布", "通报"));

  /** 数据|发布，: these are done to a paper, not by it. */
  private static final Words DONE_TO_PAPER =
      new Words(List.of("决定", "确定", "宣布", "发布", "公布", "通报", "批示", "指示", "报告", "报道"));

  private final Body body;

  GroupFinder(Body body) {
    this.body = body;
  }

  /** The collective voice that says {@code verb}, in a clause from {@code from}. */
  Optional<Subject.Group> before(int from, CueFinder.Verb verb) {
    int at = verb.span().start();
    int end = withoutAdverbs(from, withoutFrame(from, withoutAdverbs(from, at)));
    return named(from, end)
        .or(() -> crowd(from, at))
        .or(
            () ->
                verb.rule().equals("verb-and-mark")
                        && TELLS.endingAt(body.text, verb.span().end(), at) > 0
                    ? framed(from, at)
                    : Optional.empty())
        .filter(group -> speaks(group, verb))
        .filter(
            group ->
                !verb.rule().equals("verb") || !isPaper(group.text()) || asks(group, from, verb));
  }

  /** 共同社|基于目前的日程分析|称: the first voice in the clause after which such a frame begins. */
  private Optional<Subject.Group> framed(int from, int verb) {
    int limit = Math.min(verb, from + LONGEST);
    for (int end = from + 2; end < limit; end++) {
      if (GROUP.endingAt(body.text, end, from) > 0
          && (FRAME.at(body.text, end) > 0 || TimePhrase.at(body, end) > 0)) {
        Optional<Subject.Group> group = named(from, end);
        if (group.isPresent() && !blank(end, verb)) {
          return group;
        }
      }
    }
    return Optional.empty();
  }

  private boolean blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isWhitespace(body.at(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether such a voice says such a thing: papers (规划, 意见) need a mark after the verb, and what an
   * office decides (中央组织部决定) is an act, not speech.
   */
  boolean speaks(Subject.Group group, CueFinder.Verb verb) {
    String name = group.text();
    String said = verb.span().in(body.text);
    boolean marked = !verb.rule().equals("verb");
    if (said.startsWith("建议")
        && (name.endsWith("意见") || name.endsWith("政策") || name.endsWith("批评"))) {
      return false; // 听取干部群众的意见建议
    }
    if (!marked && said.equals("建议") && (name.equals("代表") || name.equals("委员"))) {
      return false; // 代表建议已经全部办理完毕: what they put forward, not what they say
    }
    if (isPaper(name)) {
      return !DONE_TO_PAPER.contains(said);
    }
    if (MEETING.endingAt(name, name.length(), 0) > 0) {
      return !said.startsWith("决定");
    }
    return !ACT.contains(said) && (marked || !MADE_KNOWN.contains(said));
  }

  private static boolean isPaper(String name) {
    return name.endsWith("》") || PAPER.endingAt(name, name.length(), 0) > 0;
  }

  /** 通知|要求各地…, but 落实某某指示|要求的: a paper without a mark after its verb must open the clause. */
  private boolean asks(Subject.Group paper, int from, CueFinder.Verb verb) {
    String name = paper.text();
    int close = name.endsWith("》") ? name.length() - 1 : name.length();
    return ASKS.contains(verb.span().in(body.text))
        && paper.name().start() == from
        && (name.startsWith("《") || name.length() <= 4)
        && PAPER.endingAt(name, close, 0) > 0;
  }

  /**
   * 甲国政府12日公布新方案，|称…: the voice that a sentence begins with, whatever it does, so long as a later
   * clause says that it says something.
   */
  Optional<Subject.Group> acting(Span clause, int from) {
    int limit = Math.min(clause.end(), from + LONGEST / 2);
    for (int end = from + 2; end < limit; end++) {
      if (GROUP.endingAt(body.text, end, from) > 1
          && GROUP.at(body.text, end) == 0
          && goesOn(end)
          && !body.text.startsWith("主席团", end)) {
        Optional<Subject.Group> group = named(from, end);
        if (group.isPresent() && acts(group.get().text())) {
          return group;
        }
      }
    }
    return Optional.empty();
  }

  /** 参加…会议的委员们|今天下午分组审议…时|认为: people who do something and say something. */
  private Optional<Subject.Group> crowd(int from, int verb) {
    boolean frame = verb - from > 8 && "时后".indexOf(body.at(verb - 1)) >= 0;
    return frame
        ? leading(new Span(from, verb), from)
            .filter(g -> !g.text().endsWith("会") && !g.text().endsWith("会议"))
        : Optional.empty();
  }

  private boolean goesOn(int end) {
    return TimePhrase.at(body, end) > 0
        || (FOLLOW.at(body.text, end) > 0 && "的和与及等上会中、".indexOf(body.at(end)) < 0);
  }

  /** 双方在某事上有合作，希望…: both sides are whom a speaker speaks of. */
  private static boolean acts(String name) {
    return !SIDES.contains(name) && !VERBS.contains(name) && name.indexOf('在') < 0;
  }

  /** The collective voice that a clause begins with, whatever it does. */
  Optional<Subject.Group> leading(Span clause, int from) {
    int limit = Math.min(clause.end(), from + LONGEST);
    for (int end = from + 2; end < limit; end++) {
      if (LEADING.endingAt(body.text, end, from) > 1
          && FOLLOW.at(body.text, end) > 0
          && GROUP.at(body.text, end) == 0
          && !body.text.startsWith("主席团", end)) {
        Optional<Subject.Group> group = named(from, end);
        if (group.isPresent()) {
          return group;
        }
      }
    }
    return Optional.empty();
  }

  /** {@code [from, end)} as the name of a voice: what stands after its last 的. */
  private Optional<Subject.Group> named(int from, int end) {
    if (end - from > 2 * LONGEST) {
      return Optional.empty();
    }
    if (end > from && body.at(end - 1) == '》') {
      return paper(from, end);
    }
    int of = end - 1;
    while (of >= from && body.at(of) != '的') {
      of--;
    }
    int start = of >= from && end - of > 2 ? of + 1 : from;
    int issued = body.text.indexOf("发布《", start, end);
    if (issued > start + 3) {
      return named(from, issued); // 某某资本|发布《…》报告|分析称
    }
    if (body.text.startsWith("受访", start) && end - start > 3) {
      start += 2;
    }
    if (end - start < 2 || end - start > LONGEST) {
      return Optional.empty();
    }
    int noun = body.at(end - 1) == '们' && end - start > 2 ? end - 1 : end;
    int word =
        Math.max(GROUP.endingAt(body.text, end, start), GROUP.endingAt(body.text, noun, start));
    boolean isGroup =
        word > 0
            && (noun - word <= start || "向给让被请由叫".indexOf(body.at(noun - word - 1)) < 0)
            && NOT_GROUP.endingAt(body.text, end, start) == 0
            && !opensElse(start)
            && "上中时后".indexOf(body.at(end - 1)) < 0
            && !marksInside(start, end)
            && !passive(body.text.substring(start, end))
            && ACTS.find(body.text, start, end) < 0
            && (end - start > 2 || word > 1);
    Span name = new Span(start, end);
    return isGroup ? Optional.of(new Subject.Group(name, name.in(body.text))) : Optional.empty();
  }

  /** 《某某通知》|提出，: a paper by its title. */
  private Optional<Subject.Group> paper(int from, int end) {
    int open = body.partner(end - 1);
    boolean alone =
        open >= from
            && open - from < LONGEST / 2
            && end - open > 3
            && (open == from || (!opensElse(from) && issuer(from, open)))
            && !marks(from, open);
    Span name = new Span(Math.max(open, 0), end);
    return alone ? Optional.of(new Subject.Group(name, name.in(body.text))) : Optional.empty();
  }

  /** 国务院|《意见》|提出, 甲国|《某报》|称, but 对照|《意见》|要求. */
  private boolean issuer(int from, int end) {
    return body.at(end - 1) == '的'
        || GROUP.endingAt(body.text, end, from) > 0
        || Gazetteer.NAMES.endingAt(body.text, end, from) > 0
        || Gazetteer.WORLD.endingAt(body.text, end, from) > 0;
  }

  private boolean marks(int from, int to) {
    for (int i = from; i < to; i++) {
      if (body.isMark(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean opensElse(int at) {
    return OPENS_ELSE.at(body.text, at) > 0 && NOT_ELSE.at(body.text, at) == 0;
  }

  private boolean marksInside(int start, int end) {
    for (int i = start; i < end; i++) {
      if (Body.isMark(body.at(i)) && body.at(i) != '、' && body.depth(i) == body.depth(start)) {
        return true;
      }
    }
    return false;
  }

  private int withoutAdverbs(int from, int to) {
    int end = to;
    for (int i = 0; i < 4; i++) {
      int adverb =
          Math.max(
              Math.max(ADVERB.endingAt(body.text, end, from), toReporter(from, end)),
              TimePhrase.endingAt(body, end, from));
      if (adverb == 0 || end - adverb <= from) {
        return end;
      }
      end -= adverb;
    }
    return end;
  }

  /** 公司负责人|向《某某日报》记者|表示. */
  private int toReporter(int from, int end) {
    if (!body.text.startsWith("记者", end - 2)) {
      return 0;
    }
    for (int i = end - 3; i > from && end - i < 16; i--) {
      if ("向对".indexOf(body.at(i)) >= 0) {
        return end - i;
      }
    }
    return 0;
  }

  /** 委员们|在分组讨论时|表示: the frame of time and place between subject and verb. */
  private int withoutFrame(int from, int to) {
    int issued = ISSUED.endingAt(body.text, to, from);
    if (issued > 0) {
      return to - issued;
    }
    if (to <= from || "上时中后间前会".indexOf(body.at(to - 1)) < 0) {
      return to;
    }
    for (int i = to - 2; i > from && to - i < LONGEST; i--) {
      if (body.at(i) == '在') {
        return i;
      }
    }
    return to;
  }
}
