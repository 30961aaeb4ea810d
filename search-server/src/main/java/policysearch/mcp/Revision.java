package policysearch.mcp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The revisions of the protocol that are spoken here, the newest first.
 *
 * <p>Since 2026-07-28 each request says which one it means; before, a client asked once, with
 * {@code initialize}.
 */
public enum Revision {
  OF_2026_07_28("2026-07-28", true),
  OF_2025_11_25("2025-11-25", false),
  OF_2025_06_18("2025-06-18", false);

  private final String value;
  private final boolean stateless;

  Revision(String value, boolean stateless) {
    this.value = value;
    this.stateless = stateless;
  }

  /** Its name on the wire. */
  public String value() {
    return value;
  }

  /** Whether each request carries the revision, and there is no {@code initialize}. */
  public boolean stateless() {
    return stateless;
  }

  /** The revision of that name. */
  public static Optional<Revision> named(String value) {
    return Arrays.stream(values()).filter(r -> r.value.equals(value)).findFirst();
  }

  /** The names of all. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Revision::value).toList();
  }

  /** What {@code initialize} is answered with: what was asked for, else the newest that has it. */
  static Revision negotiated(String asked) {
    return named(asked).filter(r -> !r.stateless).orElse(OF_2025_11_25);
  }
}
