package policysearch.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A printed line: what stands on one height of a page, or of one column of it.
 *
 * @param page its number, from 0
 * @param column tells the columns of pages apart; lines of one have the same margins
 * @param y its baseline from the top
 * @param size height of most of its characters
 * @param cells its parts from left to right, set apart by gaps that no text has
 * @param form what it is a part of
 */
record PdfLine(int page, int column, float y, float size, List<Cell> cells, Form form) {
  /** What a line is a part of. */
  enum Form {
    TEXT,
    /** A whole row of a table, whatever lines its cells have. */
    ROW
  }

  /** A part of a line. */
  record Cell(float left, float right, String text) {
    boolean overlaps(Cell other) {
      return left < other.right && other.left < right;
    }
  }

  PdfLine {
    cells = List.copyOf(cells);
  }

  float left() {
    return cells.getFirst().left();
  }

  float right() {
    return cells.getLast().right();
  }

  /** The whole line; a gap is a space. */
  String text() {
    if (cells.size() == 1) {
      return cells.getFirst().text();
    }
    return String.join(" ", cells.stream().map(Cell::text).toList());
  }

  /** The parts of the line that lie on one side of {@code x}, as a line of a column. */
  PdfLine side(Side side, float x) {
    List<Cell> kept = new ArrayList<>();
    for (Cell cell : cells) {
      if ((cell.left() + cell.right() < 2 * x) == (side == Side.LEFT)) {
        kept.add(cell);
      }
    }
    return new PdfLine(page, column + (side == Side.LEFT ? 1 : 2), y, size, kept, form);
  }

  /** Of a gap between two columns. */
  enum Side {
    LEFT,
    RIGHT
  }
}
