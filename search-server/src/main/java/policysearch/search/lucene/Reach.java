package policysearch.search.lucene;

/** How the texts of a unit are to be found. */
sealed interface Reach {
  /** Any of them, whole. */
  record Whole() implements Reach {}

  /** Any of them, where a last run of letters may go on. */
  record Onward() implements Reach {}

  /** All of them, with at most {@code gap} characters between them. */
  record Near(int gap) implements Reach {}

  /** All of them in one sentence or paragraph. */
  record Together(Clause.Place place) implements Reach {}
}
