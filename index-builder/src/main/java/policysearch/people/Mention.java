package policysearch.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A document that names somebody.
 *
 * @param document its number, whatever the caller counts by
 * @param day of its publication
 * @param title printed next to the name
 * @param provinces that the document names
 */
public record Mention(
    int document, Optional<LocalDate> day, Optional<String> title, List<String> provinces) {
  public Mention {
    provinces = List.copyOf(provinces);
  }
}
