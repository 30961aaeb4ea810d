package policysearch.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
              "总书记", "主席", "总理", "书记", "省长", "市长", "部长", "主任", "院长", "校长", "会长", "教授", "院士", "董事长",
              "委员长", "副主席", "副总理", "总统", "首相", "国王"));

  private final Body body;
  private final Mentions mentions;
  private final StatementExtractor.Speech speech;
  private final List<Span> spoken;
  private final Map<String, Role> roles = new LinkedHashMap<>();
  private final Map<String, Integer> first = new HashMap<>();
  private final List<Evidence> evidence = new ArrayList<>();

  private PersonExtractor(Body body, Mentions mentions, StatementExtractor.Speech speech) {
    this.body = body;
    this.mentions = mentions;
    this.speech = speech;
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
      if (segment.subject() instanceof Subject.People(var names, var mentioned) && !mentioned) {
        boolean spoke = speaks(segment.predicate(), segment.end());
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
          && !body.text.startsWith("精神", end)) {
        return true;
      }
      i += Math.max(0, verb - 1);
    }
    return false;
  }

  /** Roles are declared from the strongest on. */
  private static Role stronger(Role a, Role b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private void present() {
    int next = 0;
    for (Mention mention : mentions.all) {
      while (next < spoken.size() && spoken.get(next).end() <= mention.name().start()) {
        next++;
      }
      boolean said = next < spoken.size() && spoken.get(next).start() <= mention.name().start();
      if (!said && mention.title().isPresent() && body.depth(mention.name().start()) == 0) {
        roles.putIfAbsent(mention.text(), Role.PRESENT);
      }
      if (!said && roles.containsKey(mention.text())) {
        first.merge(mention.text(), mention.name().start(), Math::min);
      }
    }
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
    Map<String, String> titles = new HashMap<>();
    Map<String, String> after = new HashMap<>();
    for (Mention mention : mentions.all) {
      if (!roles.containsKey(mention.text())) {
        continue;
      }
      mention
          .title()
          .map(t -> t.in(body.text).strip())
          .filter(t -> !t.isEmpty())
          .ifPresent(
              t -> titles.merge(mention.text(), t, (a, b) -> b.length() > a.length() ? b : a));
      int office = OFFICE_AFTER.at(body.text, mention.end());
      if (office > 0) {
        after.putIfAbsent(
            mention.text(), body.text.substring(mention.end(), mention.end() + office));
      }
      evidence.add(
          new Evidence("person", mention.text(), Evidence.Part.BODY, mention.name(), "name"));
    }
    after.forEach(titles::putIfAbsent);
    return titles;
  }
}
