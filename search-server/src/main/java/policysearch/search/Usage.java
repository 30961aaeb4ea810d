package policysearch.search;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How often something is said, or written.
 *
 * @param count number of statements, or of documents, that have it: copies of one text once
 * @param occurrences how often what was typed stands in them, titles and other wordings left out
 * @param characters in all statements, or in all documents, of those compared, whether they have it
 *     or not: white space left out, copies once
 * @param first the earliest dated use
 * @param last the latest dated use
 */
public record Usage(
    long count, long occurrences, long characters, Optional<Use> first, Optional<Use> last) {

  /** One use: the day on which its document was published, and that document. */
  public record Use(LocalDate day, String document, Optional<String> title) {}
}
