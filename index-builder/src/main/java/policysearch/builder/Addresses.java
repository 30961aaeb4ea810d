package policysearch.builder;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Gives the address of a page out of what it says itself and what a crawler asked for. */
final class Addresses {
  private static final int LONGEST = 2000;

  private Addresses() {}

  /**
   * The address that the page names, unless a crawler knows better: templates name the front page
   * of their site, or nothing that is an address, on each of its pages.
   */
  static Optional<String> of(Optional<String> named, Optional<String> fetched) {
    return fetched.isEmpty()
        ? named
        : named.filter(n -> plausible(n, fetched.get())).or(() -> fetched);
  }

  private static boolean plausible(String named, String fetched) {
    Optional<URI> address = address(named);
    return address.isPresent()
        && (!isFrontPage(address.get())
            || address(fetched).filter(Addresses::isFrontPage).isPresent());
  }

  private static boolean isFrontPage(URI address) {
    String path = Optional.ofNullable(address.getRawPath()).orElse("");
    return address.getRawQuery() == null && path.matches("/?(?:index\\.\\w+)?");
  }

  private static Optional<URI> address(String text) {
    try {
      URI uri = new URI(text.strip());
      String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      boolean host = uri.getHost() != null && uri.getHost().contains(".");
      return Optional.of(uri).filter(_ -> web && host && text.length() <= LONGEST);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
