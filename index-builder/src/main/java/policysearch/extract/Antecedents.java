package policysearch.extract;

import java.util.List;
import java.util.Optional;

/** Knows, as a text is walked through, whom 他, 他们 and a dropped subject stand for. */
final class Antecedents {
  private static final Words WRITTEN =
      new Words(List.of("批示", "指示", "贺信", "贺电", "重要指示", "重要批示", "复信", "回信", "书面讲话", "致辞"));

  private Optional<Subject> last = Optional.empty();
  private Optional<Subject> person = Optional.empty();

  /** Whom 他们 stands for. */
  private Optional<Subject> many = Optional.empty();

  /**
   * {@code cue} by whom it stands for; empty if nobody is known.
   *
   * @param open who is speaking where the cue stands
   */
  Optional<Cue> resolve(Cue cue, List<Segment> segments, Optional<Subject> open) {
    return switch (cue.subject()) {
      case Subject.People p -> Optional.of(cue);
      case Subject.Group g ->
          Optional.of(written(g) ? named(segments).or(() -> person).map(cue::by).orElse(cue) : cue);
      case Subject.Pronoun(var several) ->
          several
              ? many(segments).or(() -> many).map(cue::by)
              : named(segments)
                  .or(() -> person)
                  .or(() -> last.filter(Antecedents::mayBeOne))
                  .map(cue::by);
      case Subject.Dropped d -> open.or(() -> last).map(cue::by);
    };
  }

  /** 省长林一平作出批示。批示指出，…: what he wrote is his. */
  private static boolean written(Subject.Group group) {
    return WRITTEN.contains(group.text());
  }

  /** 负责人说，…。他说，…, but no 他 is 甲国媒体. */
  private static boolean mayBeOne(Subject subject) {
    return !(subject instanceof Subject.Group(var span, var text))
        || "人员家者友生民师".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** 国务委员林一平出席会议并讲话，他指出: 他 is whom the same sentence named before. */
  private static Optional<Subject> named(List<Segment> segments) {
    return segments.stream()
        .map(Segment::subject)
        .filter(s -> s instanceof Subject.People)
        .reduce((a, b) -> b);
  }

  /** 林一平、高立新先后发言。他们表示: the last of several that are named together. */
  private static Optional<Subject> many(List<Segment> segments) {
    return segments.stream()
        .map(Segment::subject)
        .filter(
            s ->
                s instanceof Subject.Group
                    || (s instanceof Subject.People(var names, var mentioned) && names.size() > 1))
        .reduce((a, b) -> b);
  }

  void remember(Subject subject) {
    if (subject instanceof Subject.People || subject instanceof Subject.Group) {
      last = Optional.of(subject);
      many = many(List.of(new Segment(subject, 0, 0, 0))).or(() -> many);
      person = subject instanceof Subject.People ? last : person;
    }
  }

  /** 大会在成都举行，省委书记彭清华…讲话。他强调: 他 is the first person of the sentence before. */
  void remember(List<Segment> segments) {
    segments.stream().findFirst().map(Segment::subject).ifPresent(this::remember);
    List<Subject> people =
        segments.stream().map(Segment::subject).filter(s -> s instanceof Subject.People).toList();
    people.stream()
        .filter(s -> s instanceof Subject.People(var names, var mentioned) && !mentioned)
        .findFirst()
        .or(() -> people.stream().findFirst())
        .ifPresent(s -> person = Optional.of(s));
    many = many(segments).or(() -> many);
  }
}
