package policysearch.page;

/**
 * A printed character, or a few that one glyph stands for.
 *
 * @param left its left edge, in points from the left of the page as it is read
 * @param right its right edge
 * @param y its baseline, in points from the top of the page as it is read
 * @param size height of its font in points
 */
record PdfGlyph(String text, float left, float right, float y, float size) {
  boolean isBlank() {
    return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
