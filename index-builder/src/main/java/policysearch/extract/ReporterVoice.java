package policysearch.extract;

import java.util.List;
import java.util.Optional;
import policysearch.model.Span;

/** Tells where, in the middle of somebody's words, the reporter or somebody else takes up again. */
final class ReporterVoice {
  private static final Words REPORT = Lexicon.words("report");
  private static final Words REPORTED = Lexicon.words("reported");
  private static final Words BYLINE = Lexicon.words("byline");
  private static final Words TAKEOVER = Lexicon.words("takeover");
  private static final Words ROLE = Lexicon.words("spoke", "attend");
  private static final Words GOES_ON =
      new Words(
          List.of(
              "要", "强调", "指出", "一要", "二要", "三要", "四要", "五要", "一是", "二是", "三是", "四是", "五是", "必须",
              "我们要", "其次，", "第二，", "第三，", "第四，", "第五，", "一、", "二、", "三、", "四、", "五、", "六、", "（一）",
              "（二）", "（三）", "（四）", "（五）"));

  private static final Words BACKGROUND =
      new Words(List.of("成立于", "创建于", "始建于", "坐落于", "创办于", "位于"));

  private static final Words PAPER = Lexicon.words("plan", "paper");
  private static final Words SAY = Lexicon.words("direct");
  private static final Words SCENE =
      new Words(List.of("现场", "期间", "结束后", "开始前", "上", "中", "前夕", "间隙", "环节", "后", "前"));

  /** What a reporter says of a source; a speaker who cites others says 指出, 强调, 要求. */
  private static final Words TELLS =
      new Words(List.of("表示", "称", "说", "透露", "介绍", "回应", "通报", "报道", "坦言", "直言", "记者", "提醒"));

  private static final Words CITES =
      new Words(List.of("称", "说", "指出", "提到", "认为", "援引", "强调", "写道"));

  private static final Words REPORTER_DOES =
      new Words(
          List.of(
              "注意到", "看到", "联系", "致电", "多次", "采访", "了解到", "获悉", "发现", "从", "来到", "走进", "查询", "梳理",
              "随机", "随后", "就此"));

  private static final int FARTHEST_REPORTER = 14;
  private static final int FARTHEST_SOURCE = 20;

  private static final Words EVENT =
      new Words(
          List.of(
              "会议", "发布会", "仪式", "论坛", "座谈会", "推介会", "研讨会", "大会", "典礼", "培训", "比赛", "比武", "大赛",
              "擂台赛", "对接会", "见面会", "交流会", "晚会", "展会", "博览会", "讲座", "揭牌", "开幕式", "闭幕式", "启动式",
              "活动"));

  private static final Words EXPLAINED = new Words(List.of("说明", "报告", "汇报"));
  private static final Words ALSO = new Words(List.of("还", "并", "代表", "就", "从", "对"));
  private static final Words DID =
      new Words(
          List.of(
              "作了", "作出说明", "作说明", "表示衷心", "表示诚挚", "表示热烈", "表示感谢", "表示祝贺", "表示亲切", "介绍了", "通报了",
              "回答了", "进行了", "致以"));

  /** 去年，国家主席林一平访问某国，…: a speaker too tells of what leaders did. */
  private static final Words PAST =
      new Words(
          List.of(
              "去年", "前年", "今年", "近年", "此前", "年初", "不久前", "前不久", "上世纪", "几年前", "上个月", "年前", "当年"));

  private static final Words HELD = new Words(List.of("举行", "召开", "举办", "开幕", "启动"));
  private static final int FARTHEST_SCENE = 20;

  private final Body body;
  private final boolean flat;

  ReporterVoice(Body body) {
    this.body = body;
    this.flat = body.length() > 400 * body.paragraphs.size();
  }

  boolean goesOn(int at) {
    return GOES_ON.at(body.text, at) > 0;
  }

  /** Whether the words that {@code cue} attributes are no longer {@code speaker}'s. */
  boolean takesOver(Cue cue, Subject speaker, Span sentence) {
    return switch (cue.subject()) {
      case Subject.People p -> !p.mentioned() || p.equals(speaker);
      case Subject.Pronoun p -> true;
      case Subject.Group g ->
          sameVoice(g.text(), speaker)
              || (TAKEOVER.endingAt(g.text(), g.text().length(), 0) > 0 && !decided(cue, speaker))
              || source(cue, speaker, sentence);
      case Subject.Dropped d ->
          cue.rule().equals("verb-and-mark") && cue.start() == sentence.start();
    };
  }

