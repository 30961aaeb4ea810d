package policysearch.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * When a page was published, as precise as printed, in China's time (UTC+8).
 *
 * @param date the day
 * @param time the time of day, where printed
 */
public record PublicationTime(LocalDate date, Optional<LocalTime> time) {
  /** China has had one zone without daylight saving since 1991. */
  public static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

  /** A day without a time. */
  public static PublicationTime of(LocalDate date) {
    return new PublicationTime(date, Optional.empty());
  }

  /** Reads what {@link #toString} writes: a date, or a date with time and zone. */
  public static PublicationTime parse(String iso) {
    LocalDate date = LocalDate.parse(iso.substring(0, 10));
    if (iso.length() == 10) {
      return of(date);
    }
    var time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(iso, java.time.OffsetDateTime::from);
    var there = time.withOffsetSameInstant(ZONE);
    return new PublicationTime(there.toLocalDate(), Optional.of(there.toLocalTime()));
  }

  /** ISO-8601: {@code 2024-05-14} or {@code 2024-05-14T16:41:21+08:00}. */
  @Override
  public String toString() {
    return time.map(
            t -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date.atTime(t).atOffset(ZONE)))
        .orElseGet(date::toString);
  }
}
