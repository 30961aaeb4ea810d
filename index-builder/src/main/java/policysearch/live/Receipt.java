package policysearch.live;

/**
 * What became of a change that is durable and in the index.
 *
 * @param id of the document
 * @param number of the change in the log: who sees it sees all before; of what did not change
 *     anything that of the last change
 */
public record Receipt(String id, Status status, long number) {
  /** What it did. */
  public enum Status {
    CREATED,
    REPLACED,
    /** Exactly these bytes are in the index already. */
    UNCHANGED,
    DELETED,
    /** There was nothing to delete. */
    MISSING
  }
}
