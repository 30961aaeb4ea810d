package policysearch.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import policysearch.model.PublicationTime;

/** Reads dates as pages print them. */
final class Dates {
  /** 2024-05-14 16:41:21, 2024年5月14日 16:41, 2024/5/14, 2024.05.14, 20240514. */
  private static final Pattern FULL =
      Pattern.compile(
          "((?:19|20)\\d{2})\\s*[-/年.．]\\s*(\\d{1,2})\\s*[-/月.．]\\s*(\\d{1,2})\\s*日?"
              + "(?:[T\\s]{0,4}(\\d{1,2})[:：时](\\d{1,2})(?:[:：分](\\d{1,2}))?"
              + "(?:\\.\\d{1,9})?(Z|[+-]\\d{2}:?\\d{2}(?!\\d))?)?");

  private static final Pattern COMPACT = Pattern.compile("^((?:19|20)\\d{2})(\\d{2})(\\d{2})$");

  private static final Pattern HAN =
      Pattern.compile("([一二][〇○零Oo0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");

  private static final String DIGITS = "〇一二三四五六七八九";

  private Dates() {}

  /** The first date in {@code text}, with its time where one is printed. */
  static Optional<PublicationTime> read(String text) {
    String head = text.length() > 200 ? text.substring(0, 200) : text;
    Matcher m = FULL.matcher(head);
    if (m.find()) {
      return date(m.group(1), m.group(2), m.group(3))
          .map(d -> inChina(new PublicationTime(d, time(m)), Optional.ofNullable(m.group(7))));
    }
    Matcher compact = COMPACT.matcher(head.strip());
    if (compact.find()) {
      return date(compact.group(1), compact.group(2), compact.group(3)).map(PublicationTime::of);
    }
    Matcher han = HAN.matcher(head);
    return han.find()
        ? date("" + han(han.group(1)), "" + han(han.group(2)), "" + han(han.group(3)))
            .map(PublicationTime::of)
        : Optional.empty();
  }

  /** 2024-05-13T22:30:00Z is half past six on the 14th; what names no zone is China's time. */
  private static PublicationTime inChina(PublicationTime printed, Optional<String> zone) {
    if (zone.isEmpty() || printed.time().isEmpty()) {
      return printed;
    }
    try {
      OffsetDateTime there =
          printed
              .date()
              .atTime(printed.time().get())
              .atOffset(ZoneOffset.of(zone.get()))
              .withOffsetSameInstant(PublicationTime.ZONE);
      return new PublicationTime(there.toLocalDate(), Optional.of(there.toLocalTime()));
    } catch (DateTimeException e) {
      return printed; // +99:00 is no zone
    }
  }

  private static Optional<LocalTime> time(Matcher m) {
    if (m.group(4) == null) {
      return Optional.empty();
    }
    int second = m.group(6) == null ? 0 : Integer.parseInt(m.group(6));
    try {
      return Optional.of(
          LocalTime.of(Integer.parseInt(m.group(4)), Integer.parseInt(m.group(5)), second));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    return date(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  /** The day, if the calendar has it. */
  static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** 二〇一九 is 2019, 二十七 is 27. */
  private static int han(String text) {
    int value = 0;
    boolean year = text.length() == 4 && text.indexOf('十') < 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = Math.max(0, DIGITS.indexOf(c));
      if (c == '十') {
        value = Math.max(1, value) * 10;
      } else {
        value = year ? value * 10 + digit : value + digit;
      }
    }
    return value;
  }
}
