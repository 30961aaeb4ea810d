package policysearch.page;

import org.jsoup.nodes.Element;

/**
 * A line of a page as a reader sees it.
 *
 * @param text the line, cleaned
 * @param parts the same, with {@link #EDGE} where one inline element ends and another begins
 * @param block the innermost block element around it
 * @param links how many of its characters are links
 * @param file whether a link in it leads to a file, such as an attachment
 * @param region where it stands
 * @param form what its elements say that it is
 * @param aside whether it stands in what the page's own names call navigation, sharing, comments …
 */
record HtmlLine(
    String text,
    String parts,
    Element block,
    int links,
    boolean file,
    Region region,
    ParsedPage.Kind form,
    boolean aside) {
  static final char EDGE = '\u241F';

  /** Before, in or after the main text. */
  enum Region {
    BEFORE,
    MAIN,
    AFTER
  }

  /** The same line with other words. */
  HtmlLine withText(String other) {
    return new HtmlLine(other, other, block, links, file, region, form, aside);
  }

  /** Whether all of it can be clicked. */
  boolean isLink() {
    return links * 10 >= text.length() * 9;
  }
}
