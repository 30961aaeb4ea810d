package policysearch.builder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** The rules by which pages become documents: a page is unchanged only if they are too. */
final class ReadingRules {
  /** Code and word lists that decide what is read out of a page. */
  private static final List<String> PARTS =
      List.of(
          "policysearch/page",
          "policysearch/extract",
          "policysearch/corrections",
          "policysearch/builder/Addresses.class",
          "policysearch/builder/Joining.class",
          "policysearch/raw/LinkPaths.class");

  private ReadingRules() {}

  /** Changes with every parser, rule and word list. Sixteen hex digits. */
  static String fingerprint() {
    return Computed.FINGERPRINT;
  }

  /** Changes with them and with whatever else decides. Sixteen hex digits. */
  static String with(byte[] more) {
    MessageDigest digest = sha256();
    digest.update(fingerprint().getBytes(StandardCharsets.UTF_8));
    digest.update(more);
    return hex(digest);
  }

  /** Of the code in {@code home}, a folder of classes or a jar. */
  static String of(Path home) throws IOException {
    if (Files.isDirectory(home)) {
      return hex(digest(home));
    }
    try (ZipFile jar = new ZipFile(home.toFile())) {
      return hex(digest(jar));
    }
  }

  /** The sums of the entries are there to be read: to hash their bytes took a tenth of a start. */
  private static MessageDigest digest(ZipFile jar) {
    MessageDigest digest = sha256();
    jar.stream()
        .filter(entry -> !entry.isDirectory() && isPart(entry.getName()))
        .map(entry -> entry.getName() + " " + entry.getCrc() + "\n")
        .sorted()
        .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
    return digest;
  }

  private static boolean isPart(String name) {
    return PARTS.stream().anyMatch(part -> name.equals(part) || name.startsWith(part + "/"));
  }

  private static MessageDigest digest(Path home) throws IOException {
    MessageDigest digest = sha256();
    for (String part : PARTS) {
      try (Stream<Path> files = Files.walk(home.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          digest.update(Files.readAllBytes(file));
        }
      }
    }
    return digest;
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  /** Computed once, on first use. */
  private static final class Computed {
    static final String FINGERPRINT = compute();

    private static String compute() {
      try {
        return of(
            Path.of(
                ReadingRules.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
      } catch (URISyntaxException e) {
        throw new AssertionError("code comes from a file", e);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read our own code", e);
      }
    }
  }
}
