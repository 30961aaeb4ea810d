package policysearch.page;

import java.util.ArrayList;
import java.util.List;
import policysearch.page.ParsedPage.Kind;

/** Collects the lines of a document whose table cells only tell where they end. */
final class OfficeLines {
  private final List<OfficeLine> lines = new ArrayList<>();
  private final List<List<OfficeLine>> cells = new ArrayList<>();
  private List<OfficeLine> cell = new ArrayList<>();

  /** Adds a paragraph; its own line breaks part lines. */
  void add(String text, boolean inTable, OfficeLine looks) {
    if (!inTable) {
      endRow();
    }
    for (String part : text.split("\n", -1)) {
      String line = HtmlSpaces.line(part);
      if (!line.isEmpty()) {
        OfficeLine added =
            new OfficeLine(line, looks.form(), looks.centred(), looks.size(), looks.titled());
        (inTable ? cell : lines).add(added);
      }
    }
  }

  /** The cell ends. */
  void endCell() {
    cells.add(cell);
    cell = new ArrayList<>();
  }

  /** The row ends, if one was begun. */
  void endRow() {
    if (!cell.isEmpty()) {
      endCell();
    }
    if (!cells.isEmpty()) {
      lines.addAll(TableRows.of(cells));
      cells.clear();
    }
  }

  /** All lines. */
  List<OfficeLine> all() {
    endRow();
    return List.copyOf(lines);
  }

  /** Looks of which nothing is known but the kind. */
  static OfficeLine looks(Kind form, boolean centred, int size, boolean titled) {
    return new OfficeLine("", form, centred, size, titled);
  }
}
