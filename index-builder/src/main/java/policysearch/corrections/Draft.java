package policysearch.corrections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import policysearch.model.Correction;
import policysearch.model.DocumentNumber;
import policysearch.model.EventDates;
import policysearch.model.Evidence;
import policysearch.model.Evidence.Part;
import policysearch.model.Facts;
import policysearch.model.Metadata;
import policysearch.model.Person;
import policysearch.model.Plan;
import policysearch.model.PolicyDocument;
import policysearch.model.PublicationTime;
import policysearch.model.Span;

/** A document while it is being corrected: all of it but its text may change. */
final class Draft {
  /** Where a fact stands that is nowhere in the text. */
  static final Span NOWHERE = new Span(0, 0);

  private final PolicyDocument document;
  final String body;
  final List<String> provinces;
  final List<String> reporters;
  final List<Plan> plans;
  final List<Evidence> evidence;
  final People people;
  private final Map<Field, Optional<String>> fields = new EnumMap<>(Field.class);

  Draft(PolicyDocument document) {
    this.document = document;
    this.body = document.body();
    Facts facts = document.facts();
    this.provinces = new ArrayList<>(facts.provinces());
    this.reporters = new ArrayList<>(facts.reporters());
    this.plans = new ArrayList<>(facts.plans());
    this.evidence = new ArrayList<>(facts.evidence());
    this.people = new People(body, facts.people());
    Metadata metadata = document.metadata();
    fields.put(Field.TITLE, metadata.title());
    fields.put(Field.DATE, metadata.publishedAt().map(PublicationTime::toString));
    fields.put(Field.SOURCE, metadata.source());
    fields.put(Field.COLUMN, metadata.column());
    fields.put(Field.DOCUMENT_NUMBER, metadata.documentNumber());
    fields.put(Field.INDEX_NUMBER, metadata.indexNumber());
    fields.put(Field.ISSUER, metadata.issuer());
    fields.put(Field.WRITTEN_ON, metadata.writtenOn().map(LocalDate::toString));
    fields.put(Field.STATUS, metadata.status());
    fields.put(Field.TOPIC, metadata.topic());
    fields.put(Field.TYPE, metadata.type().map(t -> t.value()));
    fields.put(Field.PLACE, facts.place());
    fields.put(Field.EVENT_DATES, facts.eventDates().map(Field::text));
  }

  Optional<String> field(Field field) {
    return fields.getOrDefault(field, Optional.empty());
  }

  void set(Field field, Optional<String> value) {
    fields.put(field, value);
  }

  /** The day it was published, else the first of the event. */
  Optional<LocalDate> day() {
    return field(Field.DATE)
        .map(PublicationTime::parse)
        .map(PublicationTime::date)
        .or(() -> field(Field.EVENT_DATES).map(Field::days).map(EventDates::from));
  }

  /** Says of a fact that a person knows it; {@code shown} is where the text shows it. */
  void certain(String fact, String value, Optional<Span> shown) {
    Optional<Span> at = shown.or(() -> find(body, value));
    Optional<Span> inTitle = find(field(Field.TITLE).orElse(""), value);
    boolean title = at.isEmpty() && inTitle.isPresent();
    evidence.add(
        new Evidence(
            fact,
            value,
            title ? Part.TITLE : Part.BODY,
            at.or(() -> inTitle).orElse(NOWHERE),
            Correction.RULE));
  }

  /** The evidence of {@code fact} that has {@code value}, changed; in its place. */
  void evidence(String fact, String value, UnaryOperator<Evidence> change) {
    evidence.replaceAll(
        e -> e.fact().equals(fact) && e.value().equals(value) ? change.apply(e) : e);
  }

  void forget(String fact, String value) {
    evidence.removeIf(e -> e.fact().equals(fact) && e.value().equals(value));
  }

  static Optional<Span> find(String text, String part) {
    int at = part.isEmpty() ? -1 : text.indexOf(part);
    return at < 0 ? Optional.empty() : Optional.of(new Span(at, at + part.length()));
  }

  /** The document as it is now; where it was read from is left to the caller. */
  PolicyDocument document() {
    List<Person> named = people.settled();
    return new PolicyDocument(
        document.id(),
        document.file(),
        metadata(),
        body,
        new Facts(
            field(Field.EVENT_DATES).map(Field::days),
            field(Field.PLACE),
            provinces,
            document.facts().cities(),
            named,
            plans,
            document.facts().organisations(),
            document.facts().announced(),
            reporters,
            evidence),
        document.notes(),
        document.provenance());
  }

  private Metadata metadata() {
    Metadata old = document.metadata();
    Optional<String> number = field(Field.DOCUMENT_NUMBER);
    return new Metadata(
        field(Field.TITLE),
        old.subtitles(),
        field(Field.COLUMN),
        field(Field.DATE).map(PublicationTime::parse),
        field(Field.SOURCE),
        old.url(),
        number,
        number.equals(old.documentNumber())
            ? old.documentNumberParts()
            : number.flatMap(DocumentNumber::parse),
        field(Field.INDEX_NUMBER),
        field(Field.ISSUER),
        field(Field.WRITTEN_ON).map(LocalDate::parse),
        field(Field.STATUS),
        field(Field.TOPIC),
        old.attachments(),
        field(Field.TYPE).map(Field::type),
        old.views(),
        old.editors());
  }
}
