package policysearch.page;

import policysearch.page.ParsedPage.Kind;

/**
 * A paragraph or a row of a table of an office document, with the looks by which a reader knows a
 * title.
 *
 * @param text without blanks at its ends
 * @param form what its style says that it is
 * @param centred whether it stands in the middle
 * @param size of most of its letters, in half points; 0 where unknown
 * @param titled whether its style is called a title
 */
record OfficeLine(String text, Kind form, boolean centred, int size, boolean titled) {
  /** A line of which only the text is known. */
  static OfficeLine plain(String text) {
    return new OfficeLine(text, Kind.PARAGRAPH, false, 0, false);
  }
}
