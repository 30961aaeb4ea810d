package policysearch.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key lets its owner do. */
public enum Scope {
  /** Search and read. */
  READ,
  /** Add, replace and delete documents. */
  WRITE,
  /** Look after the server: backups. */
  ADMIN;

  /** As it is written in files and on the command line. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope that is written so, if there is one. */
  public static Optional<Scope> of(String tag) {
    return Arrays.stream(values()).filter(scope -> scope.tag().equals(tag)).findFirst();
  }
}
