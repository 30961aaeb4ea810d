package policysearch.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.model.Plan;
import policysearch.model.PlanAct;
import policysearch.model.Span;

/** Gives the named plans, laws, schemes and agreements of a body. */
final class PlanExtractor {
  private static final Words PLAN = Lexicon.words("plan");
  private static final Words MADE = Lexicon.words("made");
  private static final Words ADOPTED = Lexicon.words("adopted");

  /** What stands in 《》 and is none, whatever it ends in. */
  private static final Words NEVER =
      new Words(
          List.of("工作报告", "报告", "讲话", "共产党宣言", "日报", "晚报", "新闻", "之歌", "说法", "方法", "书法", "看法"));

  private static final Words LEAD =
      new Words(
          List.of(
              "修订后的", "新修订的", "两省", "两市", "两地", "双方", "三方", "了", "以下", "有关", "新的", "《", "并", "会议",
              "本次", "上述"));

  /** 其他人事事项草案, 南京等市报批的18件法规: what is counted is not named. */
  private static final Words COUNTED =
      new Words(
          List.of(
              "其他", "提请审议", "等市", "等县", "件法规", "等事项", "有关事项", "多项", "一系列", "若干项", "多个", "一批", "多份",
              "有关"));

  /** Kinds of agreement, not names of one. */
  private static final Words GENERIC =
      new Words(
          List.of(
              "战略合作框架协议",
              "战略合作协议",
              "合作框架协议",
              "战略框架协议",
              "共建合作协议",
              "项目合作协议",
              "重大合作协议",
              "投资合作协议",
              "合作备忘录",
              "谅解备忘录",
              "战略合作备忘录",
              "有关合作协议",
              "战略合作框架协议或合作备忘录"));

  /** Endings of a plan that is made public; 工程, 标准, 公告 are made public too. */
  private static final Words PLAN_FORM =
      new Words(
          List.of(
              "规划", "方案", "计划", "意见", "措施", "办法", "条例", "规定", "纲要", "细则", "决定", "通知", "指南", "规则",
              "章程"));

  private static final Words OTHER_ACT =
      new Words(
          List.of(
              "提请", "决定", "听取", "并", "研究", "讨论", "审议", "通过", "原则", "还", "对", "就", "要求", "部署", "传达",
              "指出", "强调", "要"));

  /** What is adopted beside plans and is none. */
  private static final Words PAPER = new Words(List.of("名单", "报告", "日程", "议程", "要点"));

  private static final int LONGEST = 120;
  private static final int MOST_FULL_NAMES = 300;

  private final Body body;

  /** Whether only what calls itself 关于… is taken: 审议了…的报告和若干方案 names none. */
  private boolean about;

  /** Whether a weaker verb stands before it: 出台若干措施 names none, 出台关于…的若干措施 does. */
  private boolean made;

  private final Map<String, Plan> plans = new LinkedHashMap<>();

  private PlanExtractor(Body body) {
    this.body = body;
  }

  /** The plans in text order; {@code spoken} are the stretches that somebody says. */
  static List<Plan> extract(Body body, List<Span> spoken) {
    PlanExtractor extractor = new PlanExtractor(body);
    extractor.marked();
    extractor.adopted(spoken);
    return extractor.found();
  }

  /** 《江苏省优化营商环境条例》, and 〈江苏省经纪人条例〉 inside another. */
  private void marked() {
    for (int i = 0; i < body.length(); i++) {
      char c = body.at(i);
      int close = c == '《' || c == '〈' ? body.partner(i) : -1;
      if (close > i + 1 && close - i < 200) {
        Span span = new Span(i + 1, close);
        if (isPlan(span.in(body.text)) && !titled(i, close)) {
          add(span, "marked");
        }
      }
    }
  }

  /** 作题为《…制度》的报告, 原标题《…协议》: the title of a speech, a lecture or of a piece of news. */
  private boolean titled(int open, int close) {
    boolean called =
        body.text.startsWith("题为", Math.max(0, open - 2))
            || body.text.startsWith("原标题", Math.max(0, open - 3))
            || body.text.startsWith("原标题：", Math.max(0, open - 4));
    boolean spoken =
        body.text.startsWith("的报告", close + 1)
            || body.text.startsWith("的讲座", close + 1)
            || body.text.startsWith("的演讲", close + 1)
            || body.text.startsWith("的讲话", close + 1);
    return called || (spoken && body.text.substring(open, close).indexOf('，') > 0);
  }

  private static boolean isPlan(String name) {
    String bare = withoutParens(name);
    return PLAN.endingAt(bare, bare.length(), 0) > 0 && NEVER.endingAt(bare, bare.length(), 0) == 0;
  }

  /** …章程（修正案）, …合作协议（2021―2025年）: what stands in parentheses at the end is no part. */
  private static String withoutParens(String name) {
    int end = name.length();
    if (end > 2 && "）)".indexOf(name.charAt(end - 1)) >= 0) {
      int open = Math.max(name.lastIndexOf('（'), name.lastIndexOf('('));
      return open > 0 ? name.substring(0, open) : name;
    }
    return name;
  }

  /** 会议审议通过…运行规则和…行动方案、…行动方案。 */
  private void adopted(List<Span> spoken) {
    int next = 0;
    for (int i = 0; i < body.length(); i++) {
      int verb = ADOPTED.at(body.text, i);
      made = verb == 0;
      verb = made ? MADE.at(body.text, i) : verb;
      if (verb == 0 || body.depth(i) > 0) {
        continue;
      }
      while (next < spoken.size() && spoken.get(next).end() <= i) {
        next++;
      }
      boolean said = next < spoken.size() && spoken.get(next).start() <= i;
      if (!said) {
        about = body.text.startsWith("审议了", i);
        list(i + verb);
      }
      i += verb - 1;
    }
  }

