package policysearch.raw;

/** Takes what reading inputs comes upon, in order. */
@FunctionalInterface
public interface RawSink {
  /**
   * Takes {@code item}.
   *
   * @throws InterruptedException if no more is wanted
   */
  void accept(RawItem item) throws InterruptedException;
}
