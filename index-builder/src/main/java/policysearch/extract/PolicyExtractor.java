package policysearch.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import policysearch.model.Evidence;
import policysearch.model.Facts;
import policysearch.model.Metadata;
import policysearch.model.Note;
import policysearch.model.Span;
import policysearch.model.Statement;
import policysearch.page.ParsedPage;
import policysearch.page.ParsedPage.Block;
import policysearch.page.ParsedPage.Kind;

/** Gives the meaning of a page: the table of contents of extraction, one line a fact, in order. */
public final class PolicyExtractor {
  private PolicyExtractor() {}

  /** What a page means; {@code body} is what all spans point into. */
  public record Extraction(Metadata metadata, String body, Facts facts, List<Note> notes) {}

  /** Reads {@code page}; the same page always gives an equal extraction. */
  public static Extraction extract(ParsedPage page) {
    List<Note> notes = new ArrayList<>();
    page.remarks().forEach(r -> notes.add(new Note(r.kind(), r.detail(), Optional.empty())));
    Body body = new Body(text(page, k -> k != Kind.CAPTION && k != Kind.FURNITURE));
    Body title = new Body(page.title().orElse(""));
    Metadata metadata = MetadataExtractor.extract(page, body.text, notes);
    var reporters = ReporterExtractor.extract(body, captions(page));
    boolean report = Genre.isReport(page.title().orElse(""), body);
    var mentions =
        new Mentions(body, report ? NameFinder.find(body, reporters.bylines()) : List.of());
    var speech =
        report ? new StatementExtractor(body, mentions).extract() : StatementExtractor.NOTHING;
    var people = PersonExtractor.extract(body, mentions, speech);
    List<Span> spoken = spoken(speech);
    var plans = PlanExtractor.extract(body, spoken);
    var places = ProvinceExtractor.extract(title, body, names(mentions, reporters.bylines()));
    var organisations = OrganisationExtractor.extract(body, mentions, speech);
    var announced = AnnouncementExtractor.extract(body, MetadataExtractor.day(metadata));
    var place = PlaceExtractor.extract(title, body, spoken);
    var dates = EventDateExtractor.extract(body, MetadataExtractor.day(metadata), spoken, notes);
    List<Evidence> evidence = new ArrayList<>(places.provinces());
    evidence.addAll(places.cities());
    evidence.addAll(organisations);
    place.ifPresent(evidence::add);
    dates.ifPresent(d -> evidence.add(d.evidence()));
    evidence.addAll(people.evidence());
    evidence.addAll(reporters.evidence());
    Facts facts =
        new Facts(
            dates.map(EventDateExtractor.Found::dates),
            place.map(Evidence::value),
            values(places.provinces()),
            values(places.cities()),
            people.people(),
            plans,
            values(organisations),
            announced,
            reporters.names(),
            evidence);
    return new Extraction(metadata, body.text, facts, List.copyOf(notes));
  }

  private static List<String> values(List<Evidence> evidence) {
    return evidence.stream().map(Evidence::value).distinct().toList();
  }

  /** Full names of the province-level units (河北省), in the order of GB/T 2260. */
  public static List<String> provinces() {
    return List.copyOf(Gazetteer.PROVINCES);
  }

  private static String text(ParsedPage page, java.util.function.Predicate<Kind> kinds) {
    return page.blocks().stream()
        .filter(b -> kinds.test(b.kind()))
        .map(Block::text)
        .collect(Collectors.joining("\n"));
  }

  private static List<String> captions(ParsedPage page) {
    return page.blocks().stream().filter(b -> b.kind() == Kind.CAPTION).map(Block::text).toList();
  }

  /** Where people are named: 王安顺 lies in no province. */
  private static List<Span> names(Mentions mentions, List<Span> bylines) {
    return Stream.concat(mentions.all.stream().map(Mention::name), bylines.stream())
        .sorted()
        .toList();
  }

  /** Where somebody speaks: days and decisions told there are not the report's. */
  private static List<Span> spoken(StatementExtractor.Speech speech) {
    return speech.statements().values().stream()
        .flatMap(Collection::stream)
        .filter(s -> !s.rule().equals("learned"))
        .map(Statement::span)
        .distinct()
        .sorted()
        .toList();
  }
}
