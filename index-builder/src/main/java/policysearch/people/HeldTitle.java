package policysearch.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A title and when it was seen.
 *
 * @param title as printed
 * @param mentions under it
 */
public record HeldTitle(String title, List<Mention> mentions) {
  public HeldTitle {
    mentions = List.copyOf(mentions);
  }

  /** The first day on which it was seen. */
  public Optional<LocalDate> first() {
    return mentions.stream().flatMap(m -> m.day().stream()).min(Comparator.naturalOrder());
  }

  /** The last day on which it was seen. */
  public Optional<LocalDate> last() {
    return mentions.stream().flatMap(m -> m.day().stream()).max(Comparator.naturalOrder());
  }
}
