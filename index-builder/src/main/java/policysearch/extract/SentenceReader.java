package policysearch.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policysearch.model.Span;

/** Reads a sentence: whom it is about, and who says what in it. */
final class SentenceReader {
  private static final Words PRONOUN =
      new Words(List.of("他们", "她们", "其", "他", "她", "总书记", "两人", "双方领导人"));

  private static final Words OTHERS =
      new Words(
          List.of(
              "医生", "律师", "发言人", "助手", "秘书", "家人", "妻子", "丈夫", "儿子", "女儿", "母亲", "父亲", "同事", "学生",
              "朋友", "办公室", "团队", "顾问", "女婿"));

  private static final int FARTHEST_VOICE = 80;

  /** 期间与某国外长林一平|会晤时说: whom somebody met does not speak. */
  private static final Words MET =
      new Words(List.of("会晤", "会谈", "会面", "会见", "通话", "通电话", "交谈", "见面"));

  private static final Words MANY = new Words(List.of("他们", "她们", "两人", "双方领导人"));

  private final Body body;
  private final Mentions mentions;
  private final CueFinder cues;
  private final GroupFinder groups;

  SentenceReader(Body body, Mentions mentions) {
    this.body = body;
    this.mentions = mentions;
    this.cues = new CueFinder(body);
    this.groups = new GroupFinder(body);
  }

  /**
   * What a sentence is about.
   *
   * @param segments its subjects in order
   * @param cue the first attribution; what follows it is content
   * @param clauses its clauses
   */
  record Reading(List<Segment> segments, Optional<Cue> cue, List<Span> clauses) {}

  /** Reads {@code [from, end)}, which lies in one sentence. */
  Reading read(int from, int end) {
    List<Span> clauses = Sentences.clauses(body, from, end);
    Walk walk = new Walk(from);
    for (Span clause : clauses) {
      boolean inList = walk.reachesInto(clause);
      if (inList && clause.end() <= walk.predicate) {
        continue;
      }
      int head = TitleReader.skipLead(body, clause.start(), clause.end());
      Optional<Opening> opening = inList ? Optional.empty() : open(clause, head);
      opening.ifPresent(o -> walk.open(o, head, clause.start()));
      int verbFrom = inList || opening.isPresent() ? Math.max(head, walk.predicate) : head;
      if (opening.isPresent() && verbFrom >= clause.end()) {
        continue;
      }
      int verbAt = Math.min(verbFrom, clause.end());
      Optional<Cue> cue =
          cue(clause, head, verbAt, end, walk.subject, walk.start)
              .or(
                  () ->
                      walk.subject instanceof Subject.Dropped
                          ? walk.acting.flatMap(voice -> carriedOn(voice, clause, head, end))
                          : Optional.empty());
      if (cue.isPresent() && announces(cue.get())) {
        walk.announced = walk.announced.or(() -> cue);
        continue;
      }
      if (cue.isPresent()) {
        return walk.said(cue.get(), clauses);
      }
      if (walk.subject instanceof Subject.Dropped) {
        groups.leading(clause, head).ifPresent(g -> walk.lead(g, head));
        if (walk.acting.isEmpty() && clause.end() < end && clause.start() < from + FARTHEST_VOICE) {
          walk.acting = groups.acting(clause, head);
        }
      }
    }
    if (walk.announced.isPresent()) {
      return walk.said(walk.announced.get(), clauses);
    }
    walk.close(end);
    return new Reading(walk.segments, Optional.empty(), clauses);
  }

  /**
   * 甲国央行宣布加息，|行长林一平强调，…; 据甲国媒体报道，|行长林一平表示，…: an office's announcement and a report yield to what
   * somebody says later.
   */
  private boolean announces(Cue cue) {
    return (cue.rule().equals("group-verb") && body.text.startsWith("宣布", cue.verb().start()))
        || (cue.subject() instanceof Subject.Group && cue.verb().in(body.text).equals("报道"));
  }

  /** The subject that holds while the clauses of a sentence are walked through. */
  private static final class Walk {
    private final List<Segment> segments = new ArrayList<>();
    private final int from;
    private Subject subject = new Subject.Dropped();
    private int start;
    private int predicate;

    /** What an office announces, unless a later clause has a source of its own. */
    private Optional<Cue> announced = Optional.empty();

    /** The voice that the sentence began with, of which nothing was said yet. */
    private Optional<Subject.Group> acting = Optional.empty();

    Walk(int from) {
      this.from = from;
      this.start = from;
      this.predicate = from;
    }

    /** Whether a list of people, begun before, goes on into {@code clause}. */
    boolean reachesInto(Span clause) {
      return clause.start() < predicate && predicate > from;
    }

    void open(Opening opening, int head, int clauseStart) {
      close(clauseStart);
      subject = opening.subject();
      start = head;
      predicate = opening.end();
    }

    void lead(Subject.Group group, int head) {
      subject = group;
      start = head;
      predicate = group.name().end();
    }

