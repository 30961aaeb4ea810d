package policysearch.builder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

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

  /** Computed once, on first use: some hundred files out of our own jar. */
  private static final class Computed {
    static final String FINGERPRINT = compute();

    private static String compute() {
      try {
        Path home =
            Path.of(ReadingRules.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(home)) {
          return digest(home);
        }
        try (FileSystem jar = FileSystems.newFileSystem(home)) {
          return digest(jar.getPath("/"));
        }
      } catch (URISyntaxException e) {
        throw new AssertionError("code comes from a file", e);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read our own code", e);
      }
    }

    private static String digest(Path home) throws IOException {
      MessageDigest digest = sha256();
      for (String part : PARTS) {
        try (Stream<Path> files = Files.walk(home.resolve(part))) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            digest.update(Files.readAllBytes(file));
          }
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError("every Java has SHA-256", e);
      }
    }
  }
}
