package policysearch.page;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Gives the parts of a zip that is one document, by name. Only what is asked for is unpacked, and
 * of that no more than the limits, whatever the zip says of its sizes.
 */
final class ZipParts {
  private static final int END = 0x06054b50;
  private static final int DIRECTORY = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final int MOST_ENTRIES = 20_000;
  private static final int LARGEST_PART = 64 << 20;
  private static final int LARGEST_SUM = 128 << 20;

  private final byte[] bytes;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private int left = LARGEST_SUM;

  private record Entry(int flags, int method, long packed, long at) {
    boolean encrypted() {
      return (flags & 1) != 0;
    }
  }

  private ZipParts(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The parts of {@code bytes}.
   *
   * @throws Unreadable if the directory at the end of every whole zip is not there
   */
  static ZipParts of(byte[] bytes) throws IOException {
    ZipParts parts = new ZipParts(bytes);
    parts.directory(parts.end());
    return parts;
  }

  /** The names of the parts, with / between folders, in the order of the directory. */
  Set<String> names() {
    return entries.keySet();
  }

  /** Whether some part can only be read with a password. */
  boolean encrypted() {
    return entries.values().stream().anyMatch(Entry::encrypted);
  }

  /** The part called {@code name}, in capitals or not; empty if there is none. */
  Optional<byte[]> read(String name) throws IOException {
    String clean = clean(name);
    Entry entry = entries.get(clean);
    if (entry == null) {
      String folded = clean.toLowerCase(Locale.ROOT);
      Optional<String> other =
          entries.keySet().stream()
              .filter(n -> n.toLowerCase(Locale.ROOT).equals(folded))
              .findFirst();
      return other.isEmpty() ? Optional.empty() : read(other.get());
    }
    return Optional.of(unpacked(name, entry));
  }

  /** Where a path leads from {@code folder}: ../a/b.xml, /a/b.xml, b.xml. */
  static String resolve(String folder, String path) {
    String whole = path.startsWith("/") || folder.isEmpty() ? path : folder + "/" + path;
    java.util.ArrayDeque<String> steps = new java.util.ArrayDeque<>();
    for (String step : whole.replace('\\', '/').split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }

  /** The folder in which the part called {@code name} lies. */
  static String folder(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  private static String clean(String name) {
    return resolve("", name);
  }

  private int end() throws Unreadable {
    int last = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
    for (int i = bytes.length - END_LENGTH; i >= last; i--) {
      if (int32(i) == END) {
        return i;
      }
    }
    throw new Unreadable("the zip it is has no end: cut off");
  }

  private void directory(int end) throws Unreadable {
    long size = uint32(end + 12);
    long shift = end - size - uint32(end + 16); // something may stand before the zip
    int at = (int) Math.max(0, Math.min(end, end - size));
    while (at + 46 <= end && int32(at) == DIRECTORY) {
      int name = int16(at + 28);
      if (entries.size() == MOST_ENTRIES || at + 46 + name > end) {
        throw new Unreadable("the zip it is has a broken directory, or too long a one");
      }
      boolean utf8 = (int16(at + 8) & 0x800) != 0;
      Charset charset = utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
      entries.putIfAbsent(
          clean(new String(bytes, at + 46, name, charset)),
          new Entry(
              int16(at + 8),
              int16(at + 10),
              uint32(at + 20),
              uint32(at + 42) + Math.max(0, shift)));
      at += 46 + name + int16(at + 30) + int16(at + 32);
    }
  }

  private byte[] unpacked(String name, Entry entry) throws IOException {
    if (entry.encrypted()) {
      throw new Unreadable("it is encrypted");
    }
    long at = entry.at();
    if (at + 30 > bytes.length || int32((int) at) != LOCAL) {
      throw new Unreadable("the zip it is has no part at the place of " + name);
    }
    long from = at + 30 + int16((int) at + 26) + int16((int) at + 28);
    if (from + entry.packed() > bytes.length) {
      throw new Unreadable("the zip it is ends within " + name);
    }
    int start = (int) from;
    int packed = (int) entry.packed();
    byte[] part =
        switch (entry.method()) {
          case 0 -> Arrays.copyOfRange(bytes, start, start + packed);
          case 8 -> inflated(name, start, packed);
          default -> throw new Unreadable(name + " in it is compressed in an unknown way");
        };
    left -= part.length;
    return part;
  }

  private byte[] inflated(String name, int start, int packed) throws IOException {
    int most = Math.min(LARGEST_PART, left);
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes, start, packed);
      byte[] out = new byte[(int) Math.min(most, Math.max(1024, 4L * packed))];
      int length = 0;
      while (!inflater.finished()) {
        if (length == out.length) {
          if (length >= most) {
            throw new Unreadable(name + " in it unpacks to more than " + (most >> 20) + " MiB");
          }
          out = Arrays.copyOf(out, (int) Math.min(most, 2L * length));
        }
        int got = inflater.inflate(out, length, out.length - length);
        if (got == 0 && !inflater.finished() && inflater.needsInput()) {
          throw new Unreadable("the zip it is ends within " + name);
        }
        length += got;
      }
      return Arrays.copyOf(out, length);
    } catch (DataFormatException e) {
      throw new Unreadable("broken: " + name + " in it cannot be unpacked");
    } finally {
      inflater.end();
    }
  }

  private int int16(int at) {
    return at + 2 > bytes.length ? 0 : (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
  }

  private int int32(int at) {
    return int16(at) | int16(at + 2) << 16;
  }

  private long uint32(int at) {
    return int32(at) & 0xFFFFFFFFL;
  }
}
