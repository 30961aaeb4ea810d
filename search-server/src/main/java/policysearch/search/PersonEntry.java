package policysearch.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One person, in all documents that name them.
 *
 * @param id stable and readable: the name, with a body where namesakes are
 * @param name as the documents have it
 * @param documents number of texts that name the person, of those asked for
 * @param first day of publication seen, of all documents
 * @param last day of publication seen
 * @param titles over time, the first seen first
 * @param titleCount number of different titles; the rarest may not be listed
 * @param namesakes ids of the others of that name
 */
public record PersonEntry(
    String id,
    String name,
    long documents,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    List<Title> titles,
    int titleCount,
    List<String> namesakes) {
  /** More titles than these are pieces of sentences, each seen once. */
  public static final int MOST_TITLES = 50;

  public PersonEntry {
    titles = List.copyOf(titles);
    namesakes = List.copyOf(namesakes);
  }

  /** The same person, counted in other documents. */
  public PersonEntry in(long counted) {
    return new PersonEntry(id, name, counted, first, last, titles, titleCount, namesakes);
  }

  /**
   * A title.
   *
   * @param first day of publication on which it was seen
   * @param last day on which it was seen
   * @param documents number of texts that print it
   */
  public record Title(
      String title, Optional<LocalDate> first, Optional<LocalDate> last, long documents) {}
}
