package policysearch.webhook;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The hosts, each with a port, to which may be sent. */
public final class AllowedHosts {
  /** None: nothing is sent. */
  public static final AllowedHosts NONE = new AllowedHosts(Set.of());

  private static final int HTTPS = 443;
  private static final Pattern ENTRY =
      Pattern.compile("(\\[[0-9a-f:]+\\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::([1-9]\\d{0,4}))?");
  private static final Set<String> LOOPBACK = Set.of("localhost", "[::1]");
  private static final Pattern LOOPBACK_NUMBER =
      Pattern.compile("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");

  private final Set<String> places;

  private AllowedHosts(Set<String> places) {
    this.places = places;
  }

  /**
   * The hosts in a list such as {@code hooks.example.org,127.0.0.1:9000}; without a port, that of
   * HTTPS.
   *
   * @throws IllegalArgumentException naming the entry that is no host
   */
  public static AllowedHosts of(String list) {
    List<String> entries =
        Arrays.stream(list.split(",", -1))
            .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
            .filter(entry -> !entry.isEmpty())
            .toList();
    return new AllowedHosts(entries.stream().map(AllowedHosts::place).collect(Collectors.toSet()));
  }

  /** Whether nothing may be sent at all. */
  public boolean isEmpty() {
    return places.isEmpty();
  }

  /** Why nothing may be sent to {@code address}; empty if it may. */
  public Optional<String> refusal(URI address) {
    String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
    boolean https = "https".equals(address.getScheme());
    if (!https && !("http".equals(address.getScheme()) && isLoopback(host))) {
      return Optional.of("must be https, or http to this machine");
    }
    if (address.getRawUserInfo() != null) {
      return Optional.of("must not name a user");
    }
    int port = address.getPort() >= 0 ? address.getPort() : https ? HTTPS : 80;
    return places.contains(host + ":" + port)
        ? Optional.empty()
        : Optional.of("host " + host + ":" + port + " is not in --webhook-hosts");
  }

  /** By its name or number: what another name may lead to is known only when it is called. */
  private static boolean isLoopback(String host) {
    return LOOPBACK.contains(host) || LOOPBACK_NUMBER.matcher(host).matches();
  }

  private static String place(String entry) {
    var found = ENTRY.matcher(entry);
    int port =
        found.matches()
            ? Optional.ofNullable(found.group(2)).map(Integer::parseInt).orElse(HTTPS)
            : 0;
    if (port < 1 || port > 0xffff) {
      throw new IllegalArgumentException(
          "a webhook host must be host or host:port, got \"" + entry + "\"");
    }
    return found.group(1) + ":" + port;
  }
}
