package policysearch.corrections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import policysearch.model.Correction;
import policysearch.model.Evidence;
import policysearch.model.Person;
import policysearch.model.Role;
import policysearch.model.Span;
import policysearch.model.Statement;

/** Corrects who takes part, as what. */
final class PersonEditor {
  private static final String PERSON = "person";
  private static final String TITLE = "title";

  private final Draft draft;

  PersonEditor(Draft draft) {
    this.draft = draft;
  }

  /** Makes a new person, or gives one that is there already what the line says. */
  Outcome add(Operation.AddPerson add) {
    Optional<Span> shown = add.text().flatMap(t -> Draft.find(draft.body, t));
    if (add.text().isPresent() && shown.isEmpty()) {
      return Outcome.unfit("the text does not hold \"%s\"".formatted(add.text().get()));
    }
    Optional<Person> there = draft.people.named(add.person());
    if (there.isPresent()) {
      Optional<Outcome> unfit = add.role().flatMap(r -> cannotBe(there.get(), r));
      if (unfit.isPresent()) {
        return unfit.get();
      }
    }
    Person person =
        new Person(
            add.person(),
            add.title().or(() -> there.flatMap(Person::title)),
            add.role().or(() -> there.map(Person::role)).orElse(Role.PRESENT),
            there.map(Person::statements).orElse(List.of()));
    draft.people.put(person);
    draft.people.touch(person);
    if (there.isEmpty()) {
      draft.certain(PERSON, add.person(), Draft.find(draft.body, add.person()).or(() -> shown));
    }
    add.title().ifPresent(t -> draft.certain(TITLE, t, Optional.empty()));
    return Outcome.done(
        "added %s as %s%s"
            .formatted(
                person.name(), label(person.role()), add.title().map(t -> ", " + t).orElse("")));
  }

  Outcome setTitle(Person person, Operation.SetTitle set) {
    if (set.was().isPresent() && !set.was().equals(person.title())) {
      return Outcome.unfit(
          "the title of %s should be \"%s\", is %s"
              .formatted(person.name(), set.was().get(), FieldEditor.quoted(person.title())));
    }
    draft.people.put(new Person(person.name(), set.title(), person.role(), person.statements()));
    person.title().ifPresent(this::forgetTitle);
    set.title().ifPresent(t -> draft.certain(TITLE, t, Optional.empty()));
    return Outcome.done(
        "set the title of %s to %s, was %s"
            .formatted(
                person.name(),
                FieldEditor.quoted(set.title()),
                FieldEditor.quoted(person.title())));
  }

  Outcome setRole(Person person, Operation.SetRole set) {
    String old = label(person.role());
    if (set.was().isPresent() && !set.was().get().equals(old)) {
      return Outcome.unfit(
          "the role of %s should be %s, is %s".formatted(person.name(), set.was().get(), old));
    }
    return cannotBe(person, set.role())
        .orElseGet(
            () -> {
              draft.people.put(
                  new Person(person.name(), person.title(), set.role(), person.statements()));
              draft.people.touch(person);
              certainPerson(person.name(), person.name());
              return Outcome.done(
                  "set the role of %s to %s, was %s"
                      .formatted(person.name(), label(set.role()), old));
            });
  }

  /** Words make a speaker or a collective voice, and only words make a speaker. */
  private static Optional<Outcome> cannotBe(Person person, Role role) {
    boolean speaks = !person.statements().isEmpty();
    boolean voice = role == Role.SPEAKER || role == Role.COLLECTIVE;
    if (speaks && !voice) {
      return Optional.of(
          Outcome.unfit(
              "%s has statements and cannot be %s: remove or move them first"
                  .formatted(person.name(), label(role))));
    }
    return !speaks && role == Role.SPEAKER
        ? Optional.of(Outcome.unfit("%s has no statements: add one".formatted(person.name())))
        : Optional.empty();
  }

  Outcome remove(Person person) {
    draft.people.remove(person);
    draft.forget(PERSON, person.name());
    person.title().ifPresent(this::forgetTitle);
    return Outcome.done("removed %s (%s)".formatted(person.name(), label(person.role())));
  }

  /** One person under the new name; whoever has it already gets the words and the stronger role. */
  Outcome merge(Person person, String into) {
    Optional<Person> other = draft.people.named(into);
    Person one = other.map(o -> one(person, o)).orElseGet(() -> renamed(person, into));
    if (other.isPresent()) {
      draft.people.remove(person);
      draft.people.put(one);
    } else {
      draft.people.replace(person, one);
    }
    draft.people.touch(one);
    certainPerson(person.name(), into);
    return Outcome.done("merged %s into %s".formatted(person.name(), into));
  }

  private static Person renamed(Person person, String name) {
    return new Person(name, person.title(), person.role(), person.statements());
  }

  private static Person one(Person a, Person b) {
    List<Statement> statements = new ArrayList<>(b.statements());
    a.statements().stream()
        .filter(s -> b.statements().stream().noneMatch(t -> t.span().overlaps(s.span())))
        .forEach(statements::add);
    statements.sort(Comparator.comparing(Statement::span));
    Role role = a.role().compareTo(b.role()) <= 0 ? a.role() : b.role();
    boolean speaks = !statements.isEmpty() && role != Role.COLLECTIVE;
    return new Person(b.name(), b.title().or(a::title), speaks ? Role.SPEAKER : role, statements);
  }

  private void certainPerson(String old, String name) {
    draft.evidence(
        PERSON, old, e -> new Evidence(e.fact(), name, e.in(), e.span(), Correction.RULE));
  }

  /** Forgets where {@code title} stands, unless somebody else has it too. */
  private void forgetTitle(String title) {
    if (draft.people.all().stream().noneMatch(p -> p.title().filter(title::equals).isPresent())) {
      draft.forget(TITLE, title);
    }
  }

  static String label(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
