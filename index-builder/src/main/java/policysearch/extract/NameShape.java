package policysearch.extract;

/** Tells how long the name is that begins at a place, by its characters and by what follows. */
final class NameShape {
  private static final Words SPEAKING = Lexicon.words("say", "spoke", "attend");
  private static final Words FOLLOW = Lexicon.words("follow", "suffix", "adverb");
  private static final Words ADVERB = Lexicon.words("adverb");
  private static final Words CROSSING = Lexicon.words("adverb", "office");

  private static final Words TITLES = Lexicon.words("suffix");

  /** How firmly what follows says that the name is over. */
  static final int NOTHING = 0;

  static final int CHARACTER = 1;
  static final int WORD = 2;
  static final int VERB = 3;

  private NameShape() {}

  /**
   * The end of the Chinese name at {@code at}, -1 if none is there. Of two readings the one that
   * what follows supports more firmly is taken, else the longer: 李希|出席会议, 王正谱|出席会议.
   */
  static int end(Body body, int at, boolean afterOffice) {
    String text = body.text;
    int surname = Surnames.isCompound(text, at) ? 2 : 1;
    int best = -1;
    int bestFollow = NOTHING;
    for (int given = 2; given >= 1; given--) {
      int end = at + surname + given;
      if (end > text.length() || !plausible(text, at, surname, end, afterOffice)) {
        continue;
      }
      int follow = follow(body, end);
      if (follow > bestFollow) {
        best = end;
        bestFollow = follow;
      }
    }
    if (best < 0 && surname == 2) {
      return -1;
    }
    return best;
  }

  private static boolean plausible(String text, int at, int surname, int end, boolean afterOffice) {
    if (!Surnames.isGiven(text, at + surname, end, afterOffice)) {
      return false;
    }
    String name = text.substring(at, end);
    boolean word = Surnames.isWord(name) || (!afterOffice && Surnames.isSeldomName(name));
    boolean wordInside = name.length() == 3 && Surnames.isWord(name.substring(0, 2));
    return !word
        && !(wordInside && !afterOffice)
        && !SPEAKING.contains(name.substring(surname))
        && !TITLES.contains(name.substring(surname))
        && !crosses(text, end);
  }

  /** 李强|调研 and not 李强调|研, 党员|干部认|为: no word stands across the end of a name. */
  private static boolean crosses(String text, int end) {
    return SPEAKING.at(text, end - 1) > 1 || CROSSING.at(text, end - 1) > 1;
  }

  /** The end of a transliterated name at {@code at}, after an office: 艾力更·依明巴海, 阿里; else -1. */
  static int foreignEnd(Body body, int at) {
    int dot = body.text.indexOf('·', at, Math.min(body.length(), at + 8));
    boolean dotted = dot > at && Surnames.isGiven(body.text, at, dot, true);
    int end = dotted ? dot + 1 : at;
    while (end < body.length() && end - at < 20 && Surnames.isTransliterated(body.at(end))) {
      end++;
    }
    for (int to = end; to >= at + 2; to--) {
      boolean firm = follow(body, to) >= WORD;
      boolean likely = (dotted && to > dot + 1) || to - at > 2;
      if ((firm || (likely && follow(body, to) == CHARACTER))
          && !Surnames.isWord(body.text.substring(at, to))) {
        return to;
      }
    }
    return -1;
  }

  /** How firmly what stands at {@code end} ends a name. */
  static int follow(Body body, int end) {
    if (body.isMark(end)) {
      return body.isMark(end) && end < body.length() && body.at(end) == '·' ? NOTHING : WORD;
    }
    if (verbAt(body, end)) {
      return VERB;
    }
    if (body.at(end) >= '0' && body.at(end) <= '9') {
      return WORD;
    }
    int word = FOLLOW.at(body.text, end);
    return word == 0 ? NOTHING : word == 1 ? CHARACTER : WORD;
  }

  /** Whether a verb of saying, speaking or taking part stands at {@code at}, adverbs before it. */
  static boolean verbAt(Body body, int at) {
    int from = at;
    for (int i = 0; i < 3; i++) {
      int verb = SPEAKING.at(body.text, from);
      if (verb > 1 || (verb == 1 && body.isMark(from + 1))) {
        return true;
      }
      int adverb = ADVERB.at(body.text, from);
      if (adverb == 0) {
        return false;
      }
      from += adverb;
    }
    return false;
  }
}
