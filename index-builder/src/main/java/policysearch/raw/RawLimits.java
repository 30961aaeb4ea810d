package policysearch.raw;

/**
 * How much one input may ask of this machine.
 *
 * @param documentBytes size of the largest document; a larger one is set aside
 * @param inflationFloor how much may come out of compressed streams before the ratio is looked at
 * @param inflationRatio how many times its size a compressed stream, or a file with all that lies
 *     packed in it, may then have become; real text stays far below 100
 * @param nesting how many archives may lie in each other
 * @param entries how many entries a file may have, with those of the archives in it
 */
public record RawLimits(
    int documentBytes, long inflationFloor, int inflationRatio, int nesting, long entries) {
  /** For everyday use: documents to 32 MiB. */
  public static final RawLimits STANDARD = new RawLimits(32 << 20, 256L << 20, 500);

  public RawLimits {
    if (documentBytes < 1) {
      throw new IllegalArgumentException("documentBytes must be at least 1, got " + documentBytes);
    }
  }

  /** Limits with the everyday nesting and number of entries. */
  public RawLimits(int documentBytes, long inflationFloor, int inflationRatio) {
    this(documentBytes, inflationFloor, inflationRatio, 4, 2_000_000);
  }

  /** Why something larger than {@link #documentBytes} was set aside. */
  String tooLarge(String what) {
    return documentBytes >= 1 << 20
        ? "%s is larger than %d MiB".formatted(what, documentBytes >> 20)
        : "%s is larger than %d bytes".formatted(what, documentBytes);
  }

  /** Whether so much is absurd to come out of so little. */
  boolean inflated(long unpackedBytes, long packedBytes) {
    return unpackedBytes > inflationFloor && unpackedBytes / inflationRatio > packedBytes;
  }

  /** Why something that is {@link #inflated} was set aside. */
  String inflates() {
    return "it inflates more than %d-fold".formatted(inflationRatio);
  }
}
