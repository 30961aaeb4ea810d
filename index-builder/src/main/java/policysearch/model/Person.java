package policysearch.model;

import java.util.List;
import java.util.Optional;

/**
 * A named human, or a collective voice such as 会议, with a part in the reported event.
 *
 * @param name as the text gives it
 * @param title office printed next to the name, verbatim, the longest form (北京市委副书记、市长)
 * @param role the part taken
 * @param statements what was said, in text order; empty unless the role is {@link Role#SPEAKER} or
 *     {@link Role#COLLECTIVE}
 */
public record Person(String name, Optional<String> title, Role role, List<Statement> statements) {

  public Person {
    statements = List.copyOf(statements);
  }
}
