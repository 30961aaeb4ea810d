package policysearch.browser;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policysearch.model.DocumentNumber;
import policysearch.model.DocumentType;
import policysearch.model.EventDates;
import policysearch.model.Evidence;
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

/** Writes a document for a test, line by line. */
final class Draft {
  private final String id;
  private final StringBuilder body = new StringBuilder();
  private final List<Person> people = new ArrayList<>();
  private final List<Plan> plans = new ArrayList<>();
  private List<String> provinces = List.of();
  private Optional<String> title = Optional.empty();
  private Optional<String> source = Optional.empty();
  private Optional<String> column = Optional.empty();
  private Optional<String> issuer = Optional.empty();
  private Optional<String> number = Optional.empty();
  private Optional<String> url = Optional.empty();
  private Optional<String> place = Optional.empty();
  private Optional<DocumentType> type = Optional.empty();
  private Optional<PublicationTime> published = Optional.empty();
  private Optional<EventDates> event = Optional.empty();
  private final List<Evidence> evidence = new ArrayList<>();
  private Provenance provenance = Provenance.UNKNOWN;

  Draft(String id) {
    this.id = id;
  }

  Draft title(String text) {
    title = Optional.of(text);
    return this;
  }

  Draft source(String text) {
    source = Optional.of(text);
    return this;
  }

  Draft column(String text) {
    column = Optional.of(text);
    return this;
  }

  Draft issuer(String text) {
    issuer = Optional.of(text);
    return this;
  }

  Draft number(String text) {
    number = Optional.of(text);
    return this;
  }

  Draft url(String text) {
    url = Optional.of(text);
    return this;
  }

  Draft place(String text) {
    place = Optional.of(text);
    return this;
  }

  Draft type(DocumentType value) {
    type = Optional.of(value);
    return this;
  }

  Draft published(LocalDate day) {
    published = Optional.of(PublicationTime.of(day));
    return this;
  }

  Draft event(LocalDate from, LocalDate to) {
    event = Optional.of(new EventDates(from, to));
    return this;
  }

  Draft provinces(String... names) {
    provinces = List.of(names);
    return this;
  }

  /** A paragraph in nobody's voice. */
  Draft line(String text) {
    newLine();
    body.append(text);
    return this;
  }

  /** A paragraph that names a plan. */
  Draft plan(String name) {
    line("会议审议《");
    plans.add(new Plan(name, append(name), "test"));
    body.append("》。");
    return this;
  }

  /** A paragraph: name, cue, and the words. */
  Draft says(String name, String office, String cue, String words) {
    newLine();
    return continued(name, office, cue, words);
  }

  /** The same in the paragraph that is being written. */
  Draft continued(String name, String office, String cue, String words) {
    body.append(name).append(cue);
    Statement said = statement(append(words), Voice.INDIVIDUAL);
    people.add(new Person(name, Optional.of(office), Role.SPEAKER, List.of(said)));
    return this;
  }

  /** A paragraph said by several. */
  Draft jointly(List<String> names, String cue, String words) {
    newLine();
    body.append(String.join("、", names)).append(cue);
    Statement said = statement(append(words), Voice.JOINT);
    names.forEach(
        name -> people.add(new Person(name, Optional.empty(), Role.SPEAKER, List.of(said))));
    return this;
  }

  /** A paragraph said by a meeting. */
  Draft collective(String name, String cue, String words) {
    newLine();
    body.append(name).append(cue);
    Statement said = statement(append(words), Voice.COLLECTIVE);
    people.add(new Person(name, Optional.empty(), Role.COLLECTIVE, List.of(said)));
    return this;
  }

  /** Somebody whose words are not given. */
  Draft spoke(String name, String office) {
    people.add(new Person(name, Optional.of(office), Role.SPOKE, List.of()));
    return this;
  }

  /** Somebody who was there. */
  Draft present(String name, String office) {
    people.add(new Person(name, Optional.of(office), Role.PRESENT, List.of()));
    return this;
  }

  /** The words, written before, that say the fact. */
  Draft evidence(String fact, String value, String words) {
    int start = body.indexOf(words);
    Span span = new Span(start, start + words.length());
    evidence.add(new Evidence(fact, value, Evidence.Part.BODY, span, "test"));
    return this;
  }

  /** What is known of the file it was read from. */
  Draft readFrom(String sha256, String capturedAt) {
    provenance =
        new Provenance(
            Optional.empty(),
            Optional.of(sha256),
            Optional.of("UTF-8"),
            Optional.empty(),
            Optional.of(capturedAt),
            List.of());
    return this;
  }

  PolicyDocument document() {
    Metadata metadata =
        new Metadata(
            title,
            List.of(),
            column,
            published,
            source,
            url,
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
    Facts facts = new Facts(event, place, provinces, people, plans, List.of(), evidence);
    return new PolicyDocument(
        id, Optional.empty(), metadata, body.toString(), facts, List.of(), provenance);
  }

  private void newLine() {
    if (!body.isEmpty()) {
      body.append('\n');
    }
  }

  private Span append(String words) {
    int start = body.length();
    body.append(words);
    return new Span(start, body.length());
  }

  private Statement statement(Span span, Voice voice) {
    return new Statement(span.in(body.toString()), span, Optional.empty(), voice, "test");
  }
}
