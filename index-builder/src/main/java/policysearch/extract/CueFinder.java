package policysearch.extract;

import java.util.List;
import java.util.Optional;
import policysearch.model.Span;

/** Finds where a clause says that somebody says something. */
final class CueFinder {
  private static final Words SAY = Lexicon.words("say");
  private static final Words STRONG = Lexicon.words("strong");
  private static final Words DIRECT = Lexicon.words("direct");
  private static final Words ADVERB = Lexicon.words("adverb");
  private static final Words THANKS = Lexicon.words("thanks");
  private static final Words ASK = Lexicon.words("ask");
  private static final Words ORDERS = new Words(List.of("作出部署", "作了部署", "作出安排", "进行部署", "作部署"));

  /** …并部署了下半年工作：一是…, 从六个方面对任务进行了阐述：一是…. */
  private static final Words PARTS = new Words(List.of("部署", "安排", "阐述", "要做到", "强调", "提出"));

  private static final Words TASKS = new Words(List.of("任务", "措施", "举措", "目标", "部署"));
  private static final Words FIRST = Lexicon.words("first");
  private static final Words QUOTED = Lexicon.words("quoted");

  /** 宣布省委决定并讲话, 宣布大会开幕: an act of office, no statement. */
  private static final Words FORMAL =
      new Words(List.of("决定", "名单", "结果", "开幕", "闭幕", "启动", "开始", "成立", "开工", "任命", "结束"));

  private static final Words CARRIED =
      new Words(
          List.of(
              "指出", "强调", "要求", "表示", "认为", "希望", "强调指出", "勉励", "呼吁", "号召", "说", "称", "坦言", "宣布",
              "敦促", "提醒", "叮嘱", "嘱咐", "嘱托"));

  /** Verbs of saying that are nouns too: 听取介绍, 作出批示, 进行了总结. */
  private static final Words NOUN =
      new Words(
          List.of(
              "介绍", "批示", "作出批示", "指示", "作出指示", "总结", "通报", "分析", "报告", "回应", "解释", "评价", "部署",
              "表态", "建议", "提议", "倡议", "声明"));

  private static final Words HEARD = new Words(List.of("听取", "听了", "听完", "观看了", "了解了", "收听"));

  private final Body body;

  CueFinder(Body body) {
    this.body = body;
  }

  /** A verb of saying, where its content begins, and the rule. */
  record Verb(Span span, int content, String rule) {}

  /**
   * The verb of saying in {@code clause}, at or after {@code from}, which stands right after the
   * subject, or at the clause's head where the subject is dropped.
   */
  Optional<Verb> in(Span clause, int from, int sentenceEnd) {
    return atEnd(clause, from, sentenceEnd)
        .or(() -> inside(clause, from))
        .or(() -> listed(clause, from));
  }

  /** 尹力说,… 李书磊参加江西代表团审议时说，… ……”朱中华说。 */
  private Optional<Verb> atEnd(Span clause, int from, int sentenceEnd) {
    Span trimmed = body.trim(clause.start(), clause.end());
    int end = trimmed.end();
    int length = Math.max(SAY.endingAt(body.text, end, from), tellsReporter(from, end));
    if (length == 0 || (clause.end() < sentenceEnd && "；;".indexOf(body.at(clause.end())) >= 0)) {
      return Optional.empty();
    }
    int start = end - length;
    int head = afterAdverbs(from);
    boolean strong =
        (STRONG.endingAt(body.text, end, from) > 0 || body.text.startsWith("告诉", start))
            && !isNoun(start, end);
    boolean framed =
        start > 0
            && body.text.substring(start, end).equals("要求")
            && "时上中后".indexOf(body.at(start - 1)) >= 0;
    boolean firm = strong || framed || head == start || (head > start && head <= end);
    if (!firm || told(clause, from, start, end, sentenceEnd)) {
      return Optional.empty();
    }
    int content = Math.min(clause.end() + 1, sentenceEnd);
    return Optional.of(new Verb(new Span(start, end), content, "verb-and-mark"));
  }

  /** 有学生|告诉某某新闻记者|，…. */
  private int tellsReporter(int from, int end) {
    int at = end - 2 > from && body.text.startsWith("记者", end - 2) ? end - 3 : -1;
    while (at > from && end - at < 16 && !body.text.startsWith("告诉", at)) {
      at--;
    }
    return at >= from && body.text.startsWith("告诉", at) ? end - at : 0;
  }

