package policysearch.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import policysearch.model.Announcement;
import policysearch.model.EventDates;
import policysearch.model.Span;

/** Gives what the text says will take place: 论坛将于8月20日至22日在长沙举行. */
final class AnnouncementExtractor {
  /** 将于9月1日起施行 is no event; 将于2025年8月在成都举办, 定于12月5日在京召开 are. */
  private static final Pattern WILL =
      Pattern.compile(
          "(?:将|定|拟|计划)于(?:(20\\d{2}|今|明)年)?(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?"
              + "(?:[至到—–-](?:(\\d{1,2})月)?(\\d{1,2})日)?(?:上午|下午|晚)?"
              + "(?:在([\\u4E00-\\u9FFF]{1,14}?))?(?:隆重|正式)?(?:举行|召开|举办|开幕|启动|亮相|开赛)");

  private static final int MOST = 20;

  private AnnouncementExtractor() {}

  static List<Announcement> extract(Body body, Optional<LocalDate> published) {
    List<Announcement> found = new ArrayList<>();
    Matcher m = WILL.matcher(body.text);
    for (int i = body.text.indexOf('于');
        i >= 0 && found.size() < MOST;
        i = body.text.indexOf('于', i + 1)) {
      int from = Math.max(0, i - 2);
      if (m.region(from, Math.min(body.length(), from + 60)).find() && m.start() <= i) {
        Span sentence = sentence(body, m.start(), m.end());
        Optional<String> place = Optional.ofNullable(m.group(6));
        found.add(new Announcement(dates(m, published), place, sentence.in(body.text), sentence));
        i = Math.max(i, sentence.end() - 1);
      }
    }
    return found;
  }

  /** From the mark before to the end of what is announced. */
  private static Span sentence(Body body, int from, int to) {
    int start = from;
    while (start > 0
        && from - start < 60
        && !Body.endsSentence(body.at(start - 1))
        && "，；\n".indexOf(body.at(start - 1)) < 0) {
      start--;
    }
    return body.trim(start, to);
  }

  private static Optional<EventDates> dates(Matcher m, Optional<LocalDate> published) {
    if (m.group(2) == null || m.group(3) == null) {
      return Optional.empty();
    }
    int month = Integer.parseInt(m.group(2));
    Optional<Integer> year = year(m, published, month);
    Optional<LocalDate> from =
        year.flatMap(y -> Dates.date(y, month, Integer.parseInt(m.group(3))));
    Optional<LocalDate> to = from.flatMap(f -> Dates.lastDay(f, m, 4, 5));
    return from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())
        ? Optional.of(new EventDates(from.get(), to.get()))
        : Optional.empty();
  }

  /** The year said; else the one in which the month is not yet over when the text is published. */
  private static Optional<Integer> year(Matcher m, Optional<LocalDate> published, int month) {
    String said = m.group(1);
    if (said != null && said.length() == 4) {
      return Optional.of(Integer.parseInt(said));
    }
    return published.map(
        p ->
            "明".equals(said)
                ? p.getYear() + 1
                : p.getYear() + (said == null && month < p.getMonthValue() ? 1 : 0));
  }
}
