package policysearch.lucene;

/**
 * The single characters of a text, for ranking questions: who asks in other words than the text
 * answers in often shares characters with it (辞退 and 退还 and 辞职). Letters and digits are one token a
 * run, as everywhere.
 */
final class Characters {
  private Characters() {}

  /** The tokens of folded text. */
  static Tokens of(String folded) {
    Tokens tokens = new Tokens(folded.length());
    for (Run run : Run.of(folded)) {
      if (run.kind() == Run.Kind.LETTERS) {
        tokens.add(folded, run.start(), run.end());
      } else {
        int from = tokens.used();
        int runEnd = tokens.append(folded, run.start(), run.end());
        for (int at = run.start(); from < runEnd; at++) {
          int to = from + Bigrams.bytes(folded, at);
          tokens.addSlice(from, to);
          at += to - from == 4 ? 1 : 0;
          from = to;
        }
      }
    }
    return tokens;
  }
}
