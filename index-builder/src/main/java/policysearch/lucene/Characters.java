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
        for (int at = run.start(); at < run.end(); ) {
          int end = at + Character.charCount(folded.codePointAt(at));
          tokens.add(folded, at, end);
          at = end;
        }
      }
    }
    return tokens;
  }
}
