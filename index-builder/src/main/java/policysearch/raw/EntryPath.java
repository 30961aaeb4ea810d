package policysearch.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives the path of an archive entry, clean and relative. */
final class EntryPath {
  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");

  private EntryPath() {}

  /** {@code name} with forward slashes and no empty parts; none if it leads out of the archive. */
  static Optional<String> of(String name) {
    String path = name.replace('\\', '/');
    if (path.startsWith("/") || path.indexOf('\0') >= 0 || DRIVE.matcher(path).matches()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        return Optional.empty();
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
  }

  /** The last part of {@code path}. */
  static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether a part of {@code path} is hidden, or what a Mac leaves in archives. */
  static boolean hidden(String path) {
    return path.startsWith(".") || path.contains("/.") || path.startsWith("__MACOSX/");
  }
}
