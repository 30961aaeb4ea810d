package policysearch.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import policysearch.lucene.Run;
import policysearch.schema.FieldType;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.Understood.Reason;

/**
 * Reads what stands behind the name of a field: a value, several of them (河北,天津), a quoted one,
 * alternatives in parentheses, days.
 */
final class FieldScanner {
  private static final Pattern BETWEEN_VALUES = Pattern.compile("[,、]");
  private static final Pattern BETWEEN_ALTERNATIVES =
      Pattern.compile("[,、|]|\\s(?:OR|AND)\\s|\\s+");

  private static final Pattern OPERATOR = Pattern.compile("(?:AND|OR|NOT|&&?|\\|\\|?)(?= |$)");

  private final String typed;
  private final String half;
  private final Remarks remarks;
  private final Inner inner;

  /** Gives the clause of a text that is sought within a field. */
  interface Inner {
    Optional<Clause> of(String text);
  }

  /** {@code half} is {@code typed} in half-width forms. */
  FieldScanner(String typed, String half, Remarks remarks, Inner inner) {
    this.typed = typed;
    this.half = half;
    this.remarks = remarks;
    this.inner = inner;
  }

  /**
   * What was read.
   *
   * @param clause absent where it is no field after all
   * @param end the character after it
   */
  record Read(Optional<Clause> clause, int end) {}

  /** How a value is written: from where to where, and after what the text goes on. */
  private record Value(String text, int end, Form form) {}

  private enum Form {
    BARE,
    QUOTED,
    GROUP
  }

  /** Reads the value of {@code named}, whose name begins at {@code start}. */
  Read read(FieldNames.Named named, int start) {
    int from = named.end();
    while (from < half.length() && half.charAt(from) == ' ') {
      from++;
    }
    Value value = value(from);
    String shown = typed.substring(start, value.end);
    if (Run.of(value.text).isEmpty()) {
      remarks.add(shown, Reason.EMPTY_FIELD, "「" + named.name() + "」后面没有值");
      return new Read(Optional.empty(), Math.max(value.end, named.end()));
    }
    Optional<Clause> clause =
        switch (named.target()) {
          case FieldNames.Target.Date(var day) -> dated(day, value, shown);
          case FieldNames.Target.Field(var field) -> of(field, value, shown);
        };
    return new Read(clause, value.end);
  }

  private Optional<Clause> of(PolicyField field, Value value, String shown) {
    if (field.type() == FieldType.TEXT) {
      String text = value.form == Form.QUOTED ? "\"" + value.text + "\"" : value.text;
      return inner.of(text).map(clause -> new Clause.Within(field, clause));
    }
    if (field.equals(Schema.YEAR) && value.text.matches(".*(\\.\\.|…|至|到|~|～).*")) {
      return dated(Clause.Day.PUBLISHED, value, shown);
    }
    List<Clause.Value> values = new ArrayList<>();
    for (String one : split(field, value)) {
      boolean prefix = value.form != Form.QUOTED && (one.endsWith("*") || one.endsWith("＊"));
      String text = prefix ? one.substring(0, one.length() - 1) : one;
      if (text.startsWith("*") || text.startsWith("＊")) {
        text = text.substring(1);
        remarks.add(one, Reason.LEADING_WILDCARD, "词首不能用 *，已略去");
      }
      if (!Run.of(text).isEmpty()) {
        values.add(new Clause.Value(text, prefix));
      }
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(Clause.Valued.typed(field, values));
  }

  private static List<String> split(PolicyField field, Value value) {
    if (value.form == Form.QUOTED || field.equals(Schema.DOCUMENT_NUMBER)) {
      return List.of(value.text);
    }
    String half = HalfWidth.of(value.text);
    Pattern between = value.form == Form.GROUP ? BETWEEN_ALTERNATIVES : BETWEEN_VALUES;
    return between
        .splitAsStream(half)
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .map(HalfWidth::unquoted)
        .distinct()
        .collect(Collectors.toList());
  }

  private Optional<Clause> dated(Clause.Day day, Value value, String shown) {
    Optional<DayRange> range = DayRange.of(value.text);
    if (range.isEmpty()) {
      remarks.add(shown, Reason.BAD_DATE, "「" + value.text + "」不是日期，按文字查找");
    }
    return range.map(r -> new Clause.Dated(day, r.from(), r.to()));
  }

  private Value value(int from) {
    if (from < half.length() && HalfWidth.isQuote(typed.charAt(from))) {
      int close = from + 1;
      while (close < half.length() && !HalfWidth.isQuote(typed.charAt(close))) {
        close++;
      }
      Matcher reach = QueryScanner.REACH.matcher(half);
      if (close < half.length() && reach.region(close + 1, half.length()).lookingAt()) {
        return new Value(typed.substring(from, reach.end()), reach.end(), Form.GROUP);
      }
      return new Value(
          typed.substring(from + 1, close), Math.min(close + 1, half.length()), Form.QUOTED);
    }
    if (from < half.length() && half.charAt(from) == '(') {
      int close = Parentheses.closing(half, from);
      if (close > 0) {
        return new Value(typed.substring(from + 1, close), close + 1, Form.GROUP);
      }
    }
    int end = OPERATOR.matcher(half).region(from, half.length()).lookingAt() ? from : bareEnd(from);
    return new Value(typed.substring(from, end), end, Form.BARE);
  }

  /** A value ends at a space, at a parenthesis that it did not open, before the next field. */
  private int bareEnd(int from) {
    int open = 0;
    int end = from;
    while (end < half.length()) {
      char c = half.charAt(end);
      boolean next = ",;；、".indexOf(c) >= 0 && FieldNames.at(half, end + 1).isPresent();
      if (c == ' ' || HalfWidth.isQuote(typed.charAt(end)) || (c == ')' && open == 0) || next) {
        break;
      }
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      end++;
    }
    return end;
  }
}
