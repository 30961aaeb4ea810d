package policysearch.search;

import java.util.Optional;

/**
 * A question for documents that others cite.
 *
 * @param documents in which citations are counted
 * @param contains part of the number or title; empty for all
 * @param kind whether those cited by number or by title are wanted; absent for both
 * @param held whether those that the index holds are wanted, or those it does not; absent for both
 * @param size number of names wanted, 1 to 100
 */
public record CitedQuery(
    SearchQuery documents, String contains, Optional<Kind> kind, Optional<Boolean> held, int size) {
  public static final int MAX_SIZE = 100;

  public CitedQuery {
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be 1 to " + MAX_SIZE + ", got " + size);
    }
  }

  /** By what a document is cited. */
  public enum Kind {
    NUMBER,
    TITLE
  }
}
