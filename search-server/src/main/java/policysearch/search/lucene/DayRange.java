package policysearch.search.lucene;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import policysearch.lucene.FoldedText;

/**
 * Days as they are typed for a date field: 2024, 2024-05, 2024年5月3日, 2024-01..2024-06, 2024-01..,
 * ..2024年6月, 2024年1月至6月.
 */
record DayRange(Optional<LocalDate> from, Optional<LocalDate> to) {
  private static final Pattern BETWEEN = Pattern.compile("\\.{2,}|…+|至|到|~");
  private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})?");

  /** 6月 after 2024年1月至 is of the same year. */
  private static final Pattern MONTH_ONLY = Pattern.compile("(?:1[0-2]|0?[1-9])月.*");

  /** The days that {@code typed} names; empty if it names none. */
  static Optional<DayRange> of(String typed) {
    // folding makes three points of …
    String folded = FoldedText.of(typed.strip().replace('…', '~').replace('～', '~')).text();
    Matcher between = BETWEEN.matcher(folded);
    if (!between.find()) {
      return days(folded).map(d -> new DayRange(Optional.of(d.from()), Optional.of(d.to())));
    }
    String first = folded.substring(0, between.start());
    String last = folded.substring(between.end());
    Optional<Days> from = days(first);
    Optional<Days> to = days(last);
    if (to.isEmpty() && from.isPresent() && MONTH_ONLY.matcher(last).matches()) {
      to = days(from.get().from().getYear() + "年" + last);
    }
    boolean readable =
        (first.isEmpty() || from.isPresent())
            && (last.isEmpty() || to.isPresent())
            && (from.isPresent() || to.isPresent());
    return readable
        ? Optional.of(new DayRange(from.map(Days::from), to.map(Days::to)))
        : Optional.empty();
  }

  private static Optional<Days> days(String folded) {
    Matcher compact = COMPACT.matcher(folded);
    if (compact.matches()) {
      String day = compact.group(3);
      return Days.of(compact.group(1) + "-" + compact.group(2) + (day == null ? "" : "-" + day));
    }
    return Days.of(folded);
  }
}
