package policysearch.raw;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Gives ids made of names: readable, safe in an address and in a file name. */
final class PageIds {
  /** .html, .docx, .xhtml; not the .14 of 2024.05.14. */
  private static final Pattern ENDING = Pattern.compile("(?<=.)\\.[A-Za-z][A-Za-z0-9]{0,5}$");

  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._-]+");
  private static final int LONGEST = 200;

  private PageIds() {}

  /** The id that {@code path} (no ending) suggests. */
  static String of(String path) {
    String safe = UNSAFE.matcher(path.replace('/', '-')).replaceAll("_");
    if (safe.isBlank()) {
      return "_";
    }
    return safe.length() <= LONGEST ? safe : shortened(safe);
  }

  /** {@code name} without its endings: x for x.html, x.txt.gz and x.tar.zst. */
  static String stem(String name) {
    String inner = name;
    for (Ending ending : Ending.COMPRESSED) {
      inner = ending.cut(inner);
    }
    return ENDING.matcher(inner).replaceFirst("");
  }

  /** Two long names that differ only at their end must not become one. */
  private static String shortened(String id) {
    long hash = 0xcbf29ce484222325L; // FNV-1a
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    int end = Character.isHighSurrogate(id.charAt(LONGEST - 18)) ? LONGEST - 18 : LONGEST - 17;
    return id.substring(0, end) + "-" + String.format(Locale.ROOT, "%016x", hash);
  }
}
