package policysearch.people;

import java.util.List;

/**
 * One human behind a name.
 *
 * @param id readable and stable: the name, and {@code ~} with a body (外交部, 湖北省) where namesakes
 *     need to be told apart
 * @param name as the texts give it
 * @param bodies where the person holds or held office, the most frequent first; empty if no title
 *     tells
 * @param mentions all of them, in the order in which they were given
 */
public record Individual(String id, String name, List<String> bodies, List<Mention> mentions) {
  /** Between the name and the body of an id; needs no encoding in a URL. */
  public static final char MARK = '~';

  public Individual {
    bodies = List.copyOf(bodies);
    mentions = List.copyOf(mentions);
  }
}
