package policysearch.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import policysearch.model.EventDates;
import policysearch.model.Evidence;
import policysearch.model.Note;
import policysearch.model.Span;

/** Gives the day or days of the reported event. */
final class EventDateExtractor {
  /** What follows 12号 where it is a day and no house, line or ship. */
  private static final String HAO = "上午|下午|晚|凌晨|中午|在|，|到|至|和|举行|召开|抵达|开幕|会见|出席|结束|对|同|应|离开";

  /** 5月11日至12日, 5月17至18日, 11月4日和5日, 2019年1月13日, 17日, 今天（3月6日）, 今天上午. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?:(20\\d{2}|今|去)年)?(\\d{1,2})月(\\d{1,2})[日号]?(?:[至到和、—–-]+(?:(\\d{1,2})月)?(\\d{1,2}))?[日号]"
              + "|(?<![\\d月])(\\d{1,2})(?:日|号(?="
              + HAO
              + "))(?:[至到和—–-]+(\\d{1,2})[日号])?"
              + "|今天|今日|昨天|昨日");

  private static final Pattern DATELINE =
      Pattern.compile("(\\d{1,2})月(\\d{1,2})日[\\p{IsHan}]{0,4}(?:讯|电|消息)");

  private static final Words NO_EVENT =
      new Words(
          List.of(
              "电", "讯", "消息", "以来", "之前", "以前", "前", "起", "获悉", "从", "记者", "设立", "为", "的", "报道",
              "印发", "版", "开始实施", "实施", "施行", "开始施行", "正式实施", "正式施行", "生效"));

  /** 今天，|我们继续关注…: the programme's own day. */
  private static final Words PROGRAMME =
      new Words(List.of("我们", "一起", "继续关注", "继续播", "继续推出", "推出系列", "请看"));

  private static final Words MEDIUM = new Words(List.of("网", "社", "报", "台", "客户端"));
  private static final Words DAYS = new Words(List.of("连日来", "近期", "这几天", "连续几天"));
  private static final Words VAGUE = new Words(List.of("连日来", "近日", "日前", "近期", "这几天"));
  private static final int FARTHEST = 40;
  private static final int FURTHEST_IN = 1500;

  private final Body body;
  private final Optional<LocalDate> published;
  private final List<Span> skip;

  private EventDateExtractor(Body body, Optional<LocalDate> published, List<Span> skip) {
    this.body = body;
    this.published = published;
    this.skip = skip;
  }

  /** The dates with where they stand. */
  record Found(EventDates dates, Evidence evidence) {}

  static Optional<Found> extract(
      Body body, Optional<LocalDate> published, List<Span> skip, List<Note> notes) {
    return new EventDateExtractor(body, published, skip).find(notes);
  }

  private Optional<Found> find(List<Note> notes) {
    Matcher m = DAY.matcher(body.text).useTransparentBounds(true);
    int end = Math.min(body.length(), FURTHEST_IN);
    List<Found> found = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < end; i++) {
      if (i < next || !opensDay(body.at(i)) || !m.region(i, end).lookingAt()) {
        continue;
      }
      next = m.end();
      if (!counts(m)) {
        continue;
      }
      Optional<EventDates> dates = dates(m).filter(d -> !laterThanVague(d));
      if (dates.isPresent()) {
        found.add(found(dates.get(), m));
      } else if (published.isEmpty() && found.isEmpty()) {
        notes.add(new Note("date-without-year", m.group(), Optional.of(span(m))));
        return Optional.empty();
      }
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(vague() ? all(found) : found.getFirst());
  }

  private static boolean opensDay(char c) {
    return (c >= '0' && c <= '9') || c == '今' || c == '去' || c == '昨';
  }

  /** 座谈会日前举办。…将于7月15日亮相: what is still to come is not what took place. */
  private boolean laterThanVague(EventDates dates) {
    return published.filter(p -> dates.from().isAfter(p)).isPresent()
        && VAGUE.find(body.text, 0, Math.min(body.length(), 80)) >= 0;
  }

  /** 连日来，…: the report is of several days, the first to the last that are told. */
  private boolean vague() {
    return DAYS.find(body.text, 0, Math.min(body.length(), 40)) >= 0;
  }

  private static Found all(List<Found> found) {
    LocalDate from = found.getFirst().dates().from();
    LocalDate to = found.getFirst().dates().to();
    for (Found one : found) {
      from = one.dates().from().isBefore(from) ? one.dates().from() : from;
      to = one.dates().to().isAfter(to) ? one.dates().to() : to;
    }
    return new Found(new EventDates(from, to), found.getFirst().evidence());
  }

  private static Span span(Matcher m) {
    return new Span(m.start(), m.end());
  }

