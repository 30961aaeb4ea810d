package policysearch.people;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;

/** Finds names in a text; each stands for something. */
final class Names {
  private final Map<String, String> standsFor;
  private final int longest;

  /** First characters, since most places of a text begin no name. */
  private final BitSet firsts = new BitSet();

  Names(Map<String, String> standsFor) {
    this.standsFor = Map.copyOf(standsFor);
    this.longest = standsFor.keySet().stream().mapToInt(String::length).max().orElse(0);
    standsFor.keySet().forEach(name -> firsts.set(name.charAt(0)));
  }

  /** A name found: where it stands and what for. */
  record Found(int start, int end, String standsFor) {}

  /** The last name in {@code text}, read from its beginning, the longest at each place. */
  Optional<Found> last(String text) {
    Optional<Found> last = Optional.empty();
    int at = 0;
    while (at < text.length()) {
      Optional<Found> here = at(text, at);
      if (here.isPresent()) {
        last = here;
        at = here.get().end;
      } else {
        at++;
      }
    }
    return last;
  }

  /** The longest name that ends the text. */
  Optional<Found> ending(String text) {
    for (int start = Math.max(0, text.length() - longest); start < text.length(); start++) {
      String found = firsts.get(text.charAt(start)) ? standsFor.get(text.substring(start)) : null;
      if (found != null) {
        return Optional.of(new Found(start, text.length(), found));
      }
    }
    return Optional.empty();
  }

  /** Whether any of the names stands in the text. */
  boolean in(String text) {
    return last(text).isPresent();
  }

  private Optional<Found> at(String text, int at) {
    if (!firsts.get(text.charAt(at))) {
      return Optional.empty();
    }
    for (int end = Math.min(text.length(), at + longest); end > at; end--) {
      String found = standsFor.get(text.substring(at, end));
      if (found != null) {
        return Optional.of(new Found(at, end, found));
      }
    }
    return Optional.empty();
  }
}