  /** 《通知》提出，…。《通知》明确，…: the same voice again, or another paper after a paper. */
  private static boolean sameVoice(String name, Subject speaker) {
    return speaker instanceof Subject.Group(var span, var text)
        && (text.equals(name) || (text.endsWith("》") && name.endsWith("》")));
  }

  /** 甲国国防部称，…。乙国军方还称，…: who is cited at the head of a sentence by what only a reporter writes. */
  private boolean source(Cue cue, Subject speaker, Span sentence) {
    return cue.rule().equals("learned")
        || (cue.rule().equals("group-verb-and-mark")
            && cue.start() <= sentence.start() + FARTHEST_SOURCE
            && (voice(speaker)
                || TELLS.endingAt(body.text, cue.verb().end(), cue.verb().start()) > 0));
  }

  /** 交管部门认定，…。法院认为，…: voices that are no meeting do not cite each other. */
  private static boolean voice(Subject speaker) {
    return speaker instanceof Subject.Group(var span, var text)
        && !text.endsWith("会")
        && !text.endsWith("会议")
        && !text.endsWith("》")
        && PAPER.endingAt(text, text.length(), 0) == 0;
  }

  /** 林一平强调，全会通过了…。全会决定专门用一个部分…: what a speaker says of a decision. */
  private boolean decided(Cue cue, Subject speaker) {
    String name = cue.subject() instanceof Subject.Group(var span, var text) ? text : "";
    if (speaker instanceof Subject.People
        && (name.equals("全会") || name.contains("届") || name.startsWith("党的"))
        && !cue.rule().endsWith("mark")) {
      return true; // 林一平指出，…。党的十八届四中全会明确提出…: what he says of it
    }
    return speaker instanceof Subject.People
        && (cue.verb().in(body.text).equals("决定") || cue.verb().in(body.text).equals("提出"))
        && cue.rule().equals("group-verb");
  }

  /** Whether a sentence without attribution is the reporter's: 据介绍，… …负责同志参加会议。 */
  boolean returns(Span sentence, SentenceReader.Reading reading, Subject speaker) {
    if (opens(sentence) || reported(sentence) || background(sentence) || also(sentence)) {
      return true;
    }
    Optional<Segment> first = reading.segments().stream().findFirst();
    if (first.isPresent()
        && first.get().start() <= sentence.start() + 12
        && speaks(first.get(), speaker)) {
      return true;
    }
    if (first.isPresent()
        && speaker instanceof Subject.Group
        && first.get().subject() instanceof Subject.People(var who, var talked)
        && !talked
        && first.get().start() == sentence.start()
        && body.at(first.get().predicate()) == '就') {
      return true; // 会议决定，…。副主席兼秘书长林一平就有关草案作说明。
    }
    if (first.isPresent() && speaker instanceof Subject.Group && explains(first.get(), sentence)) {
      return true;
    }
    return first.isPresent()
        && (flat || PAST.at(body.text, sentence.start()) == 0)
        && first.get().subject() instanceof Subject.People(var names, var mentioned)
        && !mentioned
        && first.get().start() <= sentence.start() + 12
        && (flat || ROLE.at(body.text, first.get().predicate()) > 1);
  }

  /** 法院提出，…。受会议委托，副主任林一平作了关于草案的说明。 */
  private boolean explains(Segment segment, Span sentence) {
    return segment.subject() instanceof Subject.People
        && body.at(segment.predicate()) == '作'
        && EXPLAINED.endingAt(body.text, sentence.end() - 1, segment.predicate()) > 0;
  }

  /** 他还就草案中的有关规定作了说明。 他代表…表示衷心感谢。: what somebody did besides saying this. */
  private boolean also(Span sentence) {
    char first = body.at(sentence.start());
    if (first != '他' && first != '她') {
      return false;
    }
    int after = ALSO.at(body.text, sentence.start() + 1);
    return after > 0
        && DID.find(body.text, sentence.start() + 1 + after, sentence.end()) >= 0
        && SAY.find(body.text, sentence.start() + 1, sentence.start() + 1 + after) < 0;
  }

  /** 张慎峰还就…提了几点建议: nobody speaks of himself by name. */
  private static boolean speaks(Segment segment, Subject speaker) {
    return switch (speaker) {
      case Subject.Group(var span, var text) ->
          segment.subject() instanceof Subject.Group(var other, var name) && name.equals(text);
      case Subject.People(var names, var mentioned) ->
          segment.subject() instanceof Subject.People(var others, var m)
              && others.getFirst().equals(names.getFirst());
      case Subject.Pronoun p -> false;
      case Subject.Dropped d -> false;
    };
  }

