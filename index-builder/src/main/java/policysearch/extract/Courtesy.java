package policysearch.extract;

import java.util.List;

/** Reads names of people who are not named in full: 乘客|张先生|, |刘女士|说, 村民|江某某|. */
final class Courtesy {
  private static final Words NAMED = new Words(List.of("先生", "女士", "某某", "某"));

  private Courtesy() {}

  /**
   * The end of such a name at {@code at}, which an office or the head of a clause shows; else -1.
   */
  static int nameEnd(Body body, int at) {
    if (!Surnames.isCommon(body.at(at))) {
      return -1;
    }
    int named = NAMED.at(body.text, at + 1);
    int end = at + 1 + named;
    boolean sure =
        named > 0
            && (named > 1 || !body.text.startsWith("某某", at + 1))
            && (ClauseHead.isAt(body, at) || OfficeBefore.isAt(body, at))
            && !body.text.startsWith("们", end);
    return sure && NameShape.verbAt(body, end) ? end : -1;
  }

  /** Whether a name says only a part of who somebody is. */
  static boolean is(String name) {
    return name.length() > 1 && NAMED.at(name, 1) == name.length() - 1;
  }
}
