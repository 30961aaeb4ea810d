package policysearch.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import policysearch.api.HitView;
import policysearch.api.Parameters;
import policysearch.api.SearchApi;
import policysearch.api.SearchView;

/**
 * Meetings that are held again and again (京津冀党政主要领导座谈会), by the titles of their reports.
 *
 * <p>No field of the index names a meeting. Exactly: of the {@value #READ} newest reports on
 * meetings each title gives the name of a meeting, if there is one in it ({@link #name}); a name
 * that reports of at least two days give is a series. Its count is what the search for the name
 * finds in titles, so a link gives as many as stand beside it.
 */
final class MeetingSeries {
  private static final int READ = 2_000;
  private static final int PAGE = 100;
  private static final int MOST = 80;

  /** Shorter ones (工作会议) are no names. */
  private static final int SHORTEST = 6;

  private static final String VERB = "主持召开|召开|举行|出席|参加|主持|部署|研究";

  private static final String KIND =
      "座谈会|联席会议|常务会议|常委会会议|领导小组会议|工作会议|现场会|推进会|论坛|峰会|博览会|大会|例会|全会|会议";

  /**
   * A name that ends as meetings do, from the beginning of the title or from a verb on, up to what
   * happens there: 2024年‹京津冀党政主要领导座谈会›在津举行, 李强主持召开‹国务院常务会议›.
   */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:^|VERB)(?:(?:19|20)\\d\\d年度?|第?[一二三四五六七八九十百\\d]+[次届轮])*((?:(?!VERB)[\\p{IsHan}\\d·—-]){2,26}?(?:KIND))(?=在|于|举行|召开|开幕|闭幕|强调|指出|[（(：:，,\\s]|$)"
              .replace("VERB", VERB)
              .replace("KIND", KIND));

  /** ‹中共中央政治局›召开‹会议›: who meets names the meeting. */
  private static final Pattern WHO =
      Pattern.compile("^([\\p{IsHan}]{3,16}?)(?:主持)?(?:召开|举行)(" + KIND + ")");

  /** Inside a name these say which of the series it is. */
  private static final Pattern NUMBER =
      Pattern.compile("(?:19|20)\\d\\d年度?|第[一二三四五六七八九十百\\d]+[次届轮]");

  private final SearchApi search;
  private volatile Optional<Known> known = Optional.empty();

  MeetingSeries(SearchApi search) {
    this.search = search;
  }

  /** A name, and the number of documents whose titles have it. */
  record Series(String name, long count) {}

  /** What one state of the index has. */
  private record Known(long generation, List<Series> series) {}

  /** The series of what the index holds now, those with most documents first. */
  List<Series> all() throws IOException {
    long generation =
        search.search(BrowsePage.asked("size", "1", "fields", "id")).index().generation();
    Optional<Known> before = known.filter(one -> one.generation == generation);
    if (before.isPresent()) {
      return before.get().series;
    }
    List<Series> series = new ArrayList<>();
    for (String name : held(days())) {
      long count = search.search(state(name).counted()).total().value();
      if (count > 1) {
        series.add(new Series(name, count));
      }
    }
    series.sort(Comparator.comparingLong(Series::count).reversed().thenComparing(Series::name));
    known = Optional.of(new Known(generation, List.copyOf(series)));
    return series;
  }

  /** The search for a series. */
  static PageState state(String name) {
    return PageState.EMPTY.with("q", '"' + name + '"').with("in", "title").with("sort", "-date");
  }

  /** The name of the meeting that a title tells of, without year and number. */
  static Optional<String> name(String title) {
    Matcher named = NAME.matcher(title);
    Matcher who = WHO.matcher(title);
    Optional<String> found =
        named.find()
            ? Optional.of(named.group(1))
            : Optional.of(who).filter(Matcher::find).map(of -> of.group(1) + of.group(2));
    return found
        .map(name -> NUMBER.matcher(name).replaceAll(""))
        .filter(name -> name.length() >= SHORTEST);
  }

  /** By name the days on which reports came out. */
  private Map<String, Set<String>> days() throws IOException {
    Map<String, Set<String>> days = new LinkedHashMap<>();
    Optional<String> cursor = Optional.of("");
    for (int read = 0; read < READ && cursor.isPresent(); read += PAGE) {
      SearchView page = search.search(reports(cursor.get()));
      for (HitView hit : page.results()) {
        String day = hit.publishedAt().map(at -> at.date().toString()).orElse("");
        hit.title()
            .flatMap(MeetingSeries::name)
            .ifPresent(name -> days.computeIfAbsent(name, n -> new TreeSet<>()).add(day));
      }
      cursor = page.page().nextCursor();
    }
    return days;
  }

  private static List<String> held(Map<String, Set<String>> days) {
    return days.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Parameters reports(String cursor) {
    return BrowsePage.asked(
        "type", "meeting",
        "sort", "-date",
        "size", Integer.toString(PAGE),
        "fields", "title,publishedAt",
        "cursor", cursor);
  }
}
