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
              "是", "一些", "有的", "其", "这", "那", "此", "该", "我", "你", "他", "她", "它", "如", "若", "当"));

  /** What somebody does in a phrase that ends like a voice: 充分听取群众意见. */
  private static final Words ACTS =
      new Words(
          List.of(
              "听取", "贯彻", "落实", "汇报", "询问", "召开", "参加", "主持", "严格按照", "收集", "给总书记", "传达", "谈到",
              "希望", "了", "确定", "对媒体", "对记者", "援引", "回复", "响应", "曾在", "接受", "转引"));

  /** 香港民建联|发表声明|表示. */
  private static final Words ISSUED =
      new Words(List.of("发表声明", "发布声明", "发表谈话", "发表公报", "发文", "发布消息", "发布通告", "致辞", "答记者问时"));

  private final Body body;

  GroupFinder(Body body) {
    this.body = body;
  }

  /**
   * The collective voice whose verb of saying stands at {@code verb}, in a clause from {@code
   * from}.
   */
  Optional<Subject.Group> before(int from, int verb) {
    int end = withoutAdverbs(from, withoutFrame(from, withoutAdverbs(from, verb)));
    return named(from, end).or(() -> crowd(from, verb));
  }

  /** 参加…会议的委员们|今天下午分组审议…时|认为: people who do something and say something. */
  private Optional<Subject.Group> crowd(int from, int verb) {
    boolean frame = verb - from > 8 && "时后".indexOf(body.at(verb - 1)) >= 0;
    return frame
        ? leading(new Span(from, verb), from)
            .filter(g -> !g.text().endsWith("会") && !g.text().endsWith("会议"))
        : Optional.empty();
  }

  /** The collective voice that a clause begins with, whatever it does. */
  Optional<Subject.Group> leading(Span clause, int from) {
    int limit = Math.min(clause.end(), from + LONGEST);
    for (int end = from + 2; end < limit; end++) {
      if (LEADING.endingAt(body.text, end, from) > 1
          && FOLLOW.at(body.text, end) > 0
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
    boolean isGroup =
        GROUP.endingAt(body.text, end, start) > 0
            && NOT_GROUP.endingAt(body.text, end, start) == 0
            && OPENS_ELSE.at(body.text, start) == 0
            && "上中时后".indexOf(body.at(end - 1)) < 0
            && !marksInside(start, end)
            && ACTS.find(body.text, start, end) < 0
            && (end - start > 2 || GROUP.endingAt(body.text, end, start) > 1);
    Span name = new Span(start, end);
    return isGroup ? Optional.of(new Subject.Group(name, name.in(body.text))) : Optional.empty();
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
      int adverb = ADVERB.endingAt(body.text, end, from);
      if (adverb == 0 || end - adverb <= from) {
        return end;
      }
      end -= adverb;
    }
    return end;
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
