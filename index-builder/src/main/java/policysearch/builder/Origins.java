package policysearch.builder;

import java.util.regex.Pattern;
import policysearch.raw.RawPage;

/** How the canonical names of inputs lie in each other: folder, file, archive entry, row. */
final class Origins {
  private static final Pattern ROW = Pattern.compile("#[0-9]+$");

  private Origins() {}

  /** {@code origin} without the number of its row. */
  static String withoutRow(String origin) {
    return ROW.matcher(origin).replaceFirst("");
  }

  /** The file on disk that holds {@code origin}. */
  static String file(String origin) {
    int entry = origin.indexOf("!/");
    return withoutRow(entry < 0 ? origin : origin.substring(0, entry));
  }

  /** What an id that is made of names belongs to: the page, or all rows of one file. */
  static String claimant(RawPage raw) {
    return switch (raw.form()) {
      case PAGE -> raw.origin();
      case JSON_ROW -> withoutRow(raw.origin());
    };
  }

  /** Whether {@code origin} is {@code place} or lies in it. */
  static boolean inside(String place, String origin) {
    if (!origin.startsWith(place)) {
      return false;
    }
    String rest = origin.substring(place.length());
    return rest.isEmpty()
        || place.endsWith("/")
        || rest.startsWith("/")
        || rest.startsWith("!/")
        || rest.startsWith("#");
  }
}
