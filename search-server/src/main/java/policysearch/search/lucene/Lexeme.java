package policysearch.search.lucene;

/** A piece of a typed text: what operators stand between, or an operator. */
sealed interface Lexeme {
  /**
   * Ordinary text: a word, a {@code "phrase"}, an {@code -exclusion}.
   *
   * @param start where it stands in the typed text
   * @param end the character after its last
   */
  record Plain(String text, int start, int end) implements Lexeme {}

  /** What only operators can say. */
  record Leaf(Clause clause, String typed) implements Lexeme {}

  /** An operator or a parenthesis; {@code typed} is how it was written. */
  record Mark(Kind kind, String typed) implements Lexeme {
    boolean is(Kind other) {
      return kind == other;
    }
  }

  /** The operators. */
  enum Kind {
    AND,
    OR,
    NOT,
    OPEN,
    CLOSE
  }
}
