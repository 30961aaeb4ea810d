package policysearch.raw;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a page in a crawl.
 *
 * @param full as it was asked for, without a fragment
 * @param local without scheme, host in lower case: what http and https have in common
 */
record WebAddress(String full, String local) {
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:https?|ftp)://([^/?#\\s@]+)([^#]*)(?:#.*)?");

  /** {@code target} as a page's address; none for what crawlers note down beside pages. */
  static Optional<WebAddress> of(String target) {
    String bare = target.strip().replaceFirst("^<(.*)>$", "$1");
    Matcher m = ADDRESS.matcher(bare);
    if (!m.matches()) {
      return Optional.empty();
    }
    String host = m.group(1).toLowerCase(Locale.ROOT).replaceFirst(":(?:80|443)$", "");
    String path = m.group(2).isEmpty() ? "/" : m.group(2);
    return Optional.of(new WebAddress(bare.replaceFirst("#.*$", ""), host + path));
  }

  /** The identity of the page: readable, and another one for each address. */
  String id() {
    String hash = Place.sha256(local.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    String path = local.replaceFirst("/$", "");
    return PageIds.of(path.substring(0, Math.min(path.length(), 150))) + "-" + hash;
  }

  /** The path without host and query, for its ending. */
  String path() {
    return local.replaceFirst("\\?.*$", "").replaceFirst("^[^/]*", "");
  }
}
