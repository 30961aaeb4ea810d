package policysearch.schema;

/** Which Lucene document of the block a field lives on; each field has one home. */
public enum Level {
  DOCUMENT,
  PASSAGE
}
