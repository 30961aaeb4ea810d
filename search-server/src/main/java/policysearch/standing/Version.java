package policysearch.standing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import policysearch.model.PolicyDocument;
import policysearch.search.HeldDocument;

/**
 * What a document was when it was last seen.
 *
 * @param raw begins the hash of the bytes that it was read from; {@link #UNKNOWN} if there is none
 * @param text begins the hash of its title and body
 */
record Version(String raw, String text) {
  static final String UNKNOWN = "-";
  private static final int BYTES = 8;

  /** What stands for a document's id. */
  static String key(String id) {
    return hash(id, 2 * BYTES);
  }

  static String raw(HeldDocument held) {
    String sha256 = held.sha256();
    return sha256.isEmpty() ? UNKNOWN : sha256.substring(0, Math.min(2 * BYTES, sha256.length()));
  }

  static String text(PolicyDocument document) {
    return hash(document.metadata().title().orElse("") + "\0" + document.body(), BYTES);
  }

  /**
   * Whether a document with bytes {@code now} must be the same; if not, its text has to be read.
   */
  boolean surely(String now) {
    return raw.equals(now) && !now.equals(UNKNOWN);
  }

  private static String hash(String text, int bytes) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
