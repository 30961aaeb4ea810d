package policysearch.extract;

import java.util.Optional;
import policysearch.model.Span;

/** Reads who somebody is behind the name: 张小明，|某某公司总经理|，在会上表示，…. */
final class Apposition {
  /** The rule that found such a name. */
  static final String RULE = "name-before-office";

  private static final Words SAY = Lexicon.words("say", "spoke", "attend");
  private static final int LONGEST = 40;

  private Apposition() {}

  /** The office between the commas behind the name that ends at {@code name}. */
  static Optional<Span> office(Body body, int name) {
    if (name >= body.length() || "，,".indexOf(body.at(name)) < 0) {
      return Optional.empty();
    }
    int end = name + 1;
    while (end < body.length() && end - name <= LONGEST && !ends(body.at(end))) {
      end++;
    }
    boolean closed = end < body.length() && "，,".indexOf(body.at(end)) >= 0;
    boolean office =
        closed
            && end - name > 3
            && NameFinder.OFFICE.endingAt(body.text, end, name + 1) > 1
            && SAY.find(body.text, name + 1, end - 1) < 0
            && "的了在是把被现曾历先后任".indexOf(body.at(name + 1)) < 0;
    return office ? Optional.of(new Span(name + 1, end)) : Optional.empty();
  }

  private static boolean ends(char c) {
    return Body.isMark(c) && "、“”（）《》·".indexOf(c) < 0;
  }
}
