package policysearch.standing;

import java.util.List;

/**
 * How far a query's webhook has come.
 *
 * @param seq number of the last delivery that was sent, or given up
 * @param gaveUp number of those given up
 * @param lost the last of those given up, by number
 */
public record Sent(long seq, long gaveUp, List<Long> lost) {
  /** Nothing was sent yet. */
  public static final Sent NOTHING = new Sent(0, 0, List.of());

  private static final int LISTED = 100;

  public Sent {
    lost = List.copyOf(lost);
  }

  /** The receiver has the next one. */
  public Sent delivered(long number) {
    return new Sent(number, gaveUp, lost);
  }

  /** The next one was tried too often. */
  public Sent givenUp(long number) {
    var all = new java.util.ArrayList<>(lost);
    all.add(number);
    return new Sent(number, gaveUp + 1, all.subList(Math.max(0, all.size() - LISTED), all.size()));
  }
}
