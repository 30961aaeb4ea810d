package policysearch.mcp;

import java.util.Optional;

/**
 * Where the pages of this server can be opened.
 *
 * @param base such as {@code http://127.0.0.1:8080}; absent if nothing serves them
 */
public record Site(Optional<String> base) {
  /** Nothing serves the pages. */
  public static final Site NONE = new Site(Optional.empty());

  /** The pages are served below {@code base}. */
  public static Site at(String base) {
    return new Site(Optional.of(base.replaceFirst("/+$", "")));
  }

  /** The address of the page at {@code path}. */
  Optional<String> address(String path) {
    return base.map(b -> b + path);
  }
}
