package policysearch.extract;

import java.util.Optional;
import policysearch.model.Span;

/**
 * A name in the text.
 *
 * @param name where it stands
 * @param text the name
 * @param title where the office before it stands, if one does
 * @param shared whether the office stands before an earlier name of the same list
 * @param rule name of the rule that found it
 */
record Mention(Span name, String text, Optional<Span> title, boolean shared, String rule) {
  /** Where the mention begins, its own office included. */
  int start() {
    int office = title.filter(t -> !shared).map(Span::start).orElse(name.start());
    return Math.min(office, name.start());
  }

  int end() {
    return name.end();
  }
}