  private void list(int from) {
    int start = from;
    for (int i = from; i <= body.length(); i++) {
      boolean end = i == body.length() || (ends(i) && !goesOn(start, i));
      if (!end && i < body.length() && ends(i)) {
        unmarked(start, i);
        start = i + 1;
        continue;
      }
      boolean join = !end && body.depth(i) == 0 && "、和与及".indexOf(body.at(i)) >= 0;
      if (end || (join && endsPlan(start, i))) {
        unmarked(start, i);
        start = i + 1;
      }
      if (end || i - start > LONGEST) {
        return;
      }
    }
  }

  /** 审议通过…章程修正案（草案），|关于授权…的决定（草案）: the next clause too is nothing but a name. */
  private boolean goesOn(int from, int comma) {
    if (body.at(comma) != '，'
        || !(endsPlan(from, comma) || PAPER.endingAt(body.text, bare(from, comma), from) > 0)) {
      return false;
    }
    int to = comma + 1;
    while (to < body.length() && to - comma < LONGEST && !ends(to)) {
      to++;
    }
    return to < body.length()
        && endsPlan(comma + 1, to)
        && ADOPTED.find(body.text, comma + 1, to) < 0
        && body.text.substring(comma + 1, to).indexOf('了') < 0
        && OTHER_ACT.at(body.text, comma + 1) == 0;
  }

  private boolean ends(int i) {
    char c = body.at(i);
    return body.depth(i) == 0 && (Body.endsSentence(c) || c == '\n' || Body.partsClauses(c));
  }

  private boolean endsPlan(int from, int to) {
    return PLAN.endingAt(body.text, bare(from, to), from) > 1
        || (to > from && body.at(to - 1) == '》');
  }

  /** 关于促进某事的若干措施, “十四五”某某规划, 某省三年行动计划: what it is about, or when and where. */
  private boolean tells(int from, int to) {
    String name = body.text.substring(from, to);
    boolean place =
        Gazetteer.NAMES.at(name, 0) > 0 || name.startsWith("全国") || name.startsWith("国家");
    boolean form = PLAN_FORM.endingAt(name, bare(from, to) - from, 0) > 0;
    boolean act =
        ADOPTED.find(name, 0, name.length()) >= 0 || MADE.find(name, 0, name.length()) >= 0;
    return name.length() >= 10
        && form
        && !act
        && (name.startsWith("关于") || name.startsWith("“十") || place);
  }

  /** Where {@code [from, to)} ends without what stands in parentheses: …工作办法|（试行）. */
  private int bare(int from, int to) {
    boolean parens = to > from && "）)".indexOf(body.at(to - 1)) >= 0 && body.partner(to - 1) > from;
    return parens ? body.partner(to - 1) : to;
  }

  private void unmarked(int from, int to) {
    int start = from;
    int others = body.text.indexOf("等", start, to);
    if (others > start + 6 && PLAN.endingAt(body.text, others, start) > 1) {
      unmarked(from, others); // …友好合作条约等四个议案
      return;
    }
    int lead = LEAD.at(body.text, start);
    while (lead > 0 && start + lead < to) {
      start += lead;
      lead = LEAD.at(body.text, start);
    }
    boolean name =
        to - start > 6
            && (!about
                || (body.text.indexOf("关于", start, to) >= 0 && !body.text.startsWith("议案", to - 2)))
            && (!made || tells(start, to))
            && body.at(to - 1) != '》'
            && endsPlan(start, to)
            && !GENERIC.contains(body.text.substring(start, to))
            && COUNTED.find(body.text, start, to) < 0;
    if (name
        && NEVER.endingAt(body.text, to, start) == 0
        && body.text.indexOf('，', start, to) < 0
        && (body.text.indexOf('《', start, to) < 0 || amends(start, to))) {
      add(new Span(start, to), "adopted");
    }
  }

  /** 关于修改《某省电信设施建设与保护条例》的决定: one name with another in it. */
  private boolean amends(int from, int to) {
    int open = body.text.indexOf('《', from, to);
    int close = body.partner(open);
    return body.text.indexOf("关于", from, open) >= 0
        && close > open
        && close < to
        && (body.text.startsWith("的决定", close + 1) || body.text.startsWith("的决议", close + 1));
  }

  private void add(Span span, String rule) {
    String name = span.in(body.text);
    PlanAct act = PlanActs.of(body, span);
    Optional<String> number = PlanActs.numberBehind(body, span.end());
    plans.merge(name, new Plan(name, span, rule, act, number), PlanExtractor::fuller);
  }

  /** The first mention, with the most that any says: acts are declared from the strongest on. */
  private static Plan fuller(Plan first, Plan again) {
    PlanAct act = again.act().compareTo(first.act()) < 0 ? again.act() : first.act();
    return new Plan(
        first.name(), first.span(), first.rule(), act, first.number().or(again::number));
  }

  /** Short forms (《决定》) stand for a full name where one is printed. */
  private List<Plan> found() {
    List<Plan> found = new ArrayList<>();
    for (Plan plan : plans.values()) {
      boolean shortForm =
          plans.keySet().stream()
              .limit(MOST_FULL_NAMES)
              .anyMatch(n -> n.length() > plan.name().length() && n.endsWith(plan.name()));
      if (!shortForm) {
        found.add(plan);
      }
    }
    found.sort(java.util.Comparator.comparing(Plan::span));
    return found;
  }
}
