package policysearch.standing;

/**
 * How far a standing query has come.
 *
 * @param name of the query
 * @param running whether it took part in the last round; else it begins anew when it is back
 * @param seq number of its deliveries
 * @param bytes of its outbox that count
 * @param since from when on what is new is delivered, ISO-8601
 */
public record Mark(String name, boolean running, long seq, long bytes, String since) {
  static Mark begun(String name, String at) {
    return new Mark(name, true, 0, 0, at);
  }

  Mark paused() {
    return new Mark(name, false, seq, bytes, since);
  }

  Mark resumed(String at) {
    return new Mark(name, true, seq, bytes, at);
  }

  Mark after(long newSeq, long newBytes) {
    return new Mark(name, running, newSeq, newBytes, since);
  }
}
