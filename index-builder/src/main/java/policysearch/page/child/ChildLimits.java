package policysearch.page.child;

import java.time.Duration;

/**
 * What one page may ask of a child, and how long a child serves.
 *
 * @param time of a processor for reading one page; on a busy machine that takes longer
 * @param patience for reading one page, however busy the machine is
 * @param start for the child to be ready for its first page
 * @param heapMebibytes memory of the child
 * @param characters of text in one page
 * @param blocks of text in one page
 * @param pages after which a child is replaced, so that what a library hoards is given back
 */
record ChildLimits(
    Duration time,
    Duration patience,
    Duration start,
    int heapMebibytes,
    int characters,
    int blocks,
    int pages) {
  /** A law code has a million characters, a year's statistics some. */
  static final ChildLimits STANDARD =
      new ChildLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          512,
          8_000_000,
          400_000,
          1_000);

  /** The longest answer in bytes: a character has two, a block a few more. */
  long answerBytes() {
    return 4L * characters + 16L * blocks;
  }
}
