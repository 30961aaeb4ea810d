package policysearch.page;

import java.util.ArrayList;
import java.util.List;
import policysearch.page.ParsedPage.Kind;

/** Gives the rows of an office document's table as lines, as those of a web page are read. */
final class TableRows {
  private static final int MOST_CELLS = 80;
  private static final int LONGEST_CELL = 300;

  private TableRows() {}

  /** The lines of a row of {@code cells}: one if they are short, else each by itself. */
  static List<OfficeLine> of(List<List<OfficeLine>> cells) {
    List<List<OfficeLine>> filled = cells.stream().filter(c -> !c.isEmpty()).toList();
    if (filled.size() == 1) {
      return filled.getFirst();
    }
    StringBuilder row = new StringBuilder();
    int lines = 0;
    boolean shorter = true;
    for (List<OfficeLine> cell : filled) {
      row.append(row.isEmpty() ? "" : " | ");
      for (OfficeLine line : cell) {
        row.append(line.text());
        shorter &= line.text().length() <= LONGEST_CELL;
        lines++;
      }
    }
    if (shorter && lines <= MOST_CELLS) {
      return row.isEmpty()
          ? List.of()
          : List.of(new OfficeLine(row.toString(), Kind.TABLE, false, 0, false));
    }
    List<OfficeLine> apart = new ArrayList<>();
    for (List<OfficeLine> cell : filled) {
      cell.forEach(l -> apart.add(new OfficeLine(l.text(), Kind.TABLE, false, 0, false)));
    }
    return apart;
  }
}
