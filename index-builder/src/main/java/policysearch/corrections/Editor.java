package policysearch.corrections;

import java.util.Optional;
import policysearch.model.Person;

/** Does to a draft what a line says: one case an operation. */
final class Editor {
  private final Draft draft;
  private final FieldEditor fields;
  private final PersonEditor persons;
  private final StatementEditor statements;

  Editor(Draft draft) {
    this.draft = draft;
    this.fields = new FieldEditor(draft);
    this.persons = new PersonEditor(draft);
    this.statements = new StatementEditor(draft);
  }

  /** What came of {@code line}; if it does not fit, nothing was changed. */
  Outcome apply(Line line) {
    return switch (line.target()) {
      case Target.Everywhere limits -> everywhere((Operation.OfPerson) line.operation(), limits);
      case Target.Named named -> named(line.operation(), named);
    };
  }

  private Outcome everywhere(Operation.OfPerson operation, Target.Everywhere limits) {
    return draft
        .people
        .named(operation.person())
        .filter(person -> limits.means(person, draft))
        .map(person -> ofPerson(operation, person))
        .orElseGet(Outcome.Elsewhere::new);
  }

  private Outcome named(Operation operation, Target.Named target) {
    if (target.has().filter(words -> !draft.body.contains(words)).isPresent()) {
      return Outcome.unfit("the text does not hold \"%s\"".formatted(target.has().get()));
    }
    return switch (operation) {
      case Operation.SetField set -> fields.set(set);
      case Operation.UnsetField unset -> fields.unset(unset);
      case Operation.AddValue add -> fields.add(add);
      case Operation.RemoveValue remove -> fields.remove(remove);
      case Operation.AddStatement add -> statements.add(add);
      case Operation.RemoveStatement remove -> statements.remove(remove);
      case Operation.MoveStatement move -> statements.move(move);
      case Operation.AddPerson add -> persons.add(add);
      case Operation.OfPerson operationOfPerson -> ofPerson(operationOfPerson);
    };
  }

  private Outcome ofPerson(Operation.OfPerson operation) {
    Optional<Person> person = draft.people.named(operation.person());
    if (person.isPresent()) {
      return ofPerson(operation, person.get());
    }
    boolean named = draft.body.contains(operation.person());
    return operation instanceof Operation.RemovePerson && named
        ? Outcome.done("removed %s, who was not there".formatted(operation.person()))
        : Outcome.unfit(
            "it has nobody called %s, but %s".formatted(operation.person(), draft.people.names()));
  }

  private Outcome ofPerson(Operation.OfPerson operation, Person person) {
    return switch (operation) {
      case Operation.AddPerson add -> persons.add(add);
      case Operation.SetTitle set -> persons.setTitle(person, set);
      case Operation.SetRole set -> persons.setRole(person, set);
      case Operation.RemovePerson _ -> persons.remove(person);
      case Operation.Merge(_, var into) -> persons.merge(person, into);
    };
  }
}
