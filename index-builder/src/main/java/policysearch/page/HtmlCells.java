package policysearch.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import policysearch.page.ParsedPage.Kind;
import policysearch.page.ParsedPage.Label;

/** Reads what the cells of a table say of the document: names over or beside their values. */
final class HtmlCells {
  /** Heads of columns that tell of the whole document. */
  private static final List<String> HEADS = List.of("作出决定机关", "作出处罚决定的机关名称", "发文机关", "发文字号");

  private static final Set<String> CELLS = Set.of("td", "th");
  private static final int LONGEST = 60;
  private static final int MOST_LINES = 3;

  private HtmlCells() {}

  /** The cell around {@code line}, if it stands in one. */
  static Optional<Element> of(HtmlLine line) {
    return line.form() == Kind.TABLE ? HtmlTree.nearest(line.block(), CELLS) : Optional.empty();
  }

  /** The lines with those of a short cell joined: 作出处罚决定的 / 机关名称 is one name. */
  static List<HtmlLine> joined(List<HtmlLine> lines) {
    List<HtmlLine> out = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      Optional<Element> cell = of(lines.get(at));
      StringBuilder text = new StringBuilder(lines.get(at).text());
      int end = at + 1;
      while (cell.isPresent() && end < lines.size() && of(lines.get(end)).equals(cell)) {
        text.append(lines.get(end).text());
        end++;
      }
      if (end - at > 1 && end - at <= MOST_LINES && HtmlLabels.isName(text.toString())) {
        out.add(lines.get(at).withText(text.toString()));
      } else {
        out.addAll(lines.subList(at, end));
      }
      at = end;
    }
    return out;
  }

  /** What stands in the first row under the {@link #HEADS} of a table in {@code main}. */
  static List<Label> underHeads(Element main) {
    List<Label> labels = new ArrayList<>();
    for (Element row : main.select("tr:first-child")) {
      Element next = row.nextElementSibling();
      if (next == null || next.childrenSize() != row.childrenSize() || row.childrenSize() < 3) {
        continue;
      }
      for (int i = 0; i < row.childrenSize(); i++) {
        String head = HtmlSpaces.none(row.child(i).text());
        String value = HtmlSpaces.line(next.child(i).text());
        if (HEADS.contains(head) && !value.isEmpty() && value.length() <= LONGEST) {
          labels.add(new Label(head, value));
        }
      }
    }
    return labels;
  }
}
