package policysearch.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a document is signed (落款): the offices and the day under its text.
 *
 * @param offices who signs, as printed, in order; none where only a day stands
 * @param day 成文日期
 */
record Signature(List<String> offices, LocalDate day) {
  private static final String OFFICE =
      "[\\p{IsHan}（）()、]{1,30}?(?:政府|办公厅|办公室|委员会|委|局|厅|部|院|会|署|处|中心|银行|党组|总队|支队|集团|公司|联社|学校|大学"
          + "|学院|国务院|科|站|所|队|指挥部|工委|组)(?:[（(].{1,12}[）)])?";
  private static final Pattern OFFICES =
      Pattern.compile(OFFICE + "(?:[\\s　、，]+" + OFFICE + "){0,12}");

  /** 云岭市人民政府办公室 2024年3月15日, in one line. */
  private static final Pattern ONE_LINE =
      Pattern.compile(
          "("
              + OFFICE
              + "(?:[\\s　]+"
              + OFFICE
              + "){0,6})[\\s　]*"
              + "([12一二][〇○零OО0-9一二三四五六七八九]{3}\\s?年[^日]{2,8}日)");

  private static final Pattern DAY = Pattern.compile("(?m)^[ 　]*([12一二][^\\n。，]{7,30})$");

  private static final int MOST = 12;
  private static final int LONGEST = 120;

  Signature {
    offices = List.copyOf(offices);
  }

  /** The first signature in {@code body}: what follows it are annexes. */
  static Optional<Signature> in(String body) {
    Matcher m = DAY.matcher(body);
    while (m.find()) {
      Optional<LocalDate> day = Dates.alone(m.group(1));
      if (day.isPresent()) {
        List<String> offices = above(body, m.start());
        if (!offices.isEmpty() || m.end() >= body.length() * 9L / 10) {
          return Optional.of(new Signature(offices, day.get()));
        }
      }
    }
    return oneLine(body);
  }

  private static Optional<Signature> oneLine(String body) {
    for (String line : body.split("\n", -1)) {
      if (line.length() <= LONGEST) {
        Matcher m = ONE_LINE.matcher(line.strip());
        if (m.matches()) {
          String offices = m.group(1).strip();
          return Dates.alone(m.group(2)).map(day -> new Signature(List.of(offices), day));
        }
      }
    }
    return Optional.empty();
  }

  /** The lines of offices that stand right above {@code end}. */
  private static List<String> above(String body, int end) {
    List<String> offices = new ArrayList<>();
    int at = end;
    while (at > 0 && offices.size() < MOST) {
      int start = body.lastIndexOf('\n', at - 2) + 1;
      String line = body.substring(start, Math.max(start, at - 1)).strip();
      boolean office = line.length() <= LONGEST && OFFICES.matcher(line).matches();
      if (!office || start == 0) {
        break;
      }
      offices.addFirst(line);
      at = start;
    }
    return offices;
  }

  /** The offices in one line. */
  Optional<String> issuer() {
    return offices.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", offices));
  }
}