  private static Found found(EventDates dates, Matcher m) {
    String value = dates.from() + "/" + dates.to();
    return new Found(
        dates, new Evidence("eventDates", value, Evidence.Part.BODY, span(m), "first-day-told"));
  }

  private boolean counts(Matcher m) {
    boolean spoken = skip.stream().anyMatch(s -> s.overlaps(span(m)));
    if (spoken || body.depth(m.start()) > 1) {
      return false;
    }
    int end = m.end();
    while (end < body.length()
        && (body.at(end) == ' ' || body.at(end) == '，' || body.at(end) == ',')) {
      end++;
    }
    for (String part : List.of("上午", "下午", "晚")) {
      end += body.text.startsWith(part, end) ? part.length() : 0;
    }
    boolean today = body.at(m.start()) == '今' && PROGRAMME.at(body.text, end) > 0;
    boolean last = m.start() > 0 && m.group(4) == null && "至止".indexOf(body.at(m.start() - 1)) >= 0;
    return NO_EVENT.at(body.text, end) == 0
        && !today
        && !last
        && !tellsReporter(m.end())
        && !dateline(m.end())
        && !compound(m);
  }

  /** 人民论坛网1月14日北京讯. */
  private boolean dateline(int from) {
    if (from < 30 && from < body.length() && "(（".indexOf(body.at(from)) >= 0) {
      return MEDIUM.find(body.text, 0, Math.min(from, 12)) >= 0; // 某某网某地8月3日(林一平)
    }
    for (int i = from; i < Math.min(body.length(), from + 6); i++) {
      if (body.at(i) == '讯' || body.at(i) == '电') {
        return true;
      }
      if (body.isMark(i)) {
        return false;
      }
    }
    return false;
  }

  /** 6月10日,临朐县委常委陈诚告诉记者: the day of the talk is no event. */
  private boolean tellsReporter(int from) {
    int limit = Math.min(body.length(), from + 40);
    int told = body.text.indexOf("告诉记者", from, limit);
    int end = from;
    while (end < limit && !Body.endsSentence(body.at(end))) {
      end++;
    }
    return told >= 0 && told < end;
  }

  /** 今日头条, 节日: parts of words. */
  private boolean compound(Matcher m) {
    return body.text.startsWith("今日头条", m.start()) || body.text.startsWith("今天的", m.start());
  }

  private Optional<EventDates> dates(Matcher m) {
    if (m.group(2) != null) {
      Optional<LocalDate> from = year(m).flatMap(y -> Dates.date(y, number(m, 2), number(m, 3)));
      Optional<LocalDate> to = from.flatMap(f -> Dates.lastDay(f, m, 4, 5));
      return near(from, to);
    }
    if (m.group(6) != null) {
      Optional<LocalDate> from = published.flatMap(p -> before(p, number(m, 6)));
      Optional<LocalDate> to =
          m.group(7) == null
              ? from
              : from.flatMap(f -> Dates.date(f.getYear(), f.getMonthValue(), number(m, 7)));
      return near(from, to);
    }
    boolean today = m.group().startsWith("今");
    return told().map(p -> today ? p : p.minusDays(1)).map(d -> new EventDates(d, d));
  }

  /** 本报济南12月5日讯 …今天上午: the day of the dateline, else the day of publication. */
  private Optional<LocalDate> told() {
    Matcher m = DATELINE.matcher(body.text);
    m.region(0, Math.min(body.length(), 60));
    return m.find()
        ? published
            .flatMap(p -> Dates.date(p.getYear(), number(m, 1), number(m, 2)))
            .filter(d -> published.filter(p -> near(d, p)).isPresent())
            .or(() -> published)
        : published;
  }

  private static boolean near(LocalDate told, LocalDate published) {
    long days = ChronoUnit.DAYS.between(told, published);
    return days >= 0 && days <= FARTHEST;
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private Optional<Integer> year(Matcher m) {
    if (m.group(1) != null && m.group(1).length() == 4) {
      return Optional.of(number(m, 1));
    }
    int month = number(m, 2);
    int back = "去".equals(m.group(1)) ? 1 : 0;
    return published.map(
        p -> p.getYear() - back - (back == 0 && month - p.getMonthValue() > 6 ? 1 : 0));
  }

  /** 17日: of the month of publication, or of the one before. */
  private static Optional<LocalDate> before(LocalDate published, int day) {
    LocalDate month = day > published.getDayOfMonth() + 1 ? published.minusMonths(1) : published;
    return Dates.date(month.getYear(), month.getMonthValue(), day);
  }

  private Optional<EventDates> near(Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
      return Optional.empty();
    }
    boolean near =
        published.isEmpty()
            || Math.abs(ChronoUnit.DAYS.between(from.get(), published.get())) <= FARTHEST;
    return near ? Optional.of(new EventDates(from.get(), to.get())) : Optional.empty();
  }
}
