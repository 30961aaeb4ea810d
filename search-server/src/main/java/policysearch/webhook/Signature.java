package policysearch.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what is sent: HMAC-SHA256 over the time, a dot and the body, so that a receiver knows who
 * sent it and can refuse what is old.
 */
public final class Signature {
  /** Shorter keys can be guessed. */
  public static final int LEAST_BYTES = 16;

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  private Signature(SecretKeySpec key) {
    this.key = key;
  }

  /**
   * Signs with {@code key}.
   *
   * @throws IllegalArgumentException if it has fewer than {@value #LEAST_BYTES} bytes
   */
  public static Signature with(byte[] key) {
    if (key.length < LEAST_BYTES) {
      throw new IllegalArgumentException(
          "the key of webhooks must have at least " + LEAST_BYTES + " bytes, got " + key.length);
    }
    return new Signature(new SecretKeySpec(key, ALGORITHM));
  }

  /** {@code sha256=} and the signature in hex. */
  String of(long epochSecond, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] signed = mac.doFinal((epochSecond + "." + body).getBytes(StandardCharsets.UTF_8));
      return "sha256=" + HexFormat.of().formatHex(signed);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java has " + ALGORITHM, e);
    }
  }
}
