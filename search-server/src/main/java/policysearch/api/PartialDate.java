package policysearch.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** The days that a date means which may be a whole month or year: 2024, 2024-05, 2024-05-14. */
record PartialDate(LocalDate first, LocalDate last) {
  private static final Pattern WRITTEN = Pattern.compile("\\d{4}(-\\d{2}){0,2}");

  /** Reads {@code text}; empty if no such day, month or year exists. */
  static Optional<PartialDate> parse(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          switch (text.length()) {
            case 4 -> ofYear(Year.parse(text));
            case 7 -> ofMonth(YearMonth.parse(text));
            default -> ofDay(LocalDate.parse(text));
          });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static PartialDate ofYear(Year year) {
    return new PartialDate(year.atDay(1), year.atMonth(12).atEndOfMonth());
  }

  private static PartialDate ofMonth(YearMonth month) {
    return new PartialDate(month.atDay(1), month.atEndOfMonth());
  }

  private static PartialDate ofDay(LocalDate day) {
    return new PartialDate(day, day);
  }
}
