package policysearch.raw;

import java.util.Optional;

/**
 * The bytes of one document and where they come from.
 *
 * @param file as the user named it, with the entry or row inside it: {@code a.zip!/b/c.txt}, {@code
 *     x.jsonl.zst#17}
 * @param origin the same, canonical: absolute path, stable over runs
 * @param form how the bytes are to be read
 * @param suggestedId identity by name, unless the content gives one; unique only within a folder
 * @param bytes the content
 * @param sha256 of the bytes, lower-case hex
 * @param url the address it was fetched from, if the container knows it (WARC); such a page is the
 *     same one in every crawl
 * @param capture when and how it was fetched, if the container knows it
 */
@SuppressWarnings("ArrayRecordComponent") // handed from stage to stage, never compared
public record RawPage(
    String file,
    String origin,
    Form form,
    String suggestedId,
    byte[] bytes,
    String sha256,
    Optional<String> url,
    Optional<Capture> capture) {

  /**
   * How a crawler came by a page.
   *
   * @param at when, as ISO-8601 in UTC; says nothing about when it was published
   * @param contentType as the server said it
   */
  public record Capture(Optional<String> at, Optional<String> contentType) {}

  /** A page that no crawler fetched. */
  public RawPage(
      String file,
      String origin,
      Form form,
      String suggestedId,
      byte[] bytes,
      String sha256,
      Optional<String> url) {
    this(file, origin, form, suggestedId, bytes, sha256, url, Optional.empty());
  }

  /** How bytes are to be read. */
  public enum Form {
    /** A page by itself; its parser is found by name and content. */
    PAGE,
    /** One row of a JSON lines file: {"id","title","text","date","source","url","column"}. */
    JSON_ROW
  }

  /** The same page under another suggested id. */
  public RawPage withSuggestedId(String id) {
    return new RawPage(file, origin, form, id, bytes, sha256, url, capture);
  }
}
