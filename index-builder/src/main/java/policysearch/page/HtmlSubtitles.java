package policysearch.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import policysearch.page.HtmlLine.Region;

/** Gives the headlines over and under the title (引题, 副题) that a page's own names tell. */
final class HtmlSubtitles {
  private static final Pattern NAMED =
      Pattern.compile(
          " (?:subtitle|sub title|sub tit|subhead|futi|fubiaoti|fbt|yinti|jianti|vicetitle|vice"
              + " title|pretitle|pre title|uptitle|deck|kicker|eyebrow) ");

  private static final int SHORTEST = 4;
  private static final int LONGEST = 80;
  private static final int BESIDE = 3;
  private static final int HEAD = 6;
  private static final int UP = 2;

  private HtmlSubtitles() {}

  /** The headlines right beside {@code title} in {@code lines}, in their order. */
  static List<String> of(List<HtmlLine> lines, Optional<String> title) {
    String main = HtmlTitle.fold(title.orElse(""));
    int at = printed(lines, main);
    if (main.isEmpty() || at < 0) {
      return List.of();
    }
    return lines.subList(Math.max(0, at - BESIDE), Math.min(lines.size(), at + BESIDE + 1)).stream()
        .filter(line -> line.region() != Region.AFTER && !line.isLink())
        .filter(line -> line.text().length() >= SHORTEST && line.text().length() <= LONGEST)
        .filter(HtmlSubtitles::named)
        .filter(line -> HtmlLabels.in(line).isEmpty() && !HtmlLabels.hasDay(line.text()))
        .map(HtmlLine::text)
        .filter(text -> !text.endsWith("。") && !main.contains(HtmlTitle.fold(text)))
        .distinct()
        .toList();
  }

  /** Where the title is printed last, at the head or above it; -1 if nowhere. */
  private static int printed(List<HtmlLine> lines, String title) {
    int found = -1;
    int text = 0;
    for (int i = 0; i < lines.size() && text < HEAD; i++) {
      text += lines.get(i).region() == Region.BEFORE ? 0 : 1;
      found = HtmlTitle.fold(lines.get(i).text()).equals(title) ? i : found;
    }
    return found;
  }

  private static boolean named(HtmlLine line) {
    return Stream.iterate(Optional.of(line.block()), up -> up.map(Element::parent))
        .limit(UP)
        .flatMap(Optional::stream)
        .anyMatch(e -> NAMED.matcher(HtmlTree.names(e)).find());
  }
}
