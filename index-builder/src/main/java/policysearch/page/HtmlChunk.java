package policysearch.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import policysearch.page.ParsedPage.Kind;

/**
 * Gives the lines of HTML that is embedded in an office document: all of it is the document's text,
 * there are no menus and no buttons to leave out.
 */
final class HtmlChunk {
  private static final Pattern CENTRED = Pattern.compile("(?i)text-align\\s*:\\s*center");
  private static final Set<String> ROW = Set.of("tr");

  /** How large browsers print headings, in half points. */
  private static final Map<String, Integer> SIZES = Map.of("h1", 48, "h2", 36, "h3", 28);

  private HtmlChunk() {}

  /** The lines of the HTML or MHTML in {@code bytes}. */
  static List<OfficeLine> lines(byte[] bytes) throws Unreadable {
    Decoded decoded = Signature.mhtml(bytes) ? MhtmlPageParser.text(bytes) : HtmlText.of(bytes);
    return switch (decoded) {
      case Decoded.Broken(var reason) -> throw new Unreadable("in a part of it: " + reason);
      case Decoded.Text(var html, var ignored) -> read(html);
    };
  }

  private static List<OfficeLine> read(String html) {
    Document page = HtmlTree.of(html);
    List<HtmlLine> all = HtmlLines.of(page.body(), page.body(), HtmlMass.of(page.body()));
    List<OfficeLine> lines = new ArrayList<>();
    int at = 0;
    while (at < all.size()) {
      Optional<Element> row = row(all.get(at));
      int end = at + 1;
      while (row.isPresent() && end < all.size() && row(all.get(end)).equals(row)) {
        end++;
      }
      if (row.isPresent()) {
        lines.addAll(TableRows.of(cells(all.subList(at, end))));
      } else if (!isContents(all.get(at)) && !isHeadOfContents(all, at)) {
        lines.add(line(all.get(at)));
      }
      at = end;
    }
    return lines;
  }

  private static Optional<Element> row(HtmlLine line) {
    return line.form() == Kind.TABLE ? HtmlTree.nearest(line.block(), ROW) : Optional.empty();
  }

  private static List<List<OfficeLine>> cells(List<HtmlLine> row) {
    List<List<OfficeLine>> cells = new ArrayList<>();
    Optional<Element> before = Optional.empty();
    for (HtmlLine line : row) {
      Optional<Element> cell = HtmlCells.of(line);
      if (cells.isEmpty() || !cell.equals(before)) {
        cells.add(new ArrayList<>());
      }
      cells.getLast().add(line(line));
      before = cell;
    }
    return cells;
  }

  /** A line that leads to a heading of the same text repeats it. */
  private static boolean isContents(HtmlLine line) {
    return line.links() >= HtmlSpaces.none(line.text()).length()
        && line.block().selectFirst("a[href^=#]") != null;
  }

  private static boolean isHeadOfContents(List<HtmlLine> all, int at) {
    return at + 1 < all.size()
        && HtmlSpaces.none(all.get(at).text()).equals("目录")
        && isContents(all.get(at + 1));
  }

  private static OfficeLine line(HtmlLine line) {
    Element block = line.block();
    Optional<Element> heading = HtmlTree.nearest(block, SIZES.keySet());
    int size = heading.map(h -> SIZES.getOrDefault(h.normalName(), 0)).orElse(0);
    boolean centred =
        block.attr("align").equalsIgnoreCase("center")
            || CENTRED.matcher(block.attr("style")).find();
    Kind form = line.form() == Kind.CAPTION ? Kind.PARAGRAPH : line.form();
    boolean titled = heading.filter(h -> h.normalName().equals("h1")).isPresent();
    return new OfficeLine(line.text(), form, centred, size, titled);
  }
}