    void close(int end) {
      if (!(subject instanceof Subject.Dropped) && end >= predicate) {
        segments.add(new Segment(subject, start, predicate, end));
      }
    }

    Reading said(Cue cue, List<Span> clauses) {
      if (!cue.subject().equals(subject) && cue.start() >= predicate) {
        close(cue.start()); // 总理林一平作出批示，|批示指出：…
      }
      int end = Math.max(predicate, cue.verb().end());
      segments.add(new Segment(cue.subject(), start, predicate, end));
      return new Reading(segments, Optional.of(cue), clauses);
    }
  }

  private record Opening(Subject subject, int end) {}

  private Optional<Opening> open(Span clause, int head) {
    Optional<Mentions.Group> people =
        mentions
            .at(head)
            .or(() -> mentions.at(clause.start()))
            .or(() -> mentions.at(afterUnnamed(clause, head)))
            .or(() -> mentions.at(afterProvince(head)).filter(g -> g.people().names().size() > 1));
    while (people.isPresent() && mentions.at(people.get().end()).isPresent()) {
      people = mentions.at(people.get().end()); // a caption ran into the text: …张国飞|…站长季明表示
    }
    boolean addressee =
        head > clause.start()
            && ("向给".indexOf(body.at(head - 1)) >= 0
                || ("与同".indexOf(body.at(head - 1)) >= 0
                    && people.filter(p -> MET.at(body.text, p.end()) > 0).isPresent()));
    if (people.isPresent()
        && !addressee
        && !ofSomebody(people.get().end())
        && !accompanies(clause, head, people.get().end())
        && !body.text.startsWith("委托", people.get().end())) {
      return Optional.of(new Opening(people.get().people(), people.get().end()));
    }
    Optional<Mentions.Group> loose = loose(clause, head);
    if (loose.isPresent()) {
      return Optional.of(new Opening(loose.get().people(), loose.get().end()));
    }
    int pronoun = PRONOUN.at(body.text, head);
    boolean alone =
        pronoun > 0
            && !addressee
            && !body.text.startsWith("的", head + pronoun)
            && (body.at(head) != '其' || cues.mayBegin(head + 1));
    int called = mentions.leader.map(name -> called(name, head)).orElse(0);
    if (called > 0 && !addressee) {
      Subject leader = new Subject.People(List.of(mentions.leader.get()), true);
      return Optional.of(new Opening(leader, head + called));
    }
    return alone
        ? Optional.of(
            new Opening(new Subject.Pronoun(MANY.at(body.text, head) > 0), head + pronoun))
        : Optional.empty();
  }

  /** 总书记|说, 林主席|很欣慰: what the leader of a text is called, by length; 0 if nothing. */
  private int called(String leader, int at) {
    boolean shortForm = body.text.startsWith(leader.substring(0, 1) + "主席", at);
    boolean noun = body.text.startsWith("的", at + 3);
    return !noun && (shortForm || body.text.startsWith("总书记", at)) ? 3 : 0;
  }

  /** 全国人大相关部门负责人、|某某银行行长林一平分别…: who is not named stands first. */
  private int afterUnnamed(Span clause, int head) {
    int to = Math.min(clause.end(), head + 20);
    int mark = head < to ? body.text.indexOf("负责人、", head, to) : -1;
    return mark < 0 ? head : mark + 4;
  }

  /** 总理林一平|的医生说, 林一平|办公室说: it is somebody else who speaks. */
  private boolean ofSomebody(int end) {
    boolean person = body.text.startsWith("的", end) && !body.text.startsWith("的陪同", end);
    return (person && OTHERS.at(body.text, end + 1) > 0)
        || body.text.startsWith("办公室", end)
        || body.text.startsWith("发言人", end)
        || body.text.startsWith("律师团", end);
  }

  /** 云南省|宗国英、程连元出席. */
  private int afterProvince(int head) {
    return head + Gazetteer.NAMES.at(body.text, head);
  }

  /** 由省委书记林一平等|陪同，来到…: who comes along is not whom the sentence is about. */
  private boolean accompanies(Span clause, int head, int end) {
    boolean with = head > clause.start() && "由在".indexOf(body.at(head - 1)) >= 0;
    int after = body.text.startsWith("等", end) ? end + 1 : end;
    return with && (body.text.startsWith("陪同", after) || body.text.startsWith("的陪同", after));
  }

  /**
   * People in the middle of a clause of whom it says that they say something: what stands before
   * them is a caption or an aside (签约仪式现场。校方供图|中国教育国际交流协会秘书长郁云峰在致辞中指出，…), or where they work
   * (某校某学院|林一平老师，…).
   */
  private Optional<Mentions.Group> loose(Span clause, int head) {
    int index = mentions.from(head);
    for (int i = 0; i < 3 && index + i < mentions.all.size(); i++) {
      Mention mention = mentions.all.get(index + i);
      if (mention.end() >= clause.end()) {
        return Optional.empty();
      }
      boolean addressed = mention.rule().equals("name-addressed") || ofOrigin(mention);
      if ((mention.title().isPresent() || addressed)
          && !mention.shared()
          && body.depth(mention.name().start()) <= body.depth(clause.start())) {
        Optional<Mentions.Group> people = mentions.at(mention.start());
        boolean chairs = mention.start() > 0 && body.at(mention.start() - 1) == '由';
        if (people.isPresent()
            && !accompanies(clause, mention.start(), people.get().end())
            && (chairs
                || (addressed && NameShape.follow(body, people.get().end()) >= NameShape.WORD)
                || cues.endsWithVerb(clause, people.get().end()))) {
          return people;
        }
      }
    }
    return Optional.empty();
  }

