package policysearch.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.model.DocumentNumber;
import policysearch.model.DocumentType;
import policysearch.model.EventDates;
import policysearch.model.Facts;
import policysearch.model.Metadata;
import policysearch.model.Person;
import policysearch.model.Plan;
import policysearch.model.PolicyDocument;
import policysearch.model.Provenance;
import policysearch.model.PublicationTime;
import policysearch.model.Role;
import policysearch.model.Span;
import policysearch.model.Statement;
import policysearch.model.Voice;

/** A document in the making: lines «name：words» are statements, «a、b：words» joint ones. */
final class Draft {
  private final String id;
  private Optional<String> title = Optional.empty();
  private String body = "";
  private Optional<LocalDate> published = Optional.empty();
  private Optional<EventDates> event = Optional.empty();
  private Optional<String> place = Optional.empty();
  private Optional<String> source = Optional.empty();
  private Optional<String> column = Optional.empty();
  private Optional<String> issuer = Optional.empty();
  private Optional<String> number = Optional.empty();
  private Optional<DocumentType> type = Optional.empty();
  private List<String> provinces = List.of();
  private List<String> cities = List.of();
  private List<String> present = List.of();
  private List<String> plans = List.of();
  private final Map<String, String> titles = new LinkedHashMap<>();
  private final List<Person> others = new ArrayList<>();

  private Draft(String id) {
    this.id = id;
  }

  static Draft of(String id) {
    return new Draft(id);
  }

  boolean isDated() {
    return published.isPresent();
  }

  Draft title(String text) {
    title = Optional.of(text);
    return this;
  }

  Draft body(String... lines) {
    body = String.join("\n", lines);
    return this;
  }

  Draft published(String day) {
    published = Optional.of(LocalDate.parse(day));
    return this;
  }

  Draft event(String from, String to) {
    event = Optional.of(new EventDates(LocalDate.parse(from), LocalDate.parse(to)));
    return this;
  }

  Draft place(String name) {
    place = Optional.of(name);
    return this;
  }

  Draft source(String name) {
    source = Optional.of(name);
    return this;
  }

  Draft column(String name) {
    column = Optional.of(name);
    return this;
  }

  Draft issuer(String name) {
    issuer = Optional.of(name);
    return this;
  }

  Draft number(String text) {
    number = Optional.of(text);
    return this;
  }

  Draft type(DocumentType kind) {
    type = Optional.of(kind);
    return this;
  }

  Draft provinces(List<String> names) {
    provinces = names;
    return this;
  }

  Draft cities(List<String> names) {
    cities = names;
    return this;
  }

  Draft present(List<String> names) {
    present = names;
    return this;
  }

  Draft plans(List<String> names) {
    plans = names;
    return this;
  }

  /** Somebody who is there if nothing is said, with the title printed. */
  Draft titled(String name, String title) {
    titles.put(name, title);
    return this;
  }

  /** The same name once more, in what is told of another time. */
  Draft alsoTitled(String name, String title) {
    others.add(new Person(name, Optional.of(title), Role.PRESENT, List.of()));
    return this;
  }

  PolicyDocument done() {
    return new PolicyDocument(
        id,
        Optional.empty(),
        metadata(),
        body,
        new Facts(
            event,
            place,
            provinces,
            cities,
            people(),
            plans.stream().map(name -> new Plan(name, new Span(0, 0), "test")).toList(),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        List.of(),
        Provenance.UNKNOWN);
  }

  private Metadata metadata() {
    return new Metadata(
        title,
        List.of(),
        column,
        published.map(PublicationTime::of),
        source,
        Optional.empty(),
        number,
        number.flatMap(DocumentNumber::parse),
        Optional.empty(),
        issuer,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        type,
        Optional.empty(),
        List.of());
  }

  private List<Person> people() {
    Map<String, List<Statement>> spoken = new LinkedHashMap<>();
    present.forEach(name -> spoken.put(name, new ArrayList<>()));
    titles.keySet().forEach(name -> spoken.put(name, new ArrayList<>()));
    int at = 0;
    for (String line : body.split("\n", -1)) {
      int colon = line.indexOf('：');
      if (colon > 0) {
        Span span = new Span(at + colon + 1, at + line.length());
        String[] names = line.substring(0, colon).split("、", -1);
        Voice voice = names.length > 1 ? Voice.JOINT : Voice.INDIVIDUAL;
        for (String name : names) {
          spoken
              .computeIfAbsent(name, n -> new ArrayList<>())
              .add(new Statement(span.in(body), span, Optional.of("说"), voice, "test"));
        }
      }
      at += line.length() + 1;
    }
    List<Person> people = new ArrayList<>(others);
    spoken.forEach(
        (name, statements) ->
            people.add(
                new Person(
                    name,
                    Optional.ofNullable(titles.get(name)),
                    role(name, statements),
                    statements)));
    return people;
  }

  private static Role role(String name, List<Statement> statements) {
    if (name.equals("会议")) {
      return Role.COLLECTIVE;
    }
    return statements.isEmpty() ? Role.PRESENT : Role.SPEAKER;
  }
}
