package policysearch.corrections;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import policysearch.extract.PolicyExtractor;
import policysearch.model.Correction;
import policysearch.model.Evidence;
import policysearch.model.Evidence.Part;
import policysearch.model.Plan;
import policysearch.model.Span;

/** Corrects what a document has one of, or a list of. */
final class FieldEditor {
  private final Draft draft;

  FieldEditor(Draft draft) {
    this.draft = draft;
  }

  Outcome set(Operation.SetField set) {
    Optional<String> old = draft.field(set.field());
    return differs(set.field(), set.was())
        .orElseGet(
            () -> {
              forget(set.field());
              draft.set(set.field(), Optional.of(set.value()));
              if (set.field() == Field.TITLE) {
                moveTitle(old.orElse(""), set.value());
                Span all = new Span(0, set.value().length());
                draft.evidence.add(evidence(set, Part.TITLE, all));
              } else {
                draft.certain(set.field().fact, set.value(), Optional.empty());
              }
              return Outcome.done(
                  "set %s to \"%s\", was %s"
                      .formatted(set.field().label, set.value(), quoted(old)));
            });
  }

  private static Evidence evidence(Operation.SetField set, Part in, Span span) {
    return new Evidence(set.field().fact, set.value(), in, span, Correction.RULE);
  }

  Outcome unset(Operation.UnsetField unset) {
    Optional<String> old = draft.field(unset.field());
    return differs(unset.field(), unset.was())
        .orElseGet(
            () -> {
              forget(unset.field());
              draft.set(unset.field(), Optional.empty());
              if (unset.field() == Field.TITLE) {
                moveTitle(old.orElse(""), "");
              }
              return Outcome.done("removed %s, was %s".formatted(unset.field().label, quoted(old)));
            });
  }

  private Optional<Outcome> differs(Field field, Optional<String> was) {
    Optional<String> old = draft.field(field);
    return was.filter(w -> old.filter(o -> field.is(o, w)).isEmpty())
        .map(
            w ->
                Outcome.unfit("%s should be \"%s\", is %s".formatted(field.label, w, quoted(old))));
  }

  private void forget(Field field) {
    draft.evidence.removeIf(e -> e.fact().equals(field.fact));
  }

  /** What stood in the old title stands at the same words of the new one, or of the text. */
  private void moveTitle(String old, String title) {
    draft.evidence.replaceAll(e -> e.in() == Part.TITLE ? moved(e, old, title) : e);
  }

  private Evidence moved(Evidence e, String old, String title) {
    String words = e.span().end() <= old.length() ? e.span().in(old) : "";
    Optional<Span> there = Draft.find(title, words);
    Span span = there.or(() -> Draft.find(draft.body, words)).orElse(Draft.NOWHERE);
    return new Evidence(
        e.fact(), e.value(), there.isPresent() ? Part.TITLE : Part.BODY, span, e.rule());
  }

  Outcome add(Operation.AddValue add) {
    Optional<Span> shown = add.text().flatMap(t -> Draft.find(draft.body, t));
    if (add.text().isPresent() && shown.isEmpty()) {
      return Outcome.unfit("the text does not hold \"%s\"".formatted(add.text().get()));
    }
    String value = add.value();
    if (add.field() == ListField.PLAN && Draft.find(draft.body, value).isEmpty()) {
      return Outcome.unfit("the text does not name the plan \"%s\"".formatted(value));
    }
    switch (add.field()) {
      case PROVINCE -> addProvince(value);
      case REPORTER -> addReporter(value);
      case PLAN -> addPlan(value, shown);
    }
    if (add.field() != ListField.PLAN) {
      draft.forget(add.field().label, value);
      draft.certain(add.field().label, value, shown);
    }
    return Outcome.done("added %s \"%s\"".formatted(add.field().label, value));
  }

  private void addProvince(String value) {
    if (!draft.provinces.contains(value)) {
      draft.provinces.add(value);
      draft.provinces.sort(Comparator.comparingInt(PolicyExtractor.provinces()::indexOf));
    }
  }

  private void addReporter(String value) {
    if (!draft.reporters.contains(value)) {
      draft.reporters.add(value);
    }
  }

  private void addPlan(String value, Optional<Span> shown) {
    Span in = shown.orElse(new Span(0, draft.body.length()));
    int at = draft.body.indexOf(value, in.start());
    Span span =
        at < 0 ? Draft.find(draft.body, value).orElseThrow() : new Span(at, at + value.length());
    draft.plans.removeIf(p -> p.name().equals(value));
    draft.plans.add(new Plan(value, span, Correction.RULE));
    draft.plans.sort(Comparator.comparing(Plan::span));
  }

  Outcome remove(Operation.RemoveValue remove) {
    String value = remove.value();
    List<String> values =
        switch (remove.field()) {
          case PROVINCE -> draft.provinces;
          case REPORTER -> draft.reporters;
          case PLAN -> draft.plans.stream().map(Plan::name).toList();
        };
    if (!values.contains(value) && Draft.find(draft.body, value).isEmpty()) {
      return Outcome.unfit(
          "it has no %s \"%s\", but %s".formatted(remove.field().label, value, values));
    }
    switch (remove.field()) {
      case PROVINCE -> draft.provinces.remove(value);
      case REPORTER -> draft.reporters.remove(value);
      case PLAN -> draft.plans.removeIf(p -> p.name().equals(value));
    }
    draft.forget(remove.field().label, value);
    return Outcome.done("removed %s \"%s\"".formatted(remove.field().label, value));
  }

  static String quoted(Optional<String> value) {
    return value.map(v -> '"' + v + '"').orElse("unknown");
  }
}
