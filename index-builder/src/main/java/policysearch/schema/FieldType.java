package policysearch.schema;

/** How a kind of field is indexed. */
public enum FieldType {
  /** Chinese running text: words and bigrams, ranked. */
  TEXT,
  /** An exact value: a name, a province, a number; filtered, counted, never segmented. */
  KEYWORD,
  /** A day, as days since 1970-01-01: ranges and sorting. */
  DATE
}
