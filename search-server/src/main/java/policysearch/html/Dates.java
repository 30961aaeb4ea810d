package policysearch.html;

import java.time.LocalDate;
import policysearch.model.EventDates;
import policysearch.model.PublicationTime;

/** Days as they are read in Chinese, as {@code dates.mjs} says them. */
final class Dates {
  private final Words words;

  Dates(Words words) {
    this.words = words;
  }

  /** 2024年5月14日. */
  String day(LocalDate day) {
    return words.say("day", year(day), month(day), dayOfMonth(day));
  }

  /** Day and time of day where there is one: 2024年5月14日 16:41. */
  String moment(PublicationTime at) {
    return day(at.date()) + at.time().map(time -> " " + time.toString().substring(0, 5)).orElse("");
  }

  /** Two days, said as briefly as they allow: 2024年5月11日至12日. */
  String period(EventDates dates) {
    LocalDate from = dates.from();
    LocalDate to = dates.to();
    if (from.equals(to)) {
      return day(from);
    }
    if (from.getYear() != to.getYear()) {
      return words.say("fromTo", day(from), day(to));
    }
    String end =
        from.getMonth() == to.getMonth()
            ? words.say("dayOnly", dayOfMonth(to))
            : words.say("monthDay", month(to), dayOfMonth(to));
    return words.say("fromTo", day(from), end);
  }

  /** A typed date, which may be a month or a year, or none. */
  String typed(String iso) {
    return iso.matches("\\d{4}-\\d{2}-\\d{2}")
        ? words.say(
            "day",
            iso.substring(0, 4),
            Integer.toString(Integer.parseInt(iso.substring(5, 7))),
            Integer.toString(Integer.parseInt(iso.substring(8, 10))))
        : iso;
  }

  /** A date as an element that machines read too. */
  void write(Html html, PublicationTime at) {
    html.element("time", day(at.date()), "datetime", at.toString());
  }

  /** An event as an element that machines read too. */
  void write(Html html, EventDates dates) {
    html.element("time", period(dates), "datetime", dates.from().toString());
  }

  private static String year(LocalDate day) {
    return Integer.toString(day.getYear());
  }

  private static String month(LocalDate day) {
    return Integer.toString(day.getMonthValue());
  }

  private static String dayOfMonth(LocalDate day) {
    return Integer.toString(day.getDayOfMonth());
  }
}
