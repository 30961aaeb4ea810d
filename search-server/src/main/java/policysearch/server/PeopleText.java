package policysearch.server;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import policysearch.api.PeopleView;
import policysearch.api.PersonView;
import policysearch.api.PersonView.TitleView;

/** Prints persons for people: each with the titles printed most, in the order of time. */
final class PeopleText {
  private static final int TITLES = 6;

  private PeopleText() {}

  static void print(PeopleView answer, PrintWriter out) {
    out.println("共找到 " + answer.names() + " 个姓名");
    int number = 0;
    for (PersonView person : answer.people()) {
      out.println();
      out.println(
          ++number
              + ". "
              + person.name()
              + "  "
              + person.documents()
              + " 份文件，"
              + span(person.first(), person.last())
              + (person.id().equals(person.name()) ? "" : "  (" + person.id() + ")"));
      often(person.titles()).forEach(title -> out.println("   " + line(title)));
      if (person.titleCount() > TITLES) {
        out.println("   另有 " + (person.titleCount() - TITLES) + " 种写法");
      }
    }
  }

  private static List<TitleView> often(List<TitleView> titles) {
    return titles.stream()
        .sorted(Comparator.comparingLong((TitleView title) -> -title.documents()))
        .limit(TITLES)
        .sorted(Comparator.comparingInt(titles::indexOf))
        .toList();
  }

  private static String line(TitleView title) {
    return span(title.first(), title.last()) + "  " + title.title() + "  " + title.documents();
  }

  private static String span(Optional<LocalDate> first, Optional<LocalDate> last) {
    return first.map(day -> day + "—" + last.orElse(day)).orElse("(日期不详)");
  }
}
