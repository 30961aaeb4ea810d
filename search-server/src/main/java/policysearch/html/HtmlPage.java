package policysearch.html;

import java.util.Optional;

/**
 * A page, ready to be put into its frame.
 *
 * @param status of HTTP
 * @param title of the browser's tab
 * @param head what stands in {@code head} besides
 * @param body all that is seen
 */
public record HtmlPage(int status, String title, Head head, String body) {

  /**
   * What machines are told of a page.
   *
   * @param description one or two sentences
   * @param canonical its own address, where it has one among several
   * @param data what it is about, as JSON-LD
   * @param isIndexed whether search engines may keep it; links are followed in any case
   * @param feed the address of a feed of it
   */
  public record Head(
      String description,
      Optional<String> canonical,
      Optional<String> data,
      boolean isIndexed,
      Optional<String> feed) {

    /** A page with an address of its own that is about nothing in particular. */
    static Head of(String description, String canonical) {
      return new Head(
          description, Optional.of(canonical), Optional.empty(), true, Optional.empty());
    }

    /** A page that nobody is to keep. */
    static Head passing(String description) {
      return new Head(description, Optional.empty(), Optional.empty(), false, Optional.empty());
    }
  }

  static HtmlPage of(String title, Head head, Html body) {
    return new HtmlPage(200, title, head, body.toString());
  }
}
