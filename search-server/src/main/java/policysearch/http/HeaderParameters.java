package policysearch.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind the semicolons of a header: {@code form-data; name="a"; filename="b.html"}.
 */
final class HeaderParameters {
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*+([^\\s;=\"]++)\\s*+=\\s*+(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^;\"]*+))");

  private final Map<String, String> values = new HashMap<>();

  HeaderParameters(String header) {
    Matcher found = PARAMETER.matcher(header);
    while (found.find()) {
      String value =
          Optional.ofNullable(found.group(2))
              .map(quoted -> quoted.replaceAll("\\\\([\"\\\\])", "$1"))
              .orElseGet(() -> found.group(3).strip());
      values.putIfAbsent(found.group(1).toLowerCase(Locale.ROOT), value);
    }
  }

  /** The value of a name. */
  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /**
   * The value in the form that says its encoding (RFC 8187): {@code filename*=UTF-8''%E7%AE%97}.
   */
  Optional<String> encoded(String name) {
    return value(name + "*")
        .map(text -> text.split("'", 3))
        .filter(parts -> parts.length == 3 && parts[0].equalsIgnoreCase("UTF-8"))
        .map(parts -> decoded(parts[2]));
  }

  /** A plus is a plus here, unlike in queries. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // no escapes, so as it stands
    }
  }
}
