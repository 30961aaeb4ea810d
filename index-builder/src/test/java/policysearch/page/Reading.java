package policysearch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import policysearch.page.ParsedPage.Block;
import policysearch.raw.RawPage;

/** Reads made-up files as {@link PageParsers} does. */
final class Reading {
  private static final int TRIES = 200;

  private Reading() {}

  static RawPage raw(String file, byte[] bytes) {
    return new RawPage(file, "/" + file, RawPage.Form.PAGE, "a", bytes, "", Optional.empty());
  }

  static ParsedPage page(String file, byte[] bytes) {
    return switch (PageParsers.parse(raw(file, bytes))) {
      case PageResult.Parsed(var page) -> page;
      case PageResult.Rejected(var reason) -> throw new AssertionError(reason);
    };
  }

  static List<String> text(String file, byte[] bytes) {
    return page(file, bytes).blocks().stream().map(Block::text).toList();
  }

  static String reason(String file, byte[] bytes) {
    return switch (PageParsers.parse(raw(file, bytes))) {
      case PageResult.Parsed(var page) -> throw new AssertionError("read: " + page);
      case PageResult.Rejected(var reason) -> reason;
    };
  }

  /** Breaks {@code good} in many ways; each must be read or rejected, and soon. */
  static void survivesBreaking(String file, byte[] good) {
    long seed = System.nanoTime();
    System.out.println("breaking " + file + ", seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < TRIES; i++) {
      byte[] broken = broken(good, random);
      PageResult result =
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(10), () -> PageParsers.parse(raw(file, broken)), "seed " + seed);
      assertThat(result).as("seed %d, try %d", seed, i).isNotNull();
    }
  }

  private static byte[] broken(byte[] good, Random random) {
    byte[] bytes = good.clone();
    switch (random.nextInt(4)) {
      case 0 -> {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      case 1 -> {
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      case 2 -> {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(600));
        for (int i = from; i < to; i++) {
          bytes[i] = (byte) random.nextInt(256);
        }
      }
      default -> {
        byte[] junk = "{\\u-1 }}=<w:p>\0".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(junk, 0, bytes, random.nextInt(bytes.length - junk.length), junk.length);
      }
    }
    return bytes;
  }
}
