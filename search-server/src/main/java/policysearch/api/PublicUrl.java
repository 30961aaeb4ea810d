package policysearch.api;

import java.net.URI;
import java.util.Optional;

/**
 * Under which address the world finds this server. What a request says of it ({@code Host}) is not
 * to be trusted, so only whoever starts the server can say it.
 *
 * @param origin such as {@code https://search.example.org}; absent if nobody said it
 */
public record PublicUrl(Optional<String> origin) {
  /** Nobody said it. */
  public static final PublicUrl UNKNOWN = new PublicUrl(Optional.empty());

  /**
   * The one that {@code text} names.
   *
   * @throws IllegalArgumentException if it is not {@code http://} or {@code https://} with a host
   *     and nothing behind it: the page's own links begin at the root
   */
  public static PublicUrl parse(String text) {
    String plain = text.strip().replaceFirst("/+$", "");
    if (!plain.matches("https?://(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?")) {
      throw new IllegalArgumentException(
          "the public address must be such as https://search.example.org, got " + text);
    }
    return new PublicUrl(Optional.of(plain));
  }

  /** The host without a port. */
  public Optional<String> host() {
    return origin.map(text -> URI.create(text).getHost());
  }

  /** The address of what stands at {@code path}: whole if it is known, else the path alone. */
  public String address(String path) {
    return origin.orElse("") + path;
  }
}
