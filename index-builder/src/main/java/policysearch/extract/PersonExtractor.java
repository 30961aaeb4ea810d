package policysearch.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import policysearch.model.Evidence;
import policysearch.model.Person;
import policysearch.model.Role;
import policysearch.model.Span;
import policysearch.model.Statement;
import policysearch.model.Voice;

/** Gives who takes part, with office and role: speakers, those who spoke, those present. */
final class PersonExtractor {
  private static final Words SPOKE = Lexicon.words("spoke");
  private static final Words OFFICE_AFTER =
      new Words(
          List.of(
              "总书记", "副委员长", "国务委员", "主席", "总理", "书记", "省长", "市长", "部长", "主任", "院长", "校长", "会长",
              "教授", "院士", "董事长", "委员长", "副主席", "副总理", "总统", "首相", "国王"));

  private static final Words MEETING = new Words(List.of("座谈", "讨论", "会谈", "对话", "交谈", "互动交流"));
  private static final Words PART = new Words(List.of("参加", "出席", "陪同", "参与"));
  private static final Words SPEECH = new Words(List.of("讲话", "批示", "指示", "来信", "回信"));
  private static final Words FOLLOWED =
      new Words(List.of("传达", "学习", "贯彻", "宣讲", "领会", "了", "围绕", "解读"));
  private static final Words MADE =
      new Words(
          List.of(
              "分别作的", "分别作了", "分别就", "等作的", "作的", "所作的", "作了", "作关于", "作《", "就", "报告了", "宣读了",
              "汇报了", "介绍了", "通报了"));
  private static final Words REPORT =
      new Words(List.of("报告", "汇报", "说明", "讲解", "讲话", "发言", "致辞", "讲座", "辅导", "解读", "点评"));
  private static final int FARTHEST_REPORT = 160;

  private final Body body;
  private final Mentions mentions;
  private final StatementExtractor.Speech speech;
  private final List<Span> spoken;
  private final Bystanders bystanders;
  private final Map<String, Role> roles = new LinkedHashMap<>();
  private final Map<String, Integer> first = new HashMap<>();
  private final List<Evidence> evidence = new ArrayList<>();

  private PersonExtractor(Body body, Mentions mentions, StatementExtractor.Speech speech) {
    this.body = body;
    this.mentions = mentions;
    this.speech = speech;
    this.bystanders = new Bystanders(body);
    this.spoken =
        speech.statements().values().stream()
            .flatMap(Collection::stream)
            .map(Statement::span)
            .distinct()
            .sorted()
            .toList();
  }

  /** The people and collective voices in text order, and where they are named. */
  record People(List<Person> people, List<Evidence> evidence) {}

  static People extract(Body body, Mentions mentions, StatementExtractor.Speech speech) {
    PersonExtractor extractor = new PersonExtractor(body, mentions, speech);
    extractor.speakers();
    extractor.told();
    extractor.present();
    return new People(extractor.people(), extractor.evidence);
  }

  private void speakers() {
    speech
        .statements()
        .forEach(
            (name, said) -> {
              boolean one = said.stream().anyMatch(s -> s.voice() != Voice.COLLECTIVE);
              roles.put(name, one ? Role.SPEAKER : Role.COLLECTIVE);
              first.put(name, said.getFirst().span().start());
            });
  }

  /** 出席会议并讲话, 主持会议, 分别围绕…讲话: who spoke without what. */
  private void told() {
    for (Segment segment : speech.told()) {
      if (segment.subject() instanceof Subject.People(var names, var mentioned)
          && (!mentioned || NameShape.verbAt(body, segment.predicate()))
          && !spirit(segment.predicate())
          && !bystanders.belongings(segment.predicate())) {
        boolean spoke = speaks(segment.predicate(), segment.end());
        if (!spoke && bystanders.isAccused(segment)) {
          continue;
        }
        names.forEach(
            name ->
                roles.merge(name, spoke ? Role.SPOKE : Role.PRESENT, PersonExtractor::stronger));
      }
    }
  }

  /** 主持会议并讲话 speaks; 座谈会, 讲话精神, 主持人, 《工作报告》 only look like it. */
  private boolean speaks(int from, int to) {
    for (int i = from; i < to; i++) {
      int verb = body.depth(i) > 0 ? 0 : SPOKE.at(body.text, i);
      int end = i + verb;
      if (verb > 0
          && end <= to
          && (end == body.length() || "人稿团厅".indexOf(body.at(end)) < 0)
          && (body.text.startsWith("主持", i) || !body.text.startsWith("会", end))
          && !body.text.startsWith("精神", end)
          && !(MEETING.contains(body.text.substring(i, end)) && takesPart(from, i))) {
        return true;
      }
      i += Math.max(0, verb - 1);
    }
    return false;
  }

