package policysearch.corrections;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of a corrections file.
 *
 * @param number counted from 1
 * @param mark drawn from what the line says, the same wherever it stands
 * @param who corrected
 * @param when it was corrected
 * @param why it was corrected
 */
record Line(
    int number,
    String mark,
    Target target,
    Operation operation,
    Optional<String> who,
    Optional<LocalDate> when,
    Optional<String> why) {}
