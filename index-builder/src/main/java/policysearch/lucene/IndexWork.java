package policysearch.lucene;

/**
 * What an index took of the machine to be written, since it was opened.
 *
 * @param flushes how often segments were written out for a commit
 * @param commits how often all was made durable, after the flush
 * @param merges how often segments were made one
 * @param merging how many merges are at work
 */
public record IndexWork(Times flushes, Times commits, Times merges, int merging) {
  public static final IndexWork NONE = new IndexWork(Times.NONE, Times.NONE, Times.NONE, 0);

  /**
   * How often something was done and how long that took, all in all.
   *
   * @param nanos of those that have ended
   */
  public record Times(long count, long nanos) {
    static final Times NONE = new Times(0, 0);

    private Times plus(Times other) {
      return new Times(count + other.count, nanos + other.nanos);
    }
  }

  /** The work of both; what is at work is that of {@code later}. */
  public IndexWork plus(IndexWork later) {
    return new IndexWork(
        flushes.plus(later.flushes),
        commits.plus(later.commits),
        merges.plus(later.merges),
        later.merging);
  }
}
