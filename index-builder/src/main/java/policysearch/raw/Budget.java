package policysearch.raw;

import java.io.IOException;
import java.util.function.LongSupplier;

/**
 * What one file may become in all, summed over every level of what lies packed inside it: archives
 * in archives add up, they do not multiply.
 */
final class Budget {
  private final RawLimits limits;
  private final LongSupplier packedBytes;
  private long unpackedBytes;
  private long entries;

  /** The budget of a file of which {@code packedBytes} have been read so far. */
  Budget(RawLimits limits, LongSupplier packedBytes) {
    this.limits = limits;
    this.packedBytes = packedBytes;
  }

  /**
   * Takes what came out of a compressed stream on any level.
   *
   * @throws IOException if it was too much
   */
  void unpacked(long bytes) throws IOException {
    unpackedBytes += bytes;
    check();
  }

  /**
   * Takes an entry on any level.
   *
   * @throws IOException if it was one too many
   */
  void entry() throws IOException {
    entries++;
    check();
  }

  /** Throws if it is spent: then nothing more of this file is read, on any level. */
  void check() throws IOException {
    if (limits.inflated(unpackedBytes, packedBytes.getAsLong())) {
      throw new IOException(limits.inflates());
    }
    if (entries > limits.entries()) {
      throw new IOException("more than %d entries are in it".formatted(limits.entries()));
    }
  }
}
