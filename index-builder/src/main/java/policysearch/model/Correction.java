package policysearch.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person who knew better changed of what extraction had found.
 *
 * @param change in words: {@code set title to "…", was "…"}
 * @param who corrected it, if given
 * @param when it was corrected, if given
 * @param why, if given
 */
public record Correction(
    String change, Optional<String> who, Optional<LocalDate> when, Optional<String> why) {
  /** The name of the rule that evidence of corrected facts carries; it is certain. */
  public static final String RULE = "correction";
}
