package policysearch.model;

import java.time.LocalDate;

/**
 * The day or days of the reported event, both inclusive.
 *
 * @param from first day
 * @param to last day; equals {@code from} for one day
 */
public record EventDates(LocalDate from, LocalDate to) {
  public EventDates {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "event must not end before it begins, got " + from + ".." + to);
    }
  }
}
