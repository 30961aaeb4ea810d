package policysearch.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import policysearch.model.HanNumerals;
import policysearch.model.PublicationTime;

/** Reads dates as pages print them. */
final class Dates {
  private static final String CLOCK =
      "(?:[T\\s,，(（]{0,4}(?:(?:星期|周|礼拜)[一二三四五六日天][\\s)）]{0,3})?(上午|下午|晚上|中午|凌晨|早上)?\\s?"
          + "(\\d{1,2})\\s?[:：时點点]\\s?(\\d{1,2})(?:\\s?[:：分]\\s?(\\d{1,2}))?"
          + "(?:[.,]\\d{1,9})?\\s?(?:([AaPp])[.]?[Mm])?\\s?(Z|(?:GMT|UTC)?[+-]\\d{2}:?\\d{2}(?!\\d))?)?";

  /** 2024-05-14 16:41:21, 2024年5月14日 16时41分, 2024/5/14 下午3:20, 2024.05.14, 2024-05-14T…Z. */
  private static final Pattern FULL =
      Pattern.compile(
          "((?:19|20)\\d{2})\\s*[-/年.．－—]\\s*(\\d{1,2})\\s*[-/月.．－—]\\s*(\\d{1,2})(?!\\d)\\s*[日号]?"
              + CLOCK);

  /** 20240514, 20240514164121. */
  private static final Pattern COMPACT =
      Pattern.compile("^((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:\\s?(\\d{2}):?(\\d{2}):?(\\d{2}))?$");

  /** 二〇二四年五月十四日, 二零二四年五月廿一日, 公元二○○六年九月七日. */
  private static final Pattern HAN =
      Pattern.compile(
          "([一二][〇○零OoО0０Ｏ◯一二三四五六七八九]{3})\\s?年\\s?([一二三四五六七八九十元]{1,2})\\s?月\\s?"
              + "([一二三四五六七八九十廿卅]{1,3})\\s?日");

  /** May 14, 2024 and 14 May 2024. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)(?:\\b(\\d{1,2})\\s+)?\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[.,]?\\s+"
              + "(?:(\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?((?:19|20)\\d{2})"
              + CLOCK);

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** 24-05-14: only where nothing else stands before it. */
  private static final Pattern SHORT =
      Pattern.compile("^[\\[(（【]?(\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)" + CLOCK);

  /** 05-14 09:30, 5月14日: the year is another's. */
  private static final Pattern YEARLESS =
      Pattern.compile("^[\\[(（【]?(\\d{1,2})[-/月.](\\d{1,2})(?![\\d.])日?" + CLOCK);

  /** Seconds or milliseconds since 1970, from 2001 on. */
  private static final Pattern EPOCH = Pattern.compile("^1\\d{9}(\\d{3})?$");

  private static final int LONGEST = 200;

  private Dates() {}

  /**
   * The last of the days that begin on {@code first}: 3月1日至4日 gives its day alone, 3月28日至4月2日 its
   * month too, and 3月1日 ends where it begins.
   */
  static Optional<LocalDate> lastDay(LocalDate first, Matcher m, int monthGroup, int dayGroup) {
    if (m.group(dayGroup) == null) {
      return Optional.of(first);
    }
    int month =
        m.group(monthGroup) == null ? first.getMonthValue() : Integer.parseInt(m.group(monthGroup));
    return date(first.getYear(), month, Integer.parseInt(m.group(dayGroup)));
  }

  /** The first date in {@code text}, with its time where one is printed. */
  static Optional<PublicationTime> read(String text) {
    String head = (text.length() > LONGEST ? text.substring(0, LONGEST) : text).strip();
    return full(head)
        .or(() -> compact(head))
        .or(() -> han(head))
        .or(() -> english(head))
        .or(() -> epoch(head))
        .or(() -> numbers(SHORT, head, 2000));
  }

  /** A day without a year, in the year of {@code reference} or, where that is later, before it. */
  static Optional<PublicationTime> read(String text, LocalDate reference) {
    Matcher m = YEARLESS.matcher(text.strip());
    if (!m.find()) {
      return read(text);
    }
    return date(reference.getYear() + "", m.group(1), m.group(2))
        .map(d -> d.isAfter(reference.plusDays(1)) ? d.minusYears(1) : d)
        .map(d -> inChina(d, m, 3));
  }

