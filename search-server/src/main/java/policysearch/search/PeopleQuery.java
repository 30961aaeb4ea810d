package policysearch.search;

import java.util.List;

/**
 * A question for persons.
 *
 * @param documents in which they are counted
 * @param words each of which must be part of the name or of a title; none for everybody
 * @param size number of persons wanted, 1 to 100
 */
public record PeopleQuery(SearchQuery documents, List<String> words, int size) {
  public static final int MAX_SIZE = 100;

  public PeopleQuery {
    words = List.copyOf(words);
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be 1 to " + MAX_SIZE + ", got " + size);
    }
  }
}