  /**
   * 听取情况介绍，勉励…; 作出批示，要求…; 进行了总结，并部署了…: what looks like the verb of saying is what somebody hears or
   * does, and how it goes on says what was said.
   */
  private boolean told(Span clause, int from, int start, int end, int sentenceEnd) {
    if (NOUN.contains(body.text.substring(start, end))) {
      if (HEARD.find(body.text, from, start) >= 0) {
        return true;
      }
      int next = Math.min(clause.end() + 1, sentenceEnd);
      if (body.text.startsWith("示", end - 1)
          && body.at(Math.min(clause.end(), sentenceEnd - 1)) != '：') {
        return true; // 书记林一平作出批示，部长高立新出席会议
      }
      boolean comma = clause.end() < sentenceEnd && "，,".indexOf(body.at(clause.end())) >= 0;
      boolean also = next < sentenceEnd && body.at(next) == '并' && start > from;
      return comma && (also || CARRIED.at(body.text, next) > 0);
    }
    return false;
  }

  /** 所说, 有关介绍, 的表示: the verb is a noun here. */
  private boolean isNoun(int start, int end) {
    return (start > 0 && "的所可据一".indexOf(body.at(start - 1)) >= 0)
        || (end < body.length() && body.at(end) == '的');
  }

  /** 会议要求各地…, 王毅表示愿…, 习近平…发表重要讲话强调“…”: no mark after the verb. */
  private Optional<Verb> inside(Span clause, int from) {
    int head = afterAdverbs(from);
    for (int i = from; i < clause.end(); i++) {
      if (body.depth(i) > body.depth(clause.start())) {
        continue;
      }
      int length = DIRECT.at(body.text, i);
      int end = i + length;
      boolean first = i == head || (i < head && head <= end);
      if (length == 0 || end >= clause.end() || !takesContent(i, end, clause.end(), first)) {
        continue;
      }
      if (first || (STRONG.contains(body.text.substring(i, end)) && afterFrame(i, from))) {
        return Optional.of(new Verb(new Span(i, end), end, "verb"));
      }
    }
    return Optional.empty();
  }

  /** Whether content follows the verb; 他|称将合作 needs no mark, but 他获|称号. */
  private boolean takesContent(int start, int end, int clauseEnd, boolean first) {
    char next = body.at(end);
    if ("的了过着起出、和及与或性书化".indexOf(next) >= 0
        || (body.isMark(end) && !body.opensQuote(end) && next != '《')) {
      return false;
    }
    String verb = body.text.substring(start, end);
    if (verb.equals("称") && first) {
      return body.opensQuote(end) || "为之其作号赞呼得职道谢".indexOf(next) < 0;
    }
    if (verb.equals("说") || verb.equals("称") || verb.equals("介绍")) {
      return body.opensQuote(end);
    }
    if (verb.equals("提出")) {
      return body.opensQuote(end)
          || (body.text.startsWith("要", end) && !body.text.startsWith("要求", end));
    }
    return !(verb.equals("表示") && thanks(end, clauseEnd))
        && !(verb.equals("宣布") && FORMAL.find(body.text, end, clauseEnd) >= 0);
  }

  private boolean thanks(int from, int to) {
    return THANKS.at(body.text, from) > 0
        || (to - from <= 12 && THANKS.endingAt(body.text, to, from) > 0);
  }

  /** 在会上|表示, 还|指出, 发表重要讲话|强调: what may stand before a verb besides its subject. */
  private boolean afterFrame(int at, int from) {
    return at > from
        && ("上时中后间并".indexOf(body.at(at - 1)) >= 0
            || ADVERB.endingAt(body.text, at, from) > 0
            || body.text.startsWith("讲话", at - 2)
            || body.text.startsWith("批示", at - 2)
            || body.text.startsWith("指示", at - 2));
  }

