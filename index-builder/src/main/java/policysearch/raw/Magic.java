package policysearch.raw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gives the kind of container by its first bytes, whatever its name says.
 *
 * <p>Office files, OFD and books are zips too: those are pages, told by their name or by the
 * entries that each of them has.
 */
final class Magic {
  /** Room for the local headers of a few entries. */
  private static final int FAR = 1 << 16;

  private static final int NEAR = 512;
  private static final Pattern PACKAGES =
      Pattern.compile(
          "(?i).\\.(?:doc[xm]|dot[xm]|xls[xmb]|ppt[xm]|pps[xm]|ofd|wps|wpt|et|dps|od[tsp]|epub)$");
  private static final Pattern PARTS =
      Pattern.compile(
          "\\[Content_Types]\\.xml|_rels/\\.rels|OFD\\.xml|mimetype|META-INF/container\\.xml"
              + "|(?:word|xl|ppt|Doc_0|docProps)/.*");

  private Magic() {}

  /**
   * The kind of container that {@code in}, named {@code name}, is; none for a page.
   *
   * @param in supports mark, and stands afterwards where it stood before
   */
  static Optional<Ending> kind(String name, InputStream in) throws IOException {
    Optional<Ending> byContent = byContent(peek(in, NEAR));
    if (byContent.isEmpty()) {
      return byName(name);
    }
    boolean page = byContent.get() == Ending.ZIP && isPackage(name, in);
    return page ? Optional.empty() : byContent;
  }

  private static Optional<Ending> byName(String name) {
    for (Ending ending : Ending.values()) {
      if (ending.of(name)) {
        return Optional.of(ending);
      }
    }
    return Optional.empty();
  }

  private static Optional<Ending> byContent(String head) {
    if (head.startsWith("\u001f\u008b\b")) {
      return Optional.of(Ending.GZIP);
    } else if (head.startsWith("(\u00b5/\u00fd")) {
      return Optional.of(Ending.ZSTD);
    } else if (head.startsWith("BZh") && head.startsWith("1AY&SY", 4)) {
      return Optional.of(Ending.BZIP2);
    } else if (head.startsWith("\u00fd7zXZ\0")) {
      return Optional.of(Ending.XZ);
    } else if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
      return Optional.of(Ending.ZIP);
    } else if (head.startsWith("7z\u00bc\u00af'\u001c")) {
      return Optional.of(Ending.SEVEN_ZIP);
    } else if (head.startsWith("Rar!\u001a\u0007")) {
      return Optional.of(Ending.RAR);
    } else if (head.startsWith("WARC/") && head.contains("\nWARC-")) {
      return Optional.of(Ending.WARC);
    }
    return head.startsWith("ustar", 257) ? Optional.of(Ending.TAR) : Optional.empty();
  }

  private static boolean isPackage(String name, InputStream in) throws IOException {
    if (PACKAGES.matcher(name).find()) {
      return true;
    }
    String head = peek(in, FAR);
    for (int at = 0; at >= 0; at = head.indexOf("PK\u0003\u0004", at + 4)) {
      if (at + 30 < head.length() && PARTS.matcher(entryName(head, at)).matches()) {
        return true;
      }
    }
    return false;
  }

  private static String entryName(String head, int at) {
    int length = head.charAt(at + 26) | head.charAt(at + 27) << 8;
    return head.substring(at + 30, Math.min(head.length(), at + 30 + length));
  }

  /** The first bytes, one character each. */
  private static String peek(InputStream in, int length) throws IOException {
    in.mark(length);
    byte[] head = in.readNBytes(length);
    in.reset();
    return new String(head, StandardCharsets.ISO_8859_1);
  }
}
