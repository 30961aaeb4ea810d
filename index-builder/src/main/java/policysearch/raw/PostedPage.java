package policysearch.raw;

import java.util.Optional;

/** Gives the raw page of what was sent to a running server. */
public final class PostedPage {
  /** What the origin of such a page begins with: no path does. */
  public static final String ORIGIN = "posted:";

  private PostedPage() {}

  /**
   * The page.
   *
   * <p>Without an id of its own it has one made of its address, else of its bytes: sent again, it
   * is the same document.
   *
   * @param name of the file, whose ending says its format
   * @param row whether {@code bytes} are a row of JSON lines
   * @param id the document's, if the sender gave it one
   * @param url where it was published
   */
  public static RawPage of(
      String name, boolean row, Optional<String> id, Optional<String> url, byte[] bytes) {
    String sha256 = Place.sha256(bytes);
    String own =
        id.or(() -> url.flatMap(WebAddress::of).map(WebAddress::id))
            .orElse("sent-" + sha256.substring(0, 16));
    return new RawPage(
        name,
        ORIGIN + own,
        row ? RawPage.Form.JSON_ROW : RawPage.Form.PAGE,
        own,
        bytes,
        sha256,
        url);
  }
}
