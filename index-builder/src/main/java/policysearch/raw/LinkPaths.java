package policysearch.raw;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives the names under which a linked file may lie beside its page, the likeliest first. */
final class LinkPaths {
  private static final Pattern FILE_NAME =
      Pattern.compile("(?i)[?&](?:file_?name|name|fn|file|path)=([^&#]+)");
  private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
  private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");
  private static final int LONGEST = 250;

  private LinkPaths() {}

  /** Relative paths, clean, none of which leads out. */
  static List<String> of(String name, String href) {
    String path = href.replaceFirst("#.*$", "").replaceFirst("\\?.*$", "");
    boolean relative = !path.matches("(?i)[a-z][a-z0-9+.-]*:.*|/.*");
    String decoded = decoded(path);
    Set<String> paths = new LinkedHashSet<>();
    if (relative) {
      add(decoded, paths);
    }
    add(EntryPath.last(decoded), paths);
    add(EntryPath.last(path), paths);
    Matcher named = FILE_NAME.matcher(href);
    while (named.find()) {
      add(EntryPath.last(decoded(named.group(1).replace('+', ' '))), paths);
    }
    String visible = FORBIDDEN.matcher(name.strip()).replaceAll("_");
    add(visible, paths);
    Matcher ending = ENDING.matcher(decoded);
    if (ending.find() && !ENDING.matcher(visible).find()) {
      add(visible + ending.group(), paths);
    }
    return new ArrayList<>(paths);
  }

  private static void add(String path, Set<String> paths) {
    Optional<String> clean = EntryPath.of(path);
    clean
        .filter(p -> p.length() <= LONGEST && !EntryPath.hidden(p))
        .filter(p -> ENDING.matcher(p).find())
        .ifPresent(paths::add);
  }

  /** Percent-encoded as UTF-8, or as GBK by sites that are in GBK. */
  private static String decoded(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < path.length(); i++) {
      int value = path.charAt(i) == '%' ? hex(path, i + 1) : -1;
      if (value >= 0) {
        bytes.write(value);
        i += 2;
      } else {
        int end = path.offsetByCodePoints(i, 1);
        bytes.writeBytes(path.substring(i, end).getBytes(StandardCharsets.UTF_8));
        i = end - 1;
      }
    }
    return EntryNames.of(bytes.toByteArray());
  }

  private static int hex(String text, int at) {
    int high = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
    int low = at + 1 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
