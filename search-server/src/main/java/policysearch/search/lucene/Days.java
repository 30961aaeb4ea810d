package policysearch.search.lucene;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;

/**
 * A span of days that somebody typed: 2024, 2024年, 2024年3月, 2024-03, 2024年3月5日, 二零二四年.
 *
 * @param from the first day
 * @param to the last day
 */
record Days(LocalDate from, LocalDate to) {
  private static final String DIGITS = "零一二三四五六七八九";

  private static final Pattern TYPED =
      Pattern.compile(
          "((?:19|20)\\d{2})(?:年?|[年./-](1[0-2]|0?[1-9])月?|[年./-](1[0-2]|0?[1-9])[月./-](\\d{1,2})[日号]?)");

  /** The days that a folded {@code piece} of a query names, if it names nothing else. */
  static Optional<Days> of(String piece) {
    Matcher typed = TYPED.matcher(piece.matches("[" + DIGITS + "]{4}年") ? arabic(piece) : piece);
    if (!typed.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(typed.group(1));
    if (typed.group(4) != null) {
      return day(year, Integer.parseInt(typed.group(3)), Integer.parseInt(typed.group(4)));
    }
    if (typed.group(2) != null) {
      YearMonth month = YearMonth.of(year, Integer.parseInt(typed.group(2)));
      return Optional.of(new Days(month.atDay(1), month.atEndOfMonth()));
    }
    return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
  }

  private static String arabic(String year) {
    StringBuilder arabic = new StringBuilder(year);
    for (int i = 0; i < 4; i++) {
      arabic.setCharAt(i, (char) ('0' + DIGITS.indexOf(year.charAt(i))));
    }
    return arabic.toString();
  }

  private static Optional<Days> day(int year, int month, int day) {
    try {
      LocalDate one = LocalDate.of(year, month, day);
      return Optional.of(new Days(one, one));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Documents with such a day. */
  static Query between(Clause.Dated dated) {
    long from = dated.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
    long to = dated.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    return switch (dated.day()) {
      case PUBLISHED -> range(Schema.PUBLISHED, from, to);
      case EVENT_FROM -> range(Schema.EVENT_FROM, from, to);
      case EVENT_TO -> range(Schema.EVENT_TO, from, to);
      case EVENT ->
          new BooleanQuery.Builder()
              .add(range(Schema.EVENT_FROM, Long.MIN_VALUE, to), Occur.FILTER)
              .add(range(Schema.EVENT_TO, from, Long.MAX_VALUE), Occur.FILTER)
              .build();
    };
  }

  private static Query range(PolicyField field, long from, long to) {
    return LongPoint.newRangeQuery(field.name(), from, to);
  }
}
