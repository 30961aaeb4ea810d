package policysearch.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys of a server: a line each, {@code name TAB scope,scope TAB SHA-256 of the key}. A key is
 * 256 random bits, so its hash needs no salt and no slowness.
 */
public final class Keys {
  private static final int BYTES = 32;
  private static final String PREFIX = "ps_";

  private final List<Line> lines;

  private Keys(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest alone
  private record Line(String name, Set<Scope> scopes, byte[] sha256) {}

  /** What a presented key may do. */
  public enum Verdict {
    GRANTED,
    /** There is no such key. */
    UNKNOWN,
    /** There is, but not for this. */
    FORBIDDEN
  }

  /**
   * A new key.
   *
   * @param key for its owner; nothing else holds it
   * @param line for the file
   */
  public record Made(String key, String line) {}

  /** No key at all. */
  public static Keys none() {
    return new Keys(List.of());
  }

  /**
   * The keys in {@code file}.
   *
   * @throws IllegalArgumentException «file:line: rule, got value» if a line is none
   */
  public static Keys read(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    List<String> all = Files.readAllLines(file);
    for (int i = 0; i < all.size(); i++) {
      String line = all.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        lines.add(line(line, file + ":" + (i + 1)));
      }
    }
    return new Keys(lines);
  }

  /** A new key of that name; a tab or a line end in it would be another column or line. */
  public static Made make(String name, Set<Scope> scopes) {
    if (!name.matches("[\\p{L}\\p{N}._-]{1,64}")) {
      throw new IllegalArgumentException(
          "a name must be 1 to 64 letters, digits, '.', '_' or '-', got " + name);
    }
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    String tags = scopes.stream().sorted().map(Scope::tag).collect(Collectors.joining(","));
    return new Made(key, String.join("\t", name, tags, HexFormat.of().formatHex(sha256(key))));
  }

  /** {@code text} without the keys that somebody put where none belongs, such as an address. */
  public static String masked(String text) {
    return text.replaceAll(PREFIX + "[A-Za-z0-9_-]{8,}", PREFIX + "…");
  }

  /** Whether {@code presented} may do what needs {@code scope}. */
  public Verdict verdict(String presented, Scope scope) {
    byte[] hash = sha256(presented);
    Verdict verdict = Verdict.UNKNOWN;
    for (Line line : lines) { // all of them: the time tells nothing
      if (MessageDigest.isEqual(line.sha256, hash)) {
        verdict = line.scopes.contains(scope) ? Verdict.GRANTED : Verdict.FORBIDDEN;
      }
    }
    return verdict;
  }

  /** Whether some key has {@code scope}. */
  public boolean grant(Scope scope) {
    return lines.stream().anyMatch(line -> line.scopes.contains(scope));
  }

  private static Line line(String text, String place) {
    String[] columns = text.split("\t", -1);
    if (columns.length != 3 || !columns[2].matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          place + ": a line must be name, scopes and SHA-256, separated by tabs");
    }
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String tag : columns[1].split(",", -1)) {
      scopes.add(
          Scope.of(tag)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          place + ": a scope must be read, write or admin, got " + tag)));
    }
    return new Line(columns[0], scopes, HexFormat.of().parseHex(columns[2]));
  }

  private static byte[] sha256(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
