package policysearch.api;

/** An answer that is a text as it stands, and what kind of text. */
public record Text(String mediaType, String text) {
  static final String PLAIN = "text/plain; charset=utf-8";
}
