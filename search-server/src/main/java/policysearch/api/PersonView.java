package policysearch.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person in a list, on the wire.
 *
 * @param documents number of documents that name the person, of those asked for
 * @param first day of publication on which the person is named
 * @param last day on which the person is named
 * @param titles over time, the first seen first; of many the most frequent
 * @param titleCount number of different titles
 * @param url of the same person with statements and counts
 */
public record PersonView(
    String id,
    String name,
    long documents,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    List<TitleView> titles,
    int titleCount,
    String url) {

  /** A title and when it was printed. */
  public record TitleView(
      String title, Optional<LocalDate> first, Optional<LocalDate> last, long documents) {}
}