  /** 参加走访和座谈, 出席会谈: who takes part need not speak. */
  private boolean takesPart(int from, int verb) {
    for (int i = verb - 1; i >= from && !body.isMark(i); i--) {
      if (PART.at(body.text, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Roles are declared from the strongest on. */
  private static Role stronger(Role a, Role b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private void present() {
    int next = 0;
    Set<Mention> reporting = reporting();
    boolean listed = false;
    Optional<Mention> previous = Optional.empty();
    for (Mention mention : mentions.all) {
      listed = follows(previous, mention) ? listed : besides(mention.start());
      previous = Optional.of(mention);
      while (next < spoken.size() && spoken.get(next).end() <= mention.name().start()) {
        next++;
      }
      boolean said = next < spoken.size() && spoken.get(next).start() <= mention.name().start();
      if (!said
          && (listed || mention.title().isPresent() || reporting.contains(mention))
          && body.depth(mention.name().start()) == 0
          && !spirit(mention.end())
          && !bystanders.is(mention)) {
        roles.merge(
            mention.text(),
            reporting.contains(mention) ? Role.SPOKE : Role.PRESENT,
            PersonExtractor::stronger);
      }
      if (!said && roles.containsKey(mention.text())) {
        first.merge(mention.text(), mention.name().start(), Math::min);
      }
    }
  }

  private boolean follows(Optional<Mention> previous, Mention mention) {
    return previous
        .filter(p -> mention.start() == p.end() + 1 && "、和".indexOf(body.at(p.end())) >= 0)
        .isPresent();
  }

  /** 出席座谈会的党外人士还有|林一平、高立新: a list at the end of a sentence on who took part. */
  private boolean besides(int at) {
    int from = at - 2;
    if (from < 0 || !(body.text.startsWith("还有", from) || body.text.startsWith("的有", from))) {
      return false;
    }
    while (from > 0 && at - from < FARTHEST_REPORT / 2 && !body.isMark(from - 1)) {
      from--;
    }
    return PART.at(body.text, from) > 0;
  }

  /** 贯彻落实局长林一平讲话精神: who is followed takes no part. */
  private boolean spirit(int end) {
    int at = body.text.indexOf("精神", end, Math.min(body.length(), end + 16));
    for (int i = end; i < at; i++) {
      if (body.isMark(i) || FOLLOWED.at(body.text, i) > 0) {
        return false; // 副主席林一平|传达了|…讲话精神
      }
    }
    return at > 0 && SPEECH.endingAt(body.text, at, end) > 0;
  }

  /** Who reports; 委员林一平、主任高立新分别作的报告 is of all in the list. */
  private Set<Mention> reporting() {
    Set<Mention> reporting = new HashSet<>();
    for (int i = mentions.all.size() - 1; i >= 0; i--) {
      Mention mention = mentions.all.get(i);
      boolean listed =
          i + 1 < mentions.all.size()
              && mentions.all.get(i + 1).start() == mention.end() + 1
              && "、和".indexOf(body.at(mention.end())) >= 0
              && reporting.contains(mentions.all.get(i + 1));
      if (listed || reports(mention.end())) {
        reporting.add(mention);
      }
    }
    return reporting;
  }

  /** 会议听取了副主任林一平作的关于…的汇报, 部长高立新报告了…, 主任罗敏作了说明. */
  private boolean reports(int end) {
    int verb = MADE.at(body.text, afterCharge(end));
    if (verb == 0 && body.text.startsWith("作", end)) {
      verb = 1; // 省长林一平|作|上半年经济社会发展情况的报告。
    }
    if (verb == 0) {
      return false;
    }
    int from = afterCharge(end) + verb;
    int limit = Math.min(body.length(), from + FARTHEST_REPORT);
    for (int i = from; i < limit && !Body.endsSentence(body.at(i)); i++) {
      if (REPORT.at(body.text, i) > 0 && body.isMark(i + REPORT.at(body.text, i))) {
        return true;
      }
    }
    return verb > 2;
  }

  /** 部长林一平|受国务院委托|作的…. */
  private int afterCharge(int end) {
    int charged = body.text.indexOf("委托", end, Math.min(body.length(), end + 12));
    if (charged > 0 && body.at(end) == '受') {
      return charged + 2;
    }
    int from = end + OFFICE_AFTER.at(body.text, end);
    int to = Math.min(body.length(), from + 14);
    int report = body.text.startsWith("代表", from) ? MADE.find(body.text, from + 3, to) : -1;
    return report > 0 ? report : end; // 陈某某副委员长|代表执法检查组|作了…的报告
  }

  private List<Person> people() {
    Map<String, String> titles = titles();
    return roles.keySet().stream()
        .sorted((a, b) -> Integer.compare(first.getOrDefault(a, 0), first.getOrDefault(b, 0)))
        .map(
            name ->
                new Person(
                    name,
                    Optional.ofNullable(titles.get(name)),
                    roles.getOrDefault(name, Role.PRESENT),
                    speech.statements().getOrDefault(name, List.of())))
        .toList();
  }

  /** The longest office printed before each name, else the one after it. */
  private Map<String, String> titles() {
    Map<String, Span> titles = new LinkedHashMap<>();
    Map<String, Span> after = new LinkedHashMap<>();
    for (Mention mention : mentions.all) {
      if (!roles.containsKey(mention.text())) {
        continue;
      }
      mention
          .title()
          .map(t -> body.trim(t.start(), t.end()))
          .filter(t -> t.length() > 0)
          .ifPresent(t -> titles.merge(mention.text(), t, this::fuller));
      int office = OFFICE_AFTER.at(body.text, mention.end());
      if (office > 0) {
        after.putIfAbsent(mention.text(), new Span(mention.end(), mention.end() + office));
      }
      evidence("person", mention.name(), mention.rule());
    }
    titles.values().stream().distinct().forEach(t -> evidence("title", t, "office-before-name"));
    after.keySet().removeAll(titles.keySet());
    after.values().forEach(t -> evidence("title", t, "office-after-name"));
    titles.putAll(after);
    Map<String, String> texts = new HashMap<>();
    titles.forEach((name, span) -> texts.put(name, span.in(body.text)));
    return texts;
  }

  /** The longer of two offices; 党和国家领导人 is none of its own. */
  private Span fuller(Span a, Span b) {
    boolean general = a.in(body.text).endsWith("领导人");
    return general || (b.length() > a.length() && !b.in(body.text).endsWith("领导人")) ? b : a;
  }

  private void evidence(String fact, Span span, String rule) {
    evidence.add(new Evidence(fact, span.in(body.text), Evidence.Part.BODY, span, rule));
  }
}