  /** The day that is all of {@code text}, as documents are signed: 二〇二四年五月十四日. */
  static Optional<LocalDate> alone(String text) {
    String bare = text.replaceAll("[\\s　]", "");
    if (bare.length() > 20) {
      return Optional.empty();
    }
    Matcher m = FULL.matcher(bare);
    Matcher han = HAN.matcher(bare);
    boolean figures = m.matches() && bare.endsWith("日");
    return figures || han.matches() ? read(bare).map(PublicationTime::date) : Optional.empty();
  }

  private static Optional<PublicationTime> full(String text) {
    return numbers(FULL, text, 0);
  }

  private static Optional<PublicationTime> numbers(Pattern form, String text, int century) {
    Matcher m = form.matcher(text);
    return m.find()
        ? date(
                Integer.parseInt(m.group(1)) + century,
                Integer.parseInt(m.group(2)),
                Integer.parseInt(m.group(3)))
            .map(d -> inChina(d, m, 4))
        : Optional.empty();
  }

  private static Optional<PublicationTime> compact(String text) {
    Matcher m = COMPACT.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    Optional<LocalTime> time =
        m.group(4) == null
            ? Optional.empty()
            : time(
                Integer.parseInt(m.group(4)),
                Integer.parseInt(m.group(5)),
                Integer.parseInt(m.group(6)));
    return date(m.group(1), m.group(2), m.group(3)).map(d -> new PublicationTime(d, time));
  }

  private static Optional<PublicationTime> han(String text) {
    Matcher m = HAN.matcher(text);
    return m.find()
        ? date(
                HanNumerals.value(m.group(1)),
                HanNumerals.value(m.group(2)),
                HanNumerals.value(m.group(3)))
            .map(PublicationTime::of)
        : Optional.empty();
  }

  private static Optional<PublicationTime> english(String text) {
    Matcher m = ENGLISH.matcher(text);
    while (m.find()) {
      String day = m.group(3) == null ? m.group(1) : m.group(3);
      if (day != null) {
        int month = MONTHS.indexOf(m.group(2).toLowerCase(Locale.ROOT)) + 1;
        return date(Integer.parseInt(m.group(4)), month, Integer.parseInt(day))
            .map(d -> inChina(d, m, 5));
      }
    }
    return Optional.empty();
  }

  private static Optional<PublicationTime> epoch(String text) {
    Matcher m = EPOCH.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    long seconds = Long.parseLong(text.substring(0, 10));
    LocalDateTime there =
        Instant.ofEpochSecond(seconds).atOffset(PublicationTime.ZONE).toLocalDateTime();
    return Optional.of(new PublicationTime(there.toLocalDate(), Optional.of(there.toLocalTime())));
  }

  /**
   * The time printed in the groups of {@link #CLOCK} from {@code group} on, in China:
   * 2024-05-13T22:30:00Z is half past six on the 14th; what names no zone is China's time.
   */
  private static PublicationTime inChina(LocalDate day, Matcher m, int group) {
    Optional<LocalTime> time = clock(m, group);
    Optional<String> zone =
        Optional.ofNullable(m.group(group + 5)).map(z -> z.replaceFirst("GMT|UTC", ""));
    if (time.isEmpty() || zone.isEmpty()) {
      return new PublicationTime(day, time);
    }
    try {
      OffsetDateTime there =
          day.atTime(time.get())
              .atOffset(ZoneOffset.of(zone.get()))
              .withOffsetSameInstant(PublicationTime.ZONE);
      return new PublicationTime(there.toLocalDate(), Optional.of(there.toLocalTime()));
    } catch (DateTimeException e) {
      return new PublicationTime(day, time); // +99:00 is no zone
    }
  }

  private static Optional<LocalTime> clock(Matcher m, int group) {
    if (m.group(group + 1) == null) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(m.group(group + 1));
    String half = m.group(group) == null ? "" : m.group(group);
    String english = m.group(group + 4) == null ? "" : m.group(group + 4);
    boolean late =
        half.equals("下午")
            || half.equals("晚上")
            || (half.equals("中午") && hour < 3)
            || english.equalsIgnoreCase("p");
    boolean midnight = english.equalsIgnoreCase("a") && hour == 12;
    int second = m.group(group + 3) == null ? 0 : Integer.parseInt(m.group(group + 3));
    int minute = Integer.parseInt(m.group(group + 2));
    return time(midnight ? 0 : late && hour < 12 ? hour + 12 : hour, minute, second);
  }

  private static Optional<LocalTime> time(int hour, int minute, int second) {
    try {
      return Optional.of(LocalTime.of(hour, minute, second));
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
}
