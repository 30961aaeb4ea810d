package policysearch.builder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import policysearch.raw.RawPage;

/**
 * When crawlers fetched what: of the captures of one address the latest is kept, in whatever order
 * the crawls are given. Asked in the order of the input.
 */
final class Captures {
  private final HeldInputs held;
  private final Map<String, Instant> latest = new HashMap<>();

  Captures(HeldInputs held) {
    this.held = held;
  }

  /** Whether a later capture of {@code raw} is known; of two at the same time the second counts. */
  boolean older(RawPage raw) {
    Optional<Instant> at = raw.capture().flatMap(RawPage.Capture::at).flatMap(Captures::time);
    if (at.isEmpty()) {
      return false;
    }
    Instant known =
        latest.computeIfAbsent(raw.suggestedId(), id -> heldElsewhere(id, raw.origin()));
    if (at.get().isBefore(known)) {
      return true;
    }
    latest.put(raw.suggestedId(), at.get());
    return false;
  }

  /** What is held of another crawl counts as long as that crawl is there to be read again. */
  private Instant heldElsewhere(String id, String origin) {
    return held.originOf(id)
        .filter(o -> !o.equals(origin) && Files.exists(Path.of(Origins.file(o))))
        .flatMap(_ -> held.capturedAt(id))
        .orElse(Instant.MIN);
  }

  static Optional<Instant> time(String printed) {
    try {
      return Optional.of(Instant.parse(printed));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
