package policysearch.corrections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import policysearch.model.Person;
import policysearch.model.Role;
import policysearch.model.Span;
import policysearch.model.Statement;
import policysearch.model.Voice;

/** Who takes part in a document that is being corrected, and who says what there. */
final class People {
  private final String body;
  private final List<Person> people;
  private final Set<String> seen = new LinkedHashSet<>();
  private final Set<Span> touched = new HashSet<>();

  People(String body, List<Person> people) {
    this.body = body;
    this.people = new ArrayList<>(people);
    people.forEach(p -> seen.add(p.name()));
  }

  List<Person> all() {
    return List.copyOf(people);
  }

  /** Every name that somebody had before or after a line. */
  Set<String> seen() {
    return seen;
  }

  Optional<Person> named(String name) {
    return people.stream().filter(p -> p.name().equals(name)).findFirst();
  }

  /** The names, for whoever looks for another. */
  String names() {
    return people.isEmpty()
        ? "nobody"
        : String.join("、", people.stream().limit(20).map(Person::name).toList());
  }

  /** Puts {@code person} in the place of whoever has the name, else in the order of the text. */
  void put(Person person) {
    seen.add(person.name());
    for (int i = 0; i < people.size(); i++) {
      if (people.get(i).name().equals(person.name())) {
        people.set(i, person);
        return;
      }
    }
    int at = 0;
    while (at < people.size() && place(people.get(at)) <= place(person)) {
      at++;
    }
    people.add(at, person);
  }

  /** Puts {@code by} in the place of {@code person}. */
  void replace(Person person, Person by) {
    seen.add(by.name());
    people.set(people.indexOf(person), by);
  }

  private int place(Person person) {
    int at = body.indexOf(person.name());
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  void remove(Person person) {
    person.statements().forEach(s -> touched.add(s.span()));
    people.remove(person);
  }

  /**
   * Makes {@code statements} all that {@code person} says. Who says nothing any more is at least
   * present; a collective voice without words is none.
   */
  void says(Person person, List<Statement> statements) {
    List<Statement> ordered =
        statements.stream().sorted(Comparator.comparing(Statement::span)).toList();
    if (ordered.equals(person.statements())) {
      return;
    }
    person.statements().forEach(s -> touched.add(s.span()));
    ordered.forEach(s -> touched.add(s.span()));
    boolean collective = person.role() == Role.COLLECTIVE;
    if (ordered.isEmpty() && collective) {
      people.remove(person);
    } else {
      Role role = collective ? Role.COLLECTIVE : ordered.isEmpty() ? Role.PRESENT : Role.SPEAKER;
      put(new Person(person.name(), person.title(), role, ordered));
    }
  }

  /** Takes note that the voices of what {@code person} says are to be told anew. */
  void touch(Person person) {
    person.statements().forEach(s -> touched.add(s.span()));
  }

  /** Everybody; what was changed is a joint statement if now several say just that. */
  List<Person> settled() {
    return people.stream()
        .map(
            p ->
                new Person(
                    p.name(),
                    p.title(),
                    p.role(),
                    p.statements().stream().map(s -> settled(p, s)).toList()))
        .toList();
  }

  private Statement settled(Person person, Statement s) {
    return touched.contains(s.span())
        ? new Statement(s.text(), s.span(), s.cue(), voice(person, s.span()), s.rule(), s.direct())
        : s;
  }

  private Voice voice(Person person, Span span) {
    if (person.role() == Role.COLLECTIVE) {
      return Voice.COLLECTIVE;
    }
    long speakers =
        people.stream()
            .filter(p -> p.role() != Role.COLLECTIVE)
            .filter(p -> p.statements().stream().anyMatch(s -> s.span().equals(span)))
            .count();
    return speakers > 1 ? Voice.JOINT : Voice.INDIVIDUAL;
  }
}
