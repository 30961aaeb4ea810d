package policysearch.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policysearch.model.Span;

/** Reads a sentence: whom it is about, and who says what in it. */
final class SentenceReader {
  private static final Words PRONOUN =
      new Words(List.of("他们", "她们", "他", "她", "总书记", "两人", "双方领导人"));

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
    List<Segment> segments = new ArrayList<>();
    Subject subject = new Subject.Dropped();
    int start = from;
    int predicate = from;
    for (Span clause : clauses) {
      if (clause.start() < predicate && !segments.isEmpty()) {
        // the clause is part of a list of people
        if (clause.end() <= predicate) {
          continue;
        }
      }
      int head = Math.max(TitleReader.skipLead(body, clause.start(), clause.end()), 0);
      Optional<Opening> opening = clause.end() <= predicate ? Optional.empty() : open(clause, head);
      int verbFrom = Math.max(head, clause.start() < predicate ? predicate : head);
      if (opening.isPresent()) {
        close(segments, subject, start, predicate, clause.start());
        subject = opening.get().subject();
        start = head;
        predicate = opening.get().end();
        verbFrom = predicate;
      }
      if (verbFrom >= clause.end() && opening.isPresent()) {
        continue;
      }
      Optional<Cue> cue = cue(clause, head, Math.min(verbFrom, clause.end()), end, subject, start);
      if (cue.isPresent()) {
        segments.add(new Segment(cue.get().subject(), start, predicate, cue.get().verb().end()));
        return new Reading(segments, cue, clauses);
      }
      if (subject instanceof Subject.Dropped) {
        Optional<Subject.Group> group = groups.leading(clause, head);
        if (group.isPresent()) {
          subject = group.get();
          start = head;
          predicate = group.get().name().end();
        }
      }
    }
    close(segments, subject, start, predicate, end);
    return new Reading(segments, Optional.empty(), clauses);
  }

  private static void close(
      List<Segment> segments, Subject subject, int start, int predicate, int end) {
    if (!(subject instanceof Subject.Dropped) && end >= predicate) {
      segments.add(new Segment(subject, start, predicate, end));
    }
  }

  private record Opening(Subject subject, int end) {}

  private Optional<Opening> open(Span clause, int head) {
    Optional<Mentions.Group> people = mentions.at(head).or(() -> mentions.at(clause.start()));
    if (people.isPresent()) {
      return Optional.of(new Opening(people.get().people(), people.get().end()));
    }
    int pronoun = PRONOUN.at(body.text, head);
    boolean alone = pronoun > 0 && !body.text.startsWith("的", head + pronoun);
    return alone
        ? Optional.of(new Opening(new Subject.Pronoun(), head + pronoun))
        : Optional.empty();
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
    return verb.filter(v -> !dropped || cues.afterAdverbs(head) == v.span().start())
        .filter(v -> !carried || carries(v, head))
        .map(v -> new Cue(subject, subjectStart, v.span(), v.content(), v.rule()));
  }

  /** A later clause of the same subject: …作出部署，|要求|各地…; …发表重要讲话|强调|，…. */
  private boolean carries(CueFinder.Verb verb, int head) {
    return verb.rule().equals("verb-and-mark")
        || verb.rule().equals("listed")
        || cues.afterAdverbs(head) == verb.span().start();
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
      Optional<Subject.Group> group = verb.flatMap(v -> groups.before(head, v.span().start()));
      if (verb.isPresent() && group.isPresent()) {
        CueFinder.Verb v = verb.get();
        return Optional.of(new Cue(group.get(), head, v.span(), v.content(), "group-" + v.rule()));
      }
    }
    return Optional.empty();
  }

  /** 记者从浙江省义乌市委统战部获悉，…: who told the reporter. */
  private Optional<Cue> learned(Span clause, int end) {
    int told = body.trim(clause.start(), clause.end()).end();
    if (!body.text.startsWith("记者", clause.start())
        && body.text.indexOf("记者", clause.start(), Math.min(clause.end(), clause.start() + 6))
            < 0) {
      return Optional.empty();
    }
    int heard = body.text.indexOf("获悉", clause.start(), told);
    int verb = heard >= 0 ? heard : body.text.indexOf("了解到", clause.start(), told);
    int from = body.text.indexOf("从", clause.start(), told);
    if (verb < 0 || from < 0 || verb - from < 4 || verb - from > 40) {
      return Optional.empty();
    }
    Span name = new Span(from + 1, verb);
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