  /** 来自某某学院的|林一平认为，…. */
  private boolean ofOrigin(Mention mention) {
    return mention.rule().equals("name-before-verb")
        && body.text.startsWith("的", mention.start() - 1);
  }

  private Optional<Cue> cue(
      Span clause, int head, int from, int end, Subject subject, int subjectStart) {
    boolean own = from > head || (from > clause.start() && from >= clause.end());
    boolean dropped = subject instanceof Subject.Dropped;
    if (!own) {
      Optional<Cue> group = groupCue(clause, head, end);
      if (group.isPresent()) {
        return group;
      }
    }
    Optional<CueFinder.Verb> verb = cues.in(clause, from, end);
    boolean carried = !own && !dropped;
    return verb.filter(v -> !dropped || (clause.start() == subjectStart && cues.goesOn(head, v)))
        .filter(v -> !carried || carries(v, head))
        .map(v -> new Cue(subject, subjectStart, v.span(), v.content(), v.rule()));
  }

  /** 甲国政府12日公布新方案，|称…. */
  private Optional<Cue> carriedOn(Subject.Group voice, Span clause, int head, int end) {
    return cues.in(clause, head, end)
        .filter(v -> cues.goesOn(head, v) && groups.speaks(voice, v))
        .filter(v -> !v.span().in(body.text).equals("希望")) // 家长给孩子报班，|希望…: a wish, no speech
        .map(v -> new Cue(voice, voice.name().start(), v.span(), v.content(), "group-" + v.rule()));
  }

  /** A later clause of the same subject: …作出部署，|要求|各地…; …发表重要讲话|强调|，…. */
  private boolean carries(CueFinder.Verb verb, int head) {
    return verb.rule().equals("verb-and-mark")
        || verb.rule().equals("listed")
        || cues.goesOn(head, verb);
  }

  private Optional<Cue> groupCue(Span clause, int head, int end) {
    if (head >= clause.end()) {
      return Optional.empty();
    }
    Optional<Cue> learned = learned(clause, end);
    if (learned.isPresent()) {
      return learned;
    }
    for (int i = head + 2; i < Math.min(clause.end(), head + 80); i++) {
      int at = i;
      if (body.depth(i) > body.depth(clause.start()) || !cues.mayBegin(i)) {
        continue;
      }
      Optional<CueFinder.Verb> verb = cues.in(clause, i, end).filter(v -> v.span().start() == at);
      Optional<Subject.Group> group = verb.flatMap(v -> groups.before(head, v));
      if (verb.isPresent() && group.isPresent()) {
        CueFinder.Verb v = verb.get();
        return Optional.of(new Cue(group.get(), head, v.span(), v.content(), "group-" + v.rule()));
      }
    }
    Optional<CueFinder.Verb> orders = cues.ordered(clause, head);
    return orders
        .flatMap(v -> groups.leading(clause, head))
        .map(g -> new Cue(g, head, orders.get().span(), orders.get().content(), "group-listed"));
  }

  /** 记者从浙江省义乌市委统战部获悉，…: who told the reporter. */
  private Optional<Cue> learned(Span clause, int end) {
    int told = body.trim(clause.start(), clause.end()).end();
    if (body.text.indexOf("记者", clause.start(), Math.min(told, clause.start() + 12)) < 0
        && !body.text.startsWith("本网从", clause.start())
        && !body.text.startsWith("本报从", clause.start())) {
      return Optional.empty();
    }
    int heard = body.text.indexOf("获悉", clause.start(), told);
    int verb = heard >= 0 ? heard : body.text.indexOf("了解到", clause.start(), told);
    int from = body.text.indexOf("从", clause.start(), told);
    if (verb < 0
        || from < 0
        || verb - from < 4
        || verb - from > 40
        || "上中时".indexOf(body.at(verb - 1)) >= 0) {
      return Optional.empty();
    }
    boolean with = "处".indexOf(body.at(verb - 1)) >= 0 && "办秘书".indexOf(body.at(verb - 2)) < 0;
    Span name = new Span(from + 1, with ? verb - 1 : verb); // 从多位学生家长|处了解到
    Subject.Group group = new Subject.Group(name, name.in(body.text));
    return Optional.of(
        new Cue(
            group,
            clause.start(),
            new Span(verb, told),
            Math.min(clause.end() + 1, end),
            "learned"));
  }
}
