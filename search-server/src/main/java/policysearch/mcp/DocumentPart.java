package policysearch.mcp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import policysearch.api.DocumentApi;
import policysearch.api.DocumentView;
import policysearch.model.EventDates;
import policysearch.model.Metadata;
import policysearch.model.Passage;
import policysearch.model.Person;
import policysearch.model.Plan;
import policysearch.model.PublicationTime;

/**
 * What is known of a document, and a part of its text, on the wire.
 *
 * @param people who takes part; {@code statements} is how many each has
 * @param address of the page that shows it here
 * @param originalAddress where it was published
 * @param copies number of other documents that are the same text
 * @param length of the whole text, in UTF-16 units like all offsets
 * @param offset where {@code passages} begin
 * @param nextOffset where the text goes on; absent where it ends
 * @param matches where the words of {@code q} stand in the whole text
 */
record DocumentPart(
    String id,
    Optional<String> title,
    Optional<String> type,
    Optional<LocalDate> date,
    Optional<String> source,
    Optional<String> column,
    Optional<String> issuer,
    Optional<String> documentNumber,
    Optional<LocalDate> writtenOn,
    Optional<String> status,
    Optional<EventDates> eventDates,
    Optional<String> place,
    List<String> provinces,
    List<PersonLine> people,
    List<String> plans,
    Optional<String> address,
    Optional<String> originalAddress,
    int copies,
    int length,
    int offset,
    Optional<Integer> nextOffset,
    List<PassagePart> passages,
    List<Integer> matches) {

  /** Lists of those present at a congress are long. */
  private static final int MOST_NAMES = 60;

  private static final int MOST_MATCHES = 50;

  /** Somebody who takes part, and as what. */
  record PersonLine(String name, Optional<String> title, String role, int statements) {}

  /**
   * A piece of the text in which one person speaks, or nobody.
   *
   * @param speaker several joined by 、
   */
  record PassagePart(Optional<String> speaker, int offset, String text) {}

  /** At most {@code limit} characters of {@code document} from {@code offset} on. */
  static DocumentPart of(DocumentView document, int offset, int limit, Site site) {
    String body = document.body();
    int from = Excerpt.whole(body, Math.min(offset, body.length()));
    int to = end(body, from, limit);
    Metadata m = document.metadata();
    return new DocumentPart(
        document.id(),
        m.title(),
        document.typeLabel(),
        m.publishedAt().map(PublicationTime::date),
        m.source(),
        m.column(),
        m.issuer(),
        m.documentNumber(),
        m.writtenOn(),
        m.status(),
        document.facts().eventDates(),
        document.facts().place(),
        document.facts().provinces(),
        document.facts().people().stream().limit(MOST_NAMES).map(DocumentPart::person).toList(),
        document.facts().plans().stream().map(Plan::name).distinct().limit(MOST_NAMES).toList(),
        site.address(DocumentApi.page(document.id())),
        m.url(),
        document.copyCount().orElse(0),
        body.length(),
        from,
        Optional.of(to).filter(end -> end < body.length()),
        passages(document, from, to),
        document.highlights().map(DocumentView.RangesView::body).orElse(List.of()).stream()
            .limit(MOST_MATCHES)
            .map(range -> range[0])
            .toList());
  }

  /** The end of the last whole paragraph, unless that would leave out much. */
  private static int end(String body, int from, int limit) {
    if (limit >= body.length() - from) {
      return body.length();
    }
    int most = Math.max(from + 1, Excerpt.whole(body, from + limit));
    int paragraph = body.lastIndexOf('\n', most - 1) + 1;
    return paragraph > from + limit * 3 / 4 ? paragraph : beyond(body, most, from);
  }

  /** A limit of one half of a character gives the whole of it. */
  private static int beyond(String body, int most, int from) {
    return Excerpt.whole(body, most) > from ? Excerpt.whole(body, most) : most + 1;
  }

  private static PersonLine person(Person person) {
    return new PersonLine(
        person.name(),
        person.title(),
        person.role().name().toLowerCase(Locale.ROOT),
        person.statements().size());
  }

  private static List<PassagePart> passages(DocumentView document, int from, int to) {
    List<PassagePart> parts = new ArrayList<>();
    for (Passage passage : document.passages()) {
      int start = Math.max(from, passage.span().start());
      int end = Math.min(to, passage.span().end());
      if (start < end) {
        Optional<String> speaker =
            Optional.of(String.join("、", passage.speakers())).filter(s -> !s.isEmpty());
        parts.add(new PassagePart(speaker, start, document.body().substring(start, end)));
      }
    }
    return parts;
  }

  /** The same, to be read. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(Line.title(title));
    lines.add(Line.about(date, source, type, documentNumber, issuer, status));
    eventDates.ifPresent(d -> lines.add("会议日期：" + d.from() + " 至 " + d.to()));
    if (!provinces.isEmpty()) {
      lines.add("省份：" + String.join("、", provinces));
    }
    String speakers =
        people.stream()
            .filter(p -> p.statements > 0)
            .map(DocumentPart::named)
            .collect(Collectors.joining("；"));
    if (!speakers.isEmpty()) {
      lines.add("发言人：" + speakers);
    }
    lines.add(Line.address(id, address, originalAddress));
    lines.add("");
    passages.forEach(p -> lines.add(p.speaker.map(s -> "【" + s + "】").orElse("") + p.text));
    lines.add("");
    lines.add("第 " + offset + " 至 " + nextOffset.orElse(length) + " 字，全文 " + length + " 字。");
    nextOffset.ifPresent(next -> lines.add("续读: offset=" + next));
    if (!matches.isEmpty()) {
      lines.add("q 所在位置: " + matches);
    }
    return lines.stream().collect(Collectors.joining("\n"));
  }

  private static String named(PersonLine person) {
    return person.name + person.title.map(t -> "（" + t + "）").orElse("");
  }
}
