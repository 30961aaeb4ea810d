package policysearch.page;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A line of a page as a reader sees it.
 *
 * @param text the line, cleaned
 * @param parts the same, with {@link #EDGE} where one inline element ends and another begins
 * @param block the innermost block element around it
 * @param links how many of its characters are links
 * @param files the links in it that lead to files, such as attachments
 * @param region where it stands
 * @param form what its elements say that it is
 * @param aside whether it stands in what the page's own names call navigation, sharing, comments …
 */
record HtmlLine(
    String text,
    String parts,
    Element block,
    int links,
    List<Element> files,
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
    return new HtmlLine(other, other, block, links, files, region, form, aside);
  }

  /** The same line with other files. */
  HtmlLine withFiles(List<Element> others) {
    return new HtmlLine(text, parts, block, links, others, region, form, aside);
  }

  /** Whether a link in it leads to a file. */
  boolean file() {
    return !files.isEmpty();
  }

  /** Whether all of it can be clicked. */
  boolean isLink() {
    return links * 10 >= text.length() * 9;
  }
}
