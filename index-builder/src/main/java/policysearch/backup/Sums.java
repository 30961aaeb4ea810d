package policysearch.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The list of a backup's files and their SHA-256, as {@code sha256sum -c} reads it. It is written
 * last: a backup without it was interrupted.
 */
final class Sums {
  static final String FILE = "SHA256SUMS";

  /** Two spaces, as the tool writes for files that are read as bytes. */
  private static final String BETWEEN = "  ";

  private Sums() {}

  /** Writes the list of all files in {@code folder}. */
  static void write(Path folder) throws IOException {
    StringBuilder lines = new StringBuilder();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        lines.append(sum(file)).append(BETWEEN).append(name(folder, file)).append('\n');
      }
    }
    DurableCopy.bytes(lines.toString().getBytes(StandardCharsets.UTF_8), folder.resolve(FILE));
    DurableCopy.names(folder);
  }

  /**
   * The names of the files that the list in {@code folder} has, with their sums.
   *
   * @throws IOException if there is none, or it is none
   */
  static Map<String, String> read(Path folder) throws IOException {
    Path list = folder.resolve(FILE);
    if (!Files.isRegularFile(list)) {
      throw new IOException(folder + " is no whole backup: it has no " + FILE);
    }
    Map<String, String> sums = new TreeMap<>();
    for (String line : Files.readAllLines(list)) {
      int at = line.indexOf(BETWEEN);
      Path name = Path.of(at < 0 ? "" : line.substring(at + BETWEEN.length()));
      if (at < 0 || name.isAbsolute() || name.normalize().startsWith("..")) {
        throw new IOException(list + " is damaged: \"" + line + "\"");
      }
      sums.put(line.substring(at + BETWEEN.length()), line.substring(0, at));
    }
    return sums;
  }

  /**
   * Compares files with their sums.
   *
   * @throws IOException if one differs or is missing
   */
  static void verify(Path folder, Map<String, String> sums) throws IOException {
    for (var expected : sums.entrySet()) {
      Path file = folder.resolve(expected.getKey());
      if (!Files.isRegularFile(file) || !sum(file).equals(expected.getValue())) {
        throw new IOException(
            file + (Files.exists(file) ? " is damaged" : " is missing") + "; take another backup");
      }
    }
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static String sum(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