  /** 提出4点要求。一是…: what is put forward follows as a list. */
  private Optional<Verb> listed(Span clause, int from) {
    int verb = from >= clause.end() ? -1 : body.text.indexOf("提出", from, clause.end());
    if (verb < 0) {
      return ordered(clause, from);
    }
    int end = body.trim(clause.start(), clause.end()).end();
    int next = clause.end() + 1;
    while (next < body.length() && body.at(next) == '\n') {
      next++;
    }
    boolean colon = clause.end() < body.length() && "：:".indexOf(body.at(clause.end())) >= 0;
    boolean asks =
        ASK.endingAt(body.text, end, verb) > 0
            && !body.text.startsWith("如下意见", end - 4); // 现提出如下意见。一、…: the paper itself
    boolean tasks =
        TASKS.endingAt(body.text, end, verb) > 0
            && FIRST.at(body.text, Math.min(next, body.length())) > 0;
    if (tasks) {
      return Optional.of(new Verb(new Span(verb, verb + 2), next, "listed")); // 提出39项任务。一是…
    }
    if (!asks
        || next > body.length()
        || (!colon
            && (from != verb
                || body.at(clause.end()) != '，'
                || !counted(verb + 2, end)
                || SAY.at(body.text, Math.min(next, body.length())) > 0)
            && FIRST.at(body.text, Math.min(next, body.length())) == 0)) {
      return Optional.empty();
    }
    return Optional.of(new Verb(new Span(verb, verb + 2), next, "listed"));
  }

  /** 提出|三点意见, 提出|工作要求, but not 提出|工作建议: how many, or what must be done. */
  private boolean counted(int from, int end) {
    for (int i = from; i < end; i++) {
      if ("一二三四五六七八九十两几123456789".indexOf(body.at(i)) >= 0) {
        return true;
      }
    }
    return end - from <= 2 || body.text.startsWith("要求", end - 2);
  }

  /** 会议对下一阶段工作作出部署：一要…: orders that are listed after a colon. */
  Optional<Verb> ordered(Span clause, int from) {
    int end = body.trim(clause.start(), clause.end()).end();
    int length = ORDERS.endingAt(body.text, end, from);
    int part = length > 0 ? -1 : PARTS.find(body.text, from, end);
    length = part < 0 ? length : end - part;
    boolean colon = clause.end() < body.length() && "：:".indexOf(body.at(clause.end())) >= 0;
    return length > 0 && colon && FIRST.at(body.text, clause.end() + 1) > 0
        ? Optional.of(new Verb(new Span(end - length, end), clause.end() + 1, "listed"))
        : Optional.empty();
  }

  /**
   * Whether {@code verb} opens a clause from {@code head} and can carry on its sentence's subject.
   */
  boolean goesOn(int head, Verb verb) {
    String said = verb.span().in(body.text);
    return afterAdverbs(head) == verb.span().start()
        && (CARRIED.contains(said)
            || (said.equals("提出") && body.text.startsWith("要", verb.content())));
  }

  /**
   * Whether {@code clause} goes on from {@code from} with nothing but a frame and a verb of saying.
   */
  boolean endsWithVerb(Span clause, int from) {
    int end = body.trim(clause.start(), clause.end()).end();
    int verb = from < end ? STRONG.endingAt(body.text, end, from) : 0;
    boolean mark =
        clause.end() < body.length()
            && ("，：,:".indexOf(body.at(clause.end())) >= 0
                || (body.at(clause.end()) == '。' && body.closesQuote(clause.start() - 1)));
    int at = afterAdverbs(from);
    return verb > 0 && mark && (at == end - verb || (at < end && body.at(at) == '在'));
  }

  /** Whether a verb of saying begins at {@code at}. */
  boolean mayBegin(int at) {
    return SAY.at(body.text, at) > 0 || body.text.startsWith("告诉", at);
  }

  /** The place after the adverbs at {@code from}: 均|表示, 还在会上|说. */
  int afterAdverbs(int from) {
    int at = from;
    for (int i = 0; i < 4 && at < body.length(); i++) {
      int adverb = Math.max(ADVERB.at(body.text, at), TimePhrase.at(body, at));
      if (adverb == 0) {
        break;
      }
      at += adverb;
    }
    return at;
  }

  /** Whether a clause after a quotation tells whose it is: ……”朱中华感触很深。 */
  boolean claimsQuote(List<Span> clauses, int from) {
    return clauses.stream()
        .limit(3)
        .anyMatch(c -> QUOTED.find(body.text, Math.max(from, c.start()), c.end()) >= 0);
  }
}
