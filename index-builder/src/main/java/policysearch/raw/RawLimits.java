package policysearch.raw;

/**
 * How much one input may ask of this machine.
 *
 * @param documentBytes size of the largest document; a larger one is set aside
 * @param inflationFloor how much may come out of one compressed stream before its ratio is looked
 *     at
 * @param inflationRatio how many times its size a compressed stream may then have become; real text
 *     stays far below 100
 */
public record RawLimits(int documentBytes, long inflationFloor, int inflationRatio) {
  /** For everyday use: documents to 32 MiB. */
  public static final RawLimits STANDARD = new RawLimits(32 << 20, 2L << 30, 500);

  public RawLimits {
    if (documentBytes < 1) {
      throw new IllegalArgumentException("documentBytes must be at least 1, got " + documentBytes);
    }
  }

  /** Why something larger than {@link #documentBytes} was set aside. */
  String tooLarge(String what) {
    return documentBytes >= 1 << 20
        ? "%s is larger than %d MiB".formatted(what, documentBytes >> 20)
        : "%s is larger than %d bytes".formatted(what, documentBytes);
  }
}
