package policysearch.corrections;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import policysearch.model.DocumentType;
import policysearch.model.EventDates;
import policysearch.model.PublicationTime;

/** A fact of which a document has one. */
@SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
enum Field {
  TITLE("title", "documentTitle", Field::text),
  DATE("date", "publishedAt", v -> PublicationTime.parse(v).toString()),
  SOURCE("source", "source", Field::text),
  COLUMN("column", "column", Field::text),
  DOCUMENT_NUMBER("documentNumber", "documentNumber", Field::text),
  INDEX_NUMBER("indexNumber", "indexNumber", Field::text),
  ISSUER("issuer", "issuer", Field::text),
  WRITTEN_ON("writtenOn", "writtenOn", v -> LocalDate.parse(v).toString()),
  STATUS("status", "status", Field::text),
  TOPIC("topic", "topic", Field::text),
  TYPE("type", "type", v -> type(v).value()),
  PLACE("place", "place", Field::text),
  EVENT_DATES("eventDates", "eventDates", v -> text(days(v)));

  private static final String DAYS = "2024-05-11 or 2024-05-11/2024-05-12";

  /** What it is called in a corrections file. */
  final String label;

  /** What evidence for it is called. */
  final String fact;

  private final UnaryOperator<String> form;

  Field(String label, String fact, UnaryOperator<String> form) {
    this.label = label;
    this.fact = fact;
    this.form = form;
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(f -> f.label).toList();
  }

  /**
   * {@code value} in the one form in which it is kept.
   *
   * @throws IllegalArgumentException if it is none
   */
  String checked(String value) {
    try {
      return form.apply(value.strip());
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      String wanted = this == EVENT_DATES ? DAYS : "2024-05-14";
      throw new IllegalArgumentException(
          label
              + " must be like "
              + wanted
              + (this == DATE ? " or 2024-05-14T16:41:21+08:00" : "")
              + ", got \""
              + value
              + "\"",
          e);
    }
  }

  /** Whether {@code value} is what somebody expected; a day is expected of all its hours. */
  boolean is(String value, String expected) {
    return value.equals(expected) || (this == DATE && value.startsWith(expected + "T"));
  }

  /** 2024-05-11/2024-05-12; one day is also its own end. */
  static EventDates days(String value) {
    int cut = value.indexOf('/');
    return cut < 0
        ? new EventDates(LocalDate.parse(value), LocalDate.parse(value))
        : new EventDates(
            LocalDate.parse(value.substring(0, cut)), LocalDate.parse(value.substring(cut + 1)));
  }

  /** What {@link #days} reads. */
  static String text(EventDates days) {
    return days.from().equals(days.to()) ? days.from().toString() : days.from() + "/" + days.to();
  }

  /** A type by its value on the wire or by its Chinese name. */
  static DocumentType type(String value) {
    return Arrays.stream(DocumentType.values())
        .filter(t -> t.value().equals(value) || t.label().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "type must be one of "
                        + Arrays.stream(DocumentType.values()).map(DocumentType::value).toList()
                        + ", got \""
                        + value
                        + "\""));
  }

  private static String text(String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("value must not be blank; \"remove\" takes a value away");
    }
    if (value.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("value must be one line, got \"" + value + "\"");
    }
    return value;
  }
}
