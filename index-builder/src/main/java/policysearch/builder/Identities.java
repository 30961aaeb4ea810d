package policysearch.builder;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import policysearch.raw.PostedPage;
import policysearch.raw.RawPage;

/**
 * Gives each page the id it is kept under, when names alone would give two pages the same.
 *
 * <p>Asked in the order of the input. The first to claim an id has it, the others get the hash of
 * where they stand behind theirs; what an index holds already keeps its id. So an id depends
 * neither on which thread was faster nor on where an earlier run was stopped.
 */
final class Identities {
  private final HeldInputs held;
  private final Map<String, String> claims = new HashMap<>();

  Identities(HeldInputs held) {
    this.held = held;
  }

  /** {@code raw} under the id that is its own. */
  RawPage settle(RawPage raw) {
    if (raw.url().isPresent()) {
      return raw; // an address is an identity: the same page in every crawl
    }
    String id = raw.suggestedId();
    String claimant = Origins.claimant(raw);
    String longer = id + "-" + hash(claimant);
    if (holds(id, claimant) || (!holds(longer, claimant) && free(id, claimant))) {
      claims.putIfAbsent(id, claimant);
      return raw;
    }
    return raw.withSuggestedId(longer);
  }

  private boolean holds(String id, String claimant) {
    return claimantOf(id, claimant).filter(claimant::equals).isPresent();
  }

  private boolean free(String id, String claimant) {
    boolean mine = claims.getOrDefault(id, claimant).equals(claimant);
    // a file that was moved takes its id along
    return mine && claimantOf(id, claimant).filter(Identities::exists).isEmpty();
  }

  /** Who holds {@code id}, named as {@code claimant} is: with or without the row. */
  private Optional<String> claimantOf(String id, String claimant) {
    return held.originOf(id)
        .map(o -> o.equals(claimant) ? o : Origins.withoutRow(o).equals(claimant) ? claimant : o);
  }

  private static boolean exists(String origin) {
    return origin.startsWith(PostedPage.ORIGIN) || Files.exists(Path.of(Origins.file(origin)));
  }

  private static String hash(String origin) {
    try {
      byte[] sha256 =
          MessageDigest.getInstance("SHA-256").digest(origin.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