  /** Whether the sentence begins as only the reporter's do. */
  boolean opens(Span sentence) {
    int report = REPORT.at(body.text, sentence.start());
    boolean noun = body.text.startsWith("的", sentence.start() + report);
    boolean aside =
        "（(".indexOf(body.at(sentence.start())) >= 0
            && body.partner(sentence.start()) == sentence.end() - 1;
    return aside
        || report(sentence)
        || reporterActs(sentence)
        || byline(sentence)
        || paper(sentence)
        || scene(sentence)
        || (flat && (held(sentence) || next(sentence)))
        || (!noun && (report > 2 || (report > 0 && (flat || at(sentence, report, '，')))));
  }

  /** 通讯员 林一平: a byline that ran into the text. */
  private boolean byline(Span sentence) {
    int word = BYLINE.at(body.text, sentence.start());
    int end = sentence.start() + word;
    return word > 1 && end < sentence.end() && " 　：:/／".indexOf(body.at(end)) >= 0;
  }

  /** 随即，某某新闻记者多次致电…: what the reporter did. */
  private boolean reporterActs(Span sentence) {
    int to = Math.min(sentence.end(), sentence.start() + FARTHEST_REPORTER);
    int at = body.text.indexOf("记者", sentence.start(), to);
    return at >= 0
        && body.depth(at) == body.depth(sentence.start())
        && REPORTER_DOES.at(body.text, at + 2) > 0;
  }

  /** 报道还称，…: what an unnamed report goes on with is nobody's. */
  private boolean report(Span sentence) {
    int at = sentence.start();
    if (!body.text.startsWith("报道", at)) {
      return false;
    }
    int from = at + 2 + (at + 2 < sentence.end() && "还同另则".indexOf(body.at(at + 2)) >= 0 ? 1 : 0);
    return CITES.at(body.text, from) > 0;
  }

  private boolean at(Span sentence, int offset, char mark) {
    return sentence.start() + offset < sentence.end() && body.at(sentence.start() + offset) == mark;
  }

  /** 发布会现场，… 签约仪式结束后，…: a sentence that opens with a scene of the event. */
  private boolean scene(Span sentence) {
    int to = Math.min(sentence.end(), sentence.start() + FARTHEST_SCENE);
    int at = sentence.start();
    while (at < to && "，,。".indexOf(body.at(at)) < 0) {
      at++;
    }
    int scene = at < to ? SCENE.endingAt(body.text, at, sentence.start()) : 0;
    return scene > 0
        && EVENT.endingAt(body.text, at - scene, sentence.start()) > 0
        && SAY.find(body.text, sentence.start(), at) < 0;
  }

  /** 8月9日，某市新闻办公室举行…发布会: a day and what was held on it. */
  private boolean held(Span sentence) {
    int at = sentence.start();
    while (at < sentence.end() && "0123456789年月日至".indexOf(body.at(at)) >= 0) {
      at++;
    }
    boolean day = at - sentence.start() > 2 && body.at(at - 1) == '日';
    return day && HELD.find(body.text, at, sentence.end()) >= 0;
  }

  /** 下一步，某某街道将以…为契机: what the reporter closes with; 下一步，我们将… is said. */
  private boolean next(Span sentence) {
    if (!body.text.startsWith("下一步，", sentence.start())) {
      return false;
    }
    int from = sentence.start() + 4;
    int to = Math.min(sentence.end(), from + FARTHEST_SCENE);
    int will = body.text.indexOf('将', from, to);
    return will > from + 2 && body.text.indexOf("我", from, will) < 0;
  }

  /** 《 人民日报 》（ 2023年07月29日 04 版）: where it was printed. */
  private boolean paper(Span sentence) {
    int to = Math.min(sentence.end(), sentence.start() + 48);
    return body.at(sentence.start()) == '《'
        && body.text.indexOf("日报", sentence.start(), Math.min(to, sentence.start() + 12)) > 0
        && body.text.indexOf("版", sentence.start(), to) > 0;
  }

  /** 北京市黄埔军校同学会成立于1988年，是…: what the reader should know of somebody. */
  private boolean background(Span sentence) {
    int to = Math.min(sentence.end(), sentence.start() + 40);
    return flat && BACKGROUND.find(body.text, sentence.start(), to) >= 0;
  }

  private boolean reported(Span sentence) {
    int from = Math.max(sentence.start(), sentence.end() - 12);
    return REPORTED.find(body.text, from, sentence.end()) >= 0;
  }
}
